'use client'
import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useMemo } from 'react'
import { z } from 'zod'
import type { Say } from '#content/base/desk-words/say.ts'
import { embargoWordsIn } from '#content/intake/wire/page/embargo-in-text.ts'
import { guardFindings } from '#content/model/press/guard-rules.ts'
import { guardSettingsOf } from '#content/model/press/guard-settings.ts'
import type { DeskStory } from '#content/reading/desk/desk-story.ts'
import { writtenText } from '../story-writing/written-text.ts'
import { useDeskAnswer } from './desk-fetching.ts'
import { pressRecord } from './desk-records.ts'
import { useRefusedFindings } from './findings-board.ts'
import type { RefusedFinding } from './refusal-text.ts'

const text = z.string().catch('')

/**
 * The guard's unconfirmed findings for the story in the form, with those that only the server found when it refused:
 * about pictures inside the body, or by settings that changed since.
 */
export function useFormGuard(story: DeskStory, say: Say): RefusedFinding[] {
  const stored = useDeskAnswer('/api/globals/press?depth=0', pressRecord)
  const body = useValue('body')
  const bodyText = useMemo(() => writtenText(body), [body])
  const { photo, headline, summary, genre } = story
  const embargoes = useMemo(
    () => embargoWordsIn([headline, summary, bodyText].join('\n\n')),
    [headline, summary, bodyText],
  )
  const advertiser = useValue('advertiser')
  const pending = useValue('verification.pending')
  const what = useValue('verification.what')
  const dueAt = useValue('verification.dueAt')
  const confirmed = useFormFields(([fields]) =>
    Object.entries(fields).flatMap(([name, field]) =>
      /^guardLog\.\d+\.key$/.test(name) ? [String(field?.value)] : [],
    ),
  )
  const refused = useRefusedFindings(useDocumentInfo().id).filter(
    ({ key }) => !confirmed.includes(key),
  )
  if (!stored) return refused
  const findings = guardFindings(
    {
      genre,
      headline,
      summary,
      text: bodyText,
      advertiser: text.parse(advertiser),
      photos: photo ? [photo] : [],
      unverified: pending === true,
      unverifiedPart: text.parse(what),
      verificationDue: Boolean(dueAt),
      embargoes,
    },
    guardSettingsOf(stored),
    say,
  )
  const shown = findings.filter(
    ({ rule, level, key }) =>
      !confirmed.includes(key) &&
      // The checklist has its own line about the main photo.
      !(rule === 'missingCredit' && level === 'advise'),
  )
  return [...shown, ...refused.filter(({ key }) => !shown.some((found) => found.key === key))]
}

const useValue = (name: string): unknown => useFormFields(([fields]) => fields[name]?.value)
