/**
 * The checks before publication, for the words that a live story gets after it is published.
 * @module
 */
import type { PayloadRequest } from 'payload'
import { type Say, sayIn, sayIndonesian } from '#content/base/desk-words/say.ts'
import { embargoWordsIn } from '#content/intake/wire/page/embargo-in-text.ts'
import {
  type GuardFinding,
  type GuardStory,
  guardFindings,
} from '#content/model/press/guard-rules.ts'
import { guardSettingsOf } from '#content/model/press/guard-settings.ts'
import type { StoredBlock } from '#content/model/story/body.ts'
import { blocksText } from '#content/model/story/body-text.ts'
import { guardPhotos, refuseUntilConfirmed } from '#content/newsroom/story/press/guard-hooks.ts'
import { idOf } from '#content/store/reference.ts'
import { bodyPhotos, type EntryWords } from './entry-words.ts'

/** A finding of the guard that somebody confirmed. */
export interface ConfirmedFinding {
  key: string
  text: string
  confirmedAt: string
  confirmedBy: number | null
}

/**
 * Asks the guard about an entry as about a story; what was confirmed before is not asked again. Returns what was
 * confirmed in all.
 * @throws {ValidationError} with every finding that `confirmed` lacks
 */
export async function guardEntry(
  req: PayloadRequest,
  words: EntryWords,
  blocks: readonly StoredBlock[],
  { confirmed, log }: { confirmed: readonly string[]; log: readonly ConfirmedFinding[] },
): Promise<ConfirmedFinding[]> {
  const hero = words.photo ? [idOf(words.photo)] : []
  const photos = await guardPhotos([...hero, ...bodyPhotos(blocks)], req)
  const text = blocksText(blocks)
  const known = log.map(({ key }) => key)
  const open = await confirmedFindings(req, { confirmed, known }, 'live-entries', {
    headline: words.headline ?? '',
    text,
    photos,
    unverified: words.unverified,
    unverifiedPart: words.unverifiedPart ?? '',
    verificationDue: Boolean(words.verificationDueAt),
  })
  const confirmedAt = new Date().toISOString()
  const confirmedBy = req.user?.id ?? null
  return [
    ...log,
    ...open.map(({ key, text: said }) => ({ key, text: said, confirmedAt, confirmedBy })),
  ]
}

/**
 * Asks the guard about the summary of a coverage. Returns what was confirmed.
 * @throws {ValidationError} with every finding that `confirmed` lacks
 */
export const guardPoints = (
  req: PayloadRequest,
  points: readonly string[],
  confirmed: readonly string[],
): Promise<GuardFinding[]> =>
  confirmedFindings(req, { confirmed, known: [] }, 'live-coverages', {
    headline: '',
    text: points.join('\n\n'),
    photos: [],
    unverified: false,
    unverifiedPart: '',
    verificationDue: false,
  })

/** What the guard stops and a person confirmed now: all that it stops, but for what is `known`. */
async function confirmedFindings(
  req: PayloadRequest,
  { confirmed, known }: { confirmed: readonly string[]; known: readonly string[] },
  collection: 'live-entries' | 'live-coverages',
  words: Omit<GuardStory, 'genre' | 'advertiser' | 'summary' | 'embargoes'>,
): Promise<GuardFinding[]> {
  const settings = guardSettingsOf(await req.payload.findGlobal({ slug: 'press', req }))
  const story: GuardStory = {
    ...words,
    genre: 'live',
    advertiser: '',
    summary: '',
    embargoes: embargoWordsIn([words.headline, words.text].join('\n\n')),
  }
  const openIn = (say: Say): GuardFinding[] =>
    guardFindings(story, settings, say).filter(
      ({ level, key }) => level === 'stop' && !known.includes(key),
    )
  // What is stored is Indonesian: accounts of both languages read it.
  const open = openIn(sayIndonesian)
  if (!open.every(({ key }) => confirmed.includes(key))) {
    refuseUntilConfirmed(collection, openIn(sayIn(req.i18n)), req)
  }
  return open
}
