import { besideSubject, noteRemakeAt } from '#content/base/page-record/page-record.ts'
import type { Teaser } from '#content/model/story/story.ts'
import { storiesAmong } from '#content/reading/stories/story-lists.ts'
import { idsIn, teasersOf } from '#content/reading/stories/story-queries.ts'
import { mostReadIds, type Period } from './readership-queries.ts'

/** Milliseconds until the most read stories are counted again; readings purge nothing. */
const FRESH = 10 * 60 * 1000
/**
 * Beside a story the list may be an hour old: it is on every story page, and those are not all rendered again six times
 * an hour.
 */
const FRESH_ASIDE = 60 * 60 * 1000
/** Fetched in addition to `limit`, since some may have been withdrawn. */
const SPARE = 5
/** Stories per count; pages show the first of them that are still visible. */
const COUNTED = 60

const counted = new Map<Period, { until: number; ids: Promise<number[]> }>()

/**
 * The most read stories of the last `period`, at most `limit`. Counted once for all pages rendered within ten minutes,
 * so that they agree and a busy portal does not count for each page.
 */
export async function popularStories(period: Period, limit: number, now: Date): Promise<Teaser[]> {
  const { until, ids } = await countedOut(period, now)
  noteRemakeAt(new Date(until))
  return (await teasersOf(ids)).slice(0, limit)
}

/** The ids of the most read visible stories of the last `period`, like {@link popularStories}. */
export async function popularIds(period: Period, limit: number, now: Date): Promise<number[]> {
  const { until, ids } = await countedOut(period, now)
  noteRemakeAt(new Date(until))
  const visible = new Set(await idsIn(storiesAmong(ids)))
  return ids.filter((id) => visible.has(id)).slice(0, limit)
}

/** The most read stories of the last day except the story `except`, at most `limit`; for lists beside a story. */
export async function popularAside(limit: number, except: number, now: Date): Promise<Teaser[]> {
  const { ids } = await countedOut('day', now)
  noteRemakeAt(new Date(now.getTime() + FRESH_ASIDE))
  const others = ids.filter((id) => id !== except)
  const teasers = await besideSubject(() => teasersOf(others.slice(0, limit + SPARE)))
  return teasers.slice(0, limit)
}

async function countedOut(period: Period, now: Date): Promise<{ until: number; ids: number[] }> {
  const known = counted.get(period)
  const list =
    known && known.until > now.getTime()
      ? known
      : { until: now.getTime() + FRESH, ids: mostReadIds(period, COUNTED, now) }
  counted.set(period, list)
  try {
    return { until: list.until, ids: await list.ids }
  } catch (error) {
    counted.delete(period)
    throw error
  }
}
