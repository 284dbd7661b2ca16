/**
 * Reads and writes the row of a coverage in the transaction of a request, and purges what shows it.
 * @module
 */
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import {
  besideTag,
  listTags,
  liveListTag,
  livePageTag,
  liveTag,
} from '#content/base/page-record/tags.ts'
import { publicationMonth } from '#content/base/time/publication-month.ts'
import { entryPages, pageOfEntry } from '#content/model/live/entry-pages.ts'
import { indexStored } from '#content/newsroom/search/search-hooks.ts'
import { takeTurn } from '#content/store/exclusive-turn.ts'
import type { StoredCoverage, StoredStory } from '#content/store/payload-types.ts'
import { purgeAfterCommit } from '#content/store/purge.ts'

/** The coverage of story `id`; `undefined` if it has none. */
export async function storedCoverage(
  req: PayloadRequest,
  id: number,
): Promise<StoredCoverage | undefined> {
  const { docs } = await req.payload.find({
    collection: 'live-coverages',
    where: { story: { equals: id } },
    limit: 1,
    depth: 0,
    pagination: false,
    req,
  })
  return docs[0]
}

const storedPoints = z.array(z.string()).catch([])

/** The summary of a coverage. */
export const pointsOf = ({ points }: Pick<StoredCoverage, 'points'>): string[] =>
  storedPoints.parse(points)

/** Waits until no other request changes the coverage of story `id`: entries come one after the other. */
export const takeCoverage = (req: PayloadRequest, id: number): Promise<void> =>
  takeTurn(req, `live ${id}`)

/** Changes a coverage, and counts the change. Its time never goes back, whichever machine's clock is behind. */
export async function changeCoverage(
  req: PayloadRequest,
  { id, revision, changedAt }: StoredCoverage,
  change: Partial<Omit<StoredCoverage, 'id' | 'revision' | 'changedAt'>>,
  now: Date,
): Promise<StoredCoverage> {
  return req.payload.update({
    collection: 'live-coverages',
    id,
    data: { ...change, revision: revision + 1, changedAt: laterOf(changedAt, now) },
    depth: 0,
    req,
  })
}

/** The later one of a stored time and `now`. */
export const laterOf = (stored: string, now: Date): string =>
  new Date(stored) > now ? new Date(stored).toISOString() : now.toISOString()

/**
 * Lets searches find an entry of story `story` as it is now, and purges what shows it after the commit: the head, the
 * entry's own page, and lists softly if it `isListed`. Where something was taken back, no page may show it again.
 */
export async function showEntry(
  req: PayloadRequest,
  { story, number, isListed, isGone, isCorrected = false }: EntryTouch,
): Promise<void> {
  const { id, publishedAt } = story
  await indexStored([id], req)
  const own = [liveTag(id), livePageTag(id, pageOfEntry(number))]
  const lists = [
    ...(isListed ? listsOf(id) : []),
    ...(isListed || isGone ? [listTags.search] : []),
    ...(isCorrected ? [listTags.corrections] : []),
  ]
  // Sitemaps tell crawlers that the page has changed; they need not hear of every entry.
  const sitemaps =
    isListed && publishedAt
      ? [listTags.sitemap, listTags.month(publicationMonth(new Date(publishedAt)))]
      : []
  return purgeAfterCommit(
    req,
    isGone
      ? { gone: [...own, ...lists], changed: [], aging: sitemaps }
      : { gone: [], changed: own, aging: [...lists, ...sitemaps] },
  )
}

/** Lists that name the newest key entry, also beside the subject of a page. */
const listsOf = (story: number): string[] => [liveListTag(story), besideTag(liveListTag(story))]

/** What a change of an entry touches. */
interface EntryTouch {
  story: Pick<StoredStory, 'id' | 'publishedAt'>
  number: number
  /** Whether lists of stories name the entry. */
  isListed: boolean
  /** Whether the log of corrections changes. */
  isCorrected?: boolean
  /** Whether something that readers saw was taken back. */
  isGone: boolean
}

/**
 * Purges the head of story `id` after a change of the coverage as a whole, and its cards. Pages of entries tell machines
 * when it ended: those up to entry `entries` are made again, and nobody waits for it. Pages of the search last shorter once
 * a coverage `isOpening`, also those that are there.
 */
export const purgeCoverage = (
  req: PayloadRequest,
  id: number,
  { entries = 0, isOpening = false }: { entries?: number; isOpening?: boolean } = {},
): Promise<void> =>
  purgeAfterCommit(req, {
    gone: [],
    changed: [liveTag(id)],
    aging: [
      ...listsOf(id),
      ...(isOpening ? [listTags.search] : []),
      ...Array.from({ length: entryPages(entries) }, (_, page) => livePageTag(id, page + 1)),
    ],
  })
