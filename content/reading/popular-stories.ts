import type { Teaser } from '#content/article/article.ts'
import { teasersOf } from '#content/article/article-queries.ts'
import { noteRemakeAt } from '#content/page-record/page-record.ts'
import { mostReadIds, type Period } from './reading-queries.ts'

/** From this age on what is read most is counted anew, in milliseconds; readings themselves purge nothing. */
const FRESH = 10 * 60 * 1000
/** Stories that are counted out; pages show the first of them that readers still see. */
const COUNTED = 60

const counted = new Map<Period, { until: number; ids: Promise<number[]> }>()

/**
 * What is read most in the last `period`, as pages show it, at most `limit`. Counted once for all pages that are made
 * within ten minutes, so that they agree and a busy portal does not count for each of them.
 */
export async function popularStories(period: Period, limit: number, now: Date): Promise<Teaser[]> {
  const known = counted.get(period)
  const list =
    known && known.until > now.getTime()
      ? known
      : { until: now.getTime() + FRESH, ids: mostReadIds(period, COUNTED, now) }
  counted.set(period, list)
  noteRemakeAt(new Date(list.until))
  try {
    return (await teasersOf(await list.ids)).slice(0, limit)
  } catch (error) {
    counted.delete(period)
    throw error
  }
}
