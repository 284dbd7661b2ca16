/**
 * Google's rules on sitemaps and news sitemaps.
 * @module
 */

import { type RuleSource, sources } from '#content/audit/fetch/rule-source.ts'
import { isAbsolute } from '#content/audit/read/head-facts.ts'
import type { SitemapEntry, SitemapObservation } from '#content/audit/read/observation.ts'
import { advice, cut, type Fault, fine, type Rule, refused } from './rule.ts'

const MOST_ENTRIES = 50_000
const MOST_BYTES = 50 * 1024 * 1024
const MOST_NEWS = 1_000
const NEWS_AGE = 2 * 24 * 60 * 60 * 1000
/** The W3C date and time format that the protocol requires, at least a year. */
const W3C_DATE = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?$/
/** ISO 639, or Google's exceptions for Chinese. */
const NEWS_LANGUAGE = /^([a-z]{2,3}|zh-(cn|tw))$/i

/** Rules on sitemaps, sitemap indexes and news sitemaps. */
export const sitemapRules: readonly Rule<SitemapObservation>[] = [
  rule('sitemap-answer', sources.sitemaps, ({ failure, status = 0 }) => {
    if (failure) return refused(failure.message, 'Buat peta situs terjawab.')
    if (status >= 200 && status < 300) return fine
    return refused(`Peta situs dijawab ${status}.`, 'Jawab 200, atau jangan sebut peta situsnya.')
  }),
  rule('sitemap-readable', sources.sitemaps, ({ problem }) =>
    problem ? refused(`Peta situs tidak terbaca: ${problem}`, 'Perbaiki XML-nya.') : fine,
  ),
  rule('sitemap-size', sources.googleSitemap, ({ entries, bytes }) => [
    ...(entries.length > MOST_ENTRIES
      ? refused(`${entries.length} alamat dalam satu berkas.`, 'Pecah menjadi 50.000 per berkas.')
      : []),
    ...(bytes > MOST_BYTES ? refused('Lebih dari 50 MB.', 'Pecah menjadi beberapa berkas.') : []),
  ]),
  rule('sitemap-addresses', sources.sitemaps, ({ address, entries }) => {
    const host = URL.parse(address)?.host
    return [
      ...some(
        entries.filter(({ loc }) => !isAbsolute(loc)),
        refused,
        'bukan alamat lengkap',
        'Tulis dengan https:// dan host.',
      ),
      ...some(
        entries.filter(({ loc }) => isAbsolute(loc) && URL.parse(loc)?.host !== host),
        cut,
        'milik host lain',
        'Sebut hanya alamat situs ini.',
      ),
    ]
  }),
  rule('sitemap-twice', sources.sitemaps, ({ entries }) => {
    const again = entries.length - new Set(entries.map(({ loc }) => loc)).size
    return again > 0 ? advice(`${again} alamat tertulis dua kali.`, 'Tulis sekali saja.') : fine
  }),
  rule('sitemap-lastmod', sources.googleSitemap, ({ entries, now }) => [
    ...some(
      entries.filter(({ lastmod }) => lastmod && !W3C_DATE.test(lastmod)),
      cut,
      'ber-lastmod yang bukan tanggal',
      'Tulis misalnya 2026-03-08T10:00:00+07:00.',
    ),
    ...some(
      entries.filter(({ lastmod = '' }) => Date.parse(lastmod) > now.getTime()),
      cut,
      'ber-lastmod di masa depan; Google lalu mengabaikan semuanya',
      'Tulis kapan isinya benar-benar berubah.',
    ),
  ]),
  newsRule('news-size', ({ entries }) =>
    entries.length > MOST_NEWS
      ? refused(`${entries.length} berita dalam satu berkas.`, 'Pecah menjadi 1.000 per berkas.')
      : fine,
  ),
  newsRule('news-fields', ({ entries }) =>
    some(
      entries.filter(({ news }) => !news?.name || !news.language || !news.published || !news.title),
      refused,
      'tanpa nama, bahasa, tanggal, atau judul',
      'Isi news:name, news:language, news:publication_date, news:title.',
    ),
  ),
  newsRule('news-language', ({ entries }) =>
    some(
      entries.filter(({ news }) => news?.language && !NEWS_LANGUAGE.test(news.language)),
      cut,
      'berbahasa yang bukan kode ISO 639',
      'Tulis id untuk bahasa Indonesia.',
    ),
  ),
  newsRule('news-age', ({ entries, now }) => {
    const age = (entry: SitemapEntry) => now.getTime() - Date.parse(entry.news?.published ?? '')
    return [
      ...some(
        entries.filter((entry) => age(entry) > NEWS_AGE),
        cut,
        'lebih tua dari 2 hari',
        'Keluarkan dari peta berita.',
      ),
      ...some(
        entries.filter(({ news }) => news?.published && !W3C_DATE.test(news.published)),
        refused,
        'bertanggal tidak sah',
        'Tulis misalnya 2026-03-08T10:00:00+07:00.',
      ),
    ]
  }),
]

/** One fault with an example, if there are any entries. */
function some(
  entries: readonly SitemapEntry[],
  fault: (seen: string, todo: string) => readonly Fault[],
  what: string,
  todo: string,
): readonly Fault[] {
  const [first] = entries
  return first ? fault(`${entries.length} alamat ${what}, misalnya ${first.loc}`, todo) : fine
}

function rule(
  id: string,
  source: RuleSource,
  check: (sitemap: SitemapObservation) => readonly Fault[],
): Rule<SitemapObservation> {
  return { id, audience: 'google', source, check }
}

function newsRule(
  id: string,
  check: (sitemap: SitemapObservation) => readonly Fault[],
): Rule<SitemapObservation> {
  return {
    id,
    audience: 'news',
    source: sources.googleNewsSitemap,
    check: (sitemap) => (sitemap.kind === 'news' ? check(sitemap) : fine),
  }
}
