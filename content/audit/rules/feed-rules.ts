/**
 * Feed readers' rules on feeds.
 * @module
 */

import { type RuleSource, sources } from '#content/audit/fetch/rule-source.ts'
import { isAbsolute, linksOf, readPage, sameAddress } from '#content/audit/read/head-facts.ts'
import type { FeedObservation, PageObservation } from '#content/audit/read/observation.ts'
import { advice, cut, type Fault, fine, type Rule, refused } from './rule.ts'

const FEED_TYPES = /\b(xml|rss|atom|json)\b/

/** Media types of feeds in pages' links. */
export const FEED_LINK_TYPES: readonly string[] = [
  'application/rss+xml',
  'application/atom+xml',
  'application/feed+json',
  'application/json',
]

/** The page links to its feed. */
export const feedLinkRule: Rule<PageObservation> = {
  id: 'feed-discovery',
  audience: 'feed',
  source: sources.rssPractice,
  check: (observed) => {
    const page = readPage(observed, 'google')
    if (!page) return fine
    const feeds = linksOf(page.head, 'alternate').filter(({ type = '' }) =>
      FEED_LINK_TYPES.includes(type),
    )
    if (feeds.length > 0) return fine
    return advice(
      'Halaman tidak menyebut umpan.',
      'Tambahkan <link rel="alternate" type="application/rss+xml" href="…">.',
    )
  },
}

/** Rules on a feed itself. */
export const feedRules: readonly Rule<FeedObservation>[] = [
  rule('feed-answer', sources.http, ({ failure, answer }) => {
    if (failure) return refused(failure.message, 'Buat umpan terjawab.')
    if (!answer || (answer.status >= 200 && answer.status < 300)) return fine
    return refused(`Umpan dijawab ${answer.status}.`, 'Jawab 200, atau jangan sebut umpannya.')
  }),
  rule('feed-readable', sources.rss, ({ problem }) =>
    problem ? refused(`Umpan tidak terbaca: ${problem}`, 'Perbaiki sampai sah.') : fine,
  ),
  rule('feed-type', sources.rssPractice, ({ answer, format }) => {
    const type = answer?.headers['content-type'] ?? ''
    if (!format || FEED_TYPES.test(type)) return fine
    return cut(`Jenis umpan ${type || 'tidak disebut'}.`, 'Kirim application/rss+xml atau sejenis.')
  }),
  rule('feed-self', sources.rssPractice, ({ address, format, self }) => {
    if (!format || format === 'rdf') return fine
    if (!self) return advice('Umpan tidak menyebut alamatnya sendiri.', 'Tambahkan rel="self".')
    return sameAddress(self, address)
      ? fine
      : advice(`rel="self" adalah ${self}, bukan ${address}.`, 'Sebut alamat umpan ini.')
  }),
  rule('feed-addresses', sources.rss, ({ entries }) =>
    amount(
      entries.filter(({ link = '' }) => !isAbsolute(link)).length,
      (count) => `${count} butir tanpa alamat lengkap.`,
      'Beri setiap butir alamat dengan https://.',
    ),
  ),
  rule('feed-identity', sources.rss, ({ entries }) => {
    const ids = entries.flatMap(({ id }) => (id ? [id] : []))
    return [
      ...amount(
        entries.length - ids.length,
        (count) => `${count} butir tanpa guid atau id; pembaca menampilkannya berulang.`,
        'Beri setiap butir guid yang tetap.',
      ),
      ...amount(
        ids.length - new Set(ids).size,
        (count) => `${count} butir memakai guid yang sudah dipakai.`,
        'Satu guid untuk satu berita.',
      ),
    ]
  }),
  rule('feed-titles', sources.rss, ({ entries }) =>
    amount(
      entries.filter(({ title }) => !title?.trim()).length,
      (count) => `${count} butir tanpa judul.`,
      'Beri setiap butir judul.',
    ),
  ),
  rule('feed-dates', sources.rss, ({ entries, now }) => {
    const dates = entries.map(({ published = '' }) => published)
    return [
      ...amount(
        dates.filter((date) => Number.isNaN(Date.parse(date))).length,
        (count) => `${count} butir tanpa tanggal yang sah.`,
        'Tulis RFC 822 untuk RSS, RFC 3339 untuk Atom dan JSON Feed.',
      ),
      ...amount(
        dates.filter((date) => Date.parse(date) > now.getTime()).length,
        (count) => `${count} butir bertanggal di masa depan.`,
        'Sebut waktu terbit yang sebenarnya.',
      ),
    ]
  }),
  rule('feed-conditional', sources.http, ({ format, conditionalStatus }) => {
    if (!format) return fine
    if (conditionalStatus === undefined) {
      return advice('Umpan tanpa ETag dan Last-Modified.', 'Kirim salah satunya dan jawab 304.')
    }
    if (conditionalStatus === 304) return fine
    return advice(
      `Permintaan bersyarat dijawab ${conditionalStatus}, bukan 304.`,
      'Jawab 304 bila umpan belum berubah.',
    )
  }),
]

/** A `cut` fault if `count` is above zero. */
function amount(count: number, seen: (count: number) => string, todo: string): readonly Fault[] {
  return count > 0 ? cut(seen(count), todo) : fine
}

function rule(
  id: string,
  source: RuleSource,
  check: (feed: FeedObservation) => readonly Fault[],
): Rule<FeedObservation> {
  return { id, audience: 'feed', source, check }
}
