/**
 * Posts an entry: one insert, in the order in which the server takes them.
 * @module
 */
import { APIError, type PayloadRequest } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { deskTime } from '#content/base/time/desk-time.ts'
import { entryHeadline } from '#content/model/live/entry.ts'
import { announceLive } from '#content/newsroom/announcing/announcement-hooks.ts'
import { logStep } from '#content/newsroom/story/workflow/log-writing.ts'
import type { StoredCoverage, StoredEntry, StoredStory } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'
import { refuse } from '#content/store/refused.ts'
import { inTransactionOf } from '#content/store/transactions.ts'
import {
  changeCoverage,
  laterOf,
  showEntry,
  storedCoverage,
  takeCoverage,
} from './coverage-record.ts'
import { guardEntry } from './entry-guard.ts'
import type { EntryOrder } from './entry-order.ts'
import {
  bodyOfText,
  bodyPhotos,
  digestOfWords,
  type EntryWords,
  entryBlocks,
  expectRecords,
} from './entry-words.ts'

/** The refusal of an order whose id has posted other words; its data names that entry. */
class PostedBefore extends APIError<{ posted: { number: number; revision: number } }> {
  constructor(req: PayloadRequest, { number, revision }: StoredEntry) {
    super(
      sayIn(req.i18n)(
        'Entri ini sudah dimuat dengan isi lain. Perbarui entri {number}, atau kirim sebagai entri baru.',
        { number },
      ),
      409,
      { posted: { number, revision } },
      true,
    )
  }
}

/**
 * Posts an entry to `story` on behalf of the account of `req`. The same order again returns the entry of the first one.
 * @throws {APIError} 409 if the id of `order` has posted other words
 * @throws {Refused} 409 before the start and after the end of the coverage
 * @throws {ValidationError} if the entry cannot be posted as it is
 */
export async function postEntry(
  req: PayloadRequest,
  story: StoredStory,
  order: EntryOrder,
  now: Date,
): Promise<{ entry: StoredEntry; isNew: boolean }> {
  const body = order.body ?? bodyOfText(order.text ?? '')
  const blocks = entryBlocks(req, body)
  const author = order.author === undefined ? ownAuthor(req) : order.author
  const words: EntryWords = {
    headline: order.headline || null,
    body: body as StoredEntry['body'],
    photo: order.photo ?? null,
    unverified: order.unverified ?? false,
    unverifiedPart: (order.unverified && order.unverifiedPart) || null,
    verificationDueAt: (order.unverified && order.verificationDueAt) || null,
  }
  const sentDigest = digestOfWords(words, [story.id, req.user?.id, order.key ?? false])
  return inTransactionOf(req, async () => {
    await takeCoverage(req, story.id)
    const known = await entryOf(req, order.client)
    if (known && known.sentDigest !== sentDigest) throw new PostedBefore(req, known)
    if (known) return { entry: known, isNew: false }
    const coverage = await openCoverage(req, story)
    await expectRecords(req, { photo: order.photo, pictures: bodyPhotos(blocks), author })
    const guardLog = await guardEntry(req, words, blocks, { confirmed: order.confirmed, log: [] })
    const number = coverage.entries + 1
    const isKey = order.key ?? false
    const entry = await req.payload.create({
      collection: 'live-entries',
      data: {
        ...words,
        story: story.id,
        number,
        // A clock that was set back does not reorder them either.
        at: laterOf(coverage.changedAt, now),
        isKey,
        author: author ?? null,
        createdBy: req.user?.id ?? null,
        client: order.client,
        sentDigest,
        revision: 1,
        guardLog: guardLog.map((finding) => ({ ...finding })),
      },
      depth: 0,
      req,
    })
    const headline = entryHeadline({ headline: words.headline, body: blocks })
    await changeCoverage(
      req,
      coverage,
      {
        entries: number,
        ...(order.pinned && { pinned: number }),
        ...(isKey && { keyNumber: number, keyAt: entry.at, keyHeadline: headline }),
      },
      new Date(entry.at),
    )
    await logStep(req, story, 'entryPosted', `Entri ${number}: ${headline}`)
    if (isKey) await announceLive(req, story)
    await showEntry(req, { story, number, isListed: isKey, isGone: false })
    return { entry, isNew: true }
  })
}

/** The coverage of `story` while it goes on. */
async function openCoverage(req: PayloadRequest, story: StoredStory): Promise<StoredCoverage> {
  const say = sayIn(req.i18n)
  const coverage = await storedCoverage(req, story.id)
  if (!coverage) refuse(409, say('Liputan ini belum dimulai. Mulai dahulu liputannya.'))
  if (coverage.endedAt) {
    const at = deskTime(new Date(coverage.endedAt), story.timeZone, say.language)
    refuse(409, say('Liputan ini sudah berakhir {at}. Entri baru tidak dimuat.', { at }))
  }
  return coverage
}

const ownAuthor = ({ user }: PayloadRequest): number | undefined =>
  user?.author ? idOf(user.author) : undefined

async function entryOf(req: PayloadRequest, client: string): Promise<StoredEntry | undefined> {
  const { docs } = await req.payload.find({
    collection: 'live-entries',
    where: { client: { equals: client } },
    limit: 1,
    depth: 0,
    pagination: false,
    req,
  })
  return docs[0]
}
