import { noteRemakeAt } from '#content/base/page-record/page-record.ts'
import type { Teaser } from '#content/model/story/story.ts'
import { teasersOf } from '#content/reading/stories/story-queries.ts'
import { mostReadIds, type Period } from './readership-queries.ts'

/** From this age on what is read most is counted anew, in milliseconds; readings themselves purge nothing. */
const FRESH = 10 * 60 * 1000
/** Beside something else it may be an hour old: every story has it beside it, and not each is made anew six times an hour. */
const FRESH_ASIDE = 60 * 60 * 1000
/** More are looked at than shown, since some may have been withdrawn. */
const SPARE = 5
/** Stories that are counted out; pages show the first of them that readers still see. */
const COUNTED = 60

const counted = new Map<Period, { until: number; ids: Promise<number[]> }>()

/**
 * What is read most in the last `period`, as pages show it, at most `limit`. Counted once for all pages that are made
 * within ten minutes, so that they agree and a busy portal does not count for each of them.
 */
export async function popularStories(period: Period, limit: number, now: Date): Promise<Teaser[]> {
  const { until, ids } = await countedOut(period, now)
  noteRemakeAt(new Date(until))
  return (await teasersOf(ids)).slice(0, limit)
}

/** What is read most in the last day beside the story `except`, at most `limit`. */
export async function popularAside(limit: number, except: number, now: Date): Promise<Teaser[]> {
  const { ids } = await countedOut('day', now)
  noteRemakeAt(new Date(now.getTime() + FRESH_ASIDE))
  const others = ids.filter((id) => id !== except)
  return (await teasersOf(others.slice(0, limit + SPARE))).slice(0, limit)
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
