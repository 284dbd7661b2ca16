'use client'
import { useFormFields } from '@payloadcms/ui'
import { useMemo } from 'react'
import { z } from 'zod'
import { openingOf } from '#content/model/story/description.ts'
import { GENRES } from '#content/model/story/genre.ts'
import type { DeskStory } from '#content/reading/desk/desk-story.ts'
import { writtenBlocks } from '../story-writing/written-text.ts'
import { useDeskAnswer } from './desk-fetching.ts'
import { photoRecord, recordId, sectionRecord } from './desk-records.ts'

const text = z.string().catch('')
const date = z.coerce.date().optional().catch(undefined)

/** The story in the form, updated on every keystroke. */
export function useFormStory(): DeskStory {
  const body = useField('body')
  const section = recordId.parse(useField('section') ?? undefined)
  const hero = recordId.parse(useField('hero') ?? undefined)
  const authors = useField('authors')
  return {
    headline: text.parse(useField('headline')),
    summary: text.parse(useField('summary')),
    opening: useMemo(() => openingOf(writtenBlocks(body)), [body]),
    slug: text.parse(useField('slug')),
    genre: z.enum(GENRES).catch('report').parse(useField('genre')),
    authors: Array.isArray(authors) ? authors.length : 0,
    publishedAt: date.parse(useField('publishedAt') || undefined),
    section: useDeskAnswer(section ? `/api/sections/${section}?depth=0` : undefined, sectionRecord),
    awaitedPhoto: awaitedWords(
      text.parse(useField('heroCaption')),
      text.parse(useField('heroCredit')),
    ),
    photo: useDeskAnswer(hero ? `/api/media/${hero}?depth=0` : undefined, photoRecord),
  }
}

const awaitedWords = (caption: string, credit: string): string =>
  [caption, credit && `(Foto: ${credit})`].filter(Boolean).join(' ')

function useField(name: string): unknown {
  return useFormFields(([fields]) => fields[name]?.value)
}
