/**
 * Changes and removes entries that readers have seen. What an entry was before stays in its versions.
 * @module
 */
import type { PayloadRequest } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { blocksFromLexical } from '#content/intake/lexical/lexical-reading.ts'
import { entryHeadline } from '#content/model/live/entry.ts'
import type { StoredBlock } from '#content/model/story/body.ts'
import { substanceChanged } from '#content/model/story/substance.ts'
import { announceLive } from '#content/newsroom/announcing/announcement-hooks.ts'
import { logStep } from '#content/newsroom/story/workflow/log-writing.ts'
import type { StoredCoverage, StoredEntry, StoredStory } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'
import { refuse } from '#content/store/refused.ts'
import { inTransactionOf } from '#content/store/transactions.ts'
import { changeCoverage, showEntry, storedCoverage, takeCoverage } from './coverage-record.ts'
import { type ConfirmedFinding, guardEntry } from './entry-guard.ts'
import { type EntryChange, type EntryRemoval, refuseEntry } from './entry-order.ts'
import {
  bodyOfText,
  bodyPhotos,
  type EntryWords,
  entryBlocks,
  expectRecords,
} from './entry-words.ts'

/**
 * Changes entry `number` of `story`. A change of substance says what kind it is; “ralat” and “koreksi” become corrections
 * with the time of the change.
 * @throws {Refused} 404 for no entry, 409 for one that was removed or changed by somebody else meanwhile
 * @throws {ValidationError} if readers could not be shown the entry as it would be
 */
export function changeEntry(
  req: PayloadRequest,
  story: StoredStory,
  number: number,
  change: EntryChange,
  now: Date,
): Promise<StoredEntry> {
  return inTransactionOf(req, async () => {
    const { entry, coverage } = await entryAt(req, story, number, change.revision)
    const words = changedWords(entry, change)
    const blocks = entryBlocks(req, words.body)
    const before = blocksOf(entry)
    const isNews = substanceChanged(substance(entry, before), substance(words, blocks))
    const corrections = correctionsAfter(req, entry, change, isNews, now)
    const isCorrected = corrections.length > (entry.corrections ?? []).length
    await expectRecords(req, {
      ...(change.photo && change.photo !== idOfOptional(entry.photo) && { photo: change.photo }),
      pictures: newPhotos(before, blocks),
      author: change.author,
    })
    const guardLog = await guardEntry(req, words, blocks, {
      confirmed: change.confirmed,
      log: (entry.guardLog as ConfirmedFinding[] | null) ?? [],
    })
    const isKey = change.key ?? entry.isKey
    const changed = await writeEntry(req, entry, now, {
      ...words,
      isKey,
      ...(change.author !== undefined && { author: change.author }),
      corrections,
      guardLog: guardLog.map((finding) => ({ ...finding })),
      ...((isNews || isCorrected) && { modifiedAt: now.toISOString() }),
    })
    const wasPinned = coverage.pinned === number
    const isPinned = change.pinned ?? wasPinned
    await changeCoverage(
      req,
      coverage,
      {
        ...(isPinned !== wasPinned && { pinned: isPinned ? number : null }),
        ...(await newestKey(req, story.id)),
      },
      now,
    )
    const about = `Entri ${number}`
    if (isCorrected) await logStep(req, story, 'entryCorrected', `${about}: ${change.changeText}`)
    else await logStep(req, story, 'entryChanged', about)
    if (isPinned !== wasPinned) {
      await logStep(req, story, 'entryPinned', isPinned ? about : undefined)
    }
    if (isKey && (isNews || !entry.isKey)) await announceLive(req, story)
    await showEntry(req, {
      story,
      number,
      isListed: isKey || entry.isKey,
      isGone: isNews || isCorrected,
      isCorrected,
    })
    return changed
  })
}

/**
 * Removes entry `number` of `story`: readers see that it was removed, when and why.
 * @throws {Refused} 404 for no entry, 409 for one that was removed before
 */
export function removeEntry(
  req: PayloadRequest,
  story: StoredStory,
  number: number,
  { ground, reason }: EntryRemoval,
  now: Date,
): Promise<StoredEntry> {
  return inTransactionOf(req, async () => {
    const { entry, coverage } = await entryAt(req, story, number)
    const removed = await writeEntry(req, entry, now, {
      removedAt: now.toISOString(),
      removedGround: ground,
      removedReason: reason,
      removedBy: req.user?.id ?? null,
    })
    await changeCoverage(
      req,
      coverage,
      {
        ...(coverage.pinned === number && { pinned: null }),
        ...(await newestKey(req, story.id)),
      },
      now,
    )
    await logStep(req, story, 'entryRemoved', `Entri ${number}: ${reason}`)
    if (entry.isKey) await announceLive(req, story)
    await showEntry(req, {
      story,
      number,
      isListed: entry.isKey,
      isGone: true,
      isCorrected: (entry.corrections ?? []).length > 0,
    })
    return removed
  })
}

/** The entry and its coverage, once it is this request's turn. */
async function entryAt(
  req: PayloadRequest,
  story: StoredStory,
  number: number,
  revision?: number,
): Promise<{ entry: StoredEntry; coverage: StoredCoverage }> {
  const say = sayIn(req.i18n)
  await takeCoverage(req, story.id)
  const coverage = await storedCoverage(req, story.id)
  const { docs } = await req.payload.find({
    collection: 'live-entries',
    where: { and: [{ story: { equals: story.id } }, { number: { equals: number } }] },
    limit: 1,
    depth: 0,
    pagination: false,
    req,
  })
  const [entry] = docs
  if (!coverage || !entry) refuse(404, say('Entri ini tidak ada.'))
  if (entry.removedAt) refuse(409, say('Entri ini sudah dicabut.'))
  if (revision !== undefined && revision !== entry.revision) {
    refuse(409, say('Entri ini sudah diubah orang lain. Muat ulang, lalu ubah lagi.'))
  }
  return { entry, coverage }
}

/** Writes an entry, and what it was before into its versions. */
async function writeEntry(
  req: PayloadRequest,
  entry: StoredEntry,
  now: Date,
  change: Partial<StoredEntry>,
): Promise<StoredEntry> {
  await req.payload.create({
    collection: 'live-entry-versions',
    data: {
      entry: entry.id,
      revision: entry.revision,
      replacedAt: now.toISOString(),
      replacedBy: req.user?.id ?? null,
      record: { ...entry },
    },
    depth: 0,
    req,
  })
  return req.payload.update({
    collection: 'live-entries',
    id: entry.id,
    data: { ...change, revision: entry.revision + 1 },
    depth: 0,
    req,
  })
}

function changedWords(entry: StoredEntry, change: EntryChange): EntryWords {
  const { headline, text, photo } = change
  const body = change.body ?? (text === undefined ? entry.body : bodyOfText(text))
  const unverified = change.unverified ?? entry.unverified
  const part = change.unverifiedPart === undefined ? entry.unverifiedPart : change.unverifiedPart
  const due =
    change.verificationDueAt === undefined ? entry.verificationDueAt : change.verificationDueAt
  return {
    headline: headline === undefined ? (entry.headline ?? null) : headline || null,
    body: body as StoredEntry['body'],
    photo: photo === undefined ? idOfOptional(entry.photo) : photo,
    unverified,
    unverifiedPart: (unverified && part) || null,
    verificationDueAt: (unverified && due) || null,
  }
}

/** The corrections of an entry after `change`. */
function correctionsAfter(
  req: PayloadRequest,
  entry: StoredEntry,
  { changeKind, changeText }: EntryChange,
  isNews: boolean,
  now: Date,
): NonNullable<StoredEntry['corrections']> {
  const say = sayIn(req.i18n)
  const corrections = entry.corrections ?? []
  if (changeKind === 'erratum' || changeKind === 'correction') {
    if (!changeText) {
      refuseEntry(req, [
        { path: 'changeText', message: say('Tulis apa yang keliru dan apa yang benar.') },
      ])
    }
    const correction = {
      kind: changeKind,
      text: changeText,
      correctedAt: now.toISOString(),
      recordedBy: req.user?.id ?? null,
    }
    return [...corrections, correction]
  }
  if (isNews && changeKind !== 'update') {
    refuseEntry(req, [
      {
        path: 'changeKind',
        message: say('Isi entri yang sudah dimuat berubah. Pilih: pembaruan, ralat, atau koreksi.'),
      },
    ])
  }
  return corrections
}

/** The columns of a coverage that name its newest key entry. */
async function newestKey(req: PayloadRequest, story: number): Promise<Partial<StoredCoverage>> {
  const { docs } = await req.payload.find({
    collection: 'live-entries',
    where: {
      and: [
        { story: { equals: story } },
        { isKey: { equals: true } },
        { removedAt: { exists: false } },
      ],
    },
    sort: '-number',
    limit: 1,
    depth: 0,
    pagination: false,
    req,
  })
  const [entry] = docs
  return {
    keyNumber: entry?.number ?? null,
    keyAt: entry?.at ?? null,
    keyHeadline: entry ? entryHeadline({ headline: entry.headline, body: blocksOf(entry) }) : null,
  }
}

const blocksOf = ({ body }: Pick<StoredEntry, 'body'>): StoredBlock[] =>
  blocksFromLexical(body, idOf, idOf, idOf)

/** The photos of `blocks` that the body `before` did not have. */
function newPhotos(before: readonly StoredBlock[], blocks: readonly StoredBlock[]): number[] {
  const known = new Set(bodyPhotos(before))
  return bodyPhotos(blocks).filter((id) => !known.has(id))
}

const substance = (words: EntryWords | StoredEntry, body: readonly StoredBlock[]) => ({
  headline: words.headline ?? '',
  hero: idOfOptional(words.photo),
  body,
  corrections: [],
})

const idOfOptional = (reference: StoredEntry['photo']): number | null =>
  reference ? idOf(reference) : null
