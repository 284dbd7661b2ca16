/**
 * Rules on the structured data of live coverage. Google documents no rich result for it any more; what schema.org says
 * holds, and what portals had to repair.
 * @module
 */
import { sources } from '#content/audit/fetch/rule-source.ts'
import { partsOf } from '#content/audit/read/head-facts.ts'
import { isOfType, type Thing } from '#content/audit/read/json-ld.ts'
import type { PageObservation } from '#content/audit/read/observation.ts'
import type { PageHead } from '#content/audit/read/page-head.ts'
import { articleRule, isEmpty } from './article-rule.ts'
import { advice, cut, type Fault, fine, type Rule } from './rule.ts'

/** More entries than a reader sees at once only make the page heavier. */
const MOST_UPDATES = 50

/** Rules on the structured data of a live story. */
export const liveRules: readonly Rule<PageObservation>[] = [
  liveRule('live-updates', (head, live) => {
    const updates = updatesOf(head, live)
    if (updates.length === 0) {
      return advice(
        'LiveBlogPosting tanpa liveBlogUpdate.',
        'Sebut entri yang tampak di halaman ini sebagai BlogPosting.',
      )
    }
    return updates.length > MOST_UPDATES
      ? advice(
          `LiveBlogPosting menyebut ${updates.length} entri.`,
          'Sebut hanya entri yang tampak di halaman ini.',
        )
      : fine
  }),
  liveRule('live-update-properties', (head, live) => {
    const faulty = updatesOf(head, live).filter(
      (update) =>
        isEmpty(update.datePublished) ||
        isEmpty(update.url ?? update['@id']) ||
        (isEmpty(update.headline) && isEmpty(update.articleBody)),
    )
    return faulty.length === 0
      ? fine
      : cut(
          `${faulty.length} entri tanpa datePublished, url, atau isi.`,
          'Isi datePublished, url, dan headline atau articleBody tiap entri.',
        )
  }),
  liveRule('live-times', (_, live, { now }) => {
    const start = timeOf(live.coverageStartTime)
    const end = timeOf(live.coverageEndTime)
    if (start === undefined) {
      return advice('LiveBlogPosting tanpa coverageStartTime.', 'Sebut kapan liputannya mulai.')
    }
    if (end === undefined) return fine
    if (end > now.getTime()) {
      return cut('coverageEndTime masih di depan.', 'Sebut hanya bila liputannya sudah berakhir.')
    }
    return end < start
      ? cut('coverageEndTime lebih awal dari coverageStartTime.', 'Betulkan salah satunya.')
      : fine
  }),
  liveRule(
    'live-published-once',
    (head, live) => {
      const published = timeOf(live.datePublished)
      const entries = updatesOf(head, live).flatMap((update) => timeOf(update.datePublished) ?? [])
      const isMoved = published !== undefined && entries.some((entry) => entry < published)
      return isMoved
        ? cut(
            'datePublished lebih akhir dari entri yang tampak: tanggal terbit ikut bergerak.',
            'Tulis waktu terbit pertama, dan waktu entri terakhir sebagai dateModified.',
          )
        : fine
    },
    sources.livePractice,
  ),
  liveRule('live-modified', (head, live) => {
    const modified = timeOf(live.dateModified)
    const entries = updatesOf(head, live).flatMap((update) => timeOf(update.datePublished) ?? [])
    return modified !== undefined && entries.some((entry) => entry > modified)
      ? cut(
          'dateModified lebih awal dari entri terbaru.',
          'Tulis waktu entri terakhir sebagai dateModified.',
        )
      : fine
  }),
]

function liveRule(
  id: string,
  check: (head: PageHead, live: Thing, observed: PageObservation) => readonly Fault[],
  source: Rule<PageObservation>['source'] = sources.schemaLive,
): Rule<PageObservation> {
  return articleRule(id, source, (head, article, observed) =>
    isOfType(article, 'LiveBlogPosting') ? check(head, article, observed) : fine,
  )
}

const updatesOf = (head: PageHead, live: Thing): Thing[] =>
  partsOf(head, live, 'liveBlogUpdate').flatMap((part) => (typeof part === 'string' ? [] : [part]))

function timeOf(value: unknown): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(time) ? undefined : time
}
