/**
 * What is asked of a large archive: pages of readers, documents of machines, searches and the desk, with addresses of its
 * store.
 * @module
 */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { PageKind } from './cold-pages.ts'

/** Questions of readers, with words that many stories have. */
export const QUESTIONS = [
  'gempa',
  'pemimpin indonesia',
  'harga elpiji kazakhstan',
  '"gunung api"',
  'selat malaka kapal',
  'musim hujan',
  'kata sandi panjang',
  'suara pemilu kursi',
  'bulan',
  'kazakstan',
  'peringatan tsunami',
  'terusan suez',
  'inflasi bulanan',
  'batik lilin',
  'undang-undang',
  'kebakaran gambut',
  'indonesia',
  'offside',
  'zona waktu',
  'roket khatulistiwa',
]

const COMMON = [
  'gempa',
  'indonesia',
  'bulan',
  'laut',
  'negara',
  'air',
  'hujan',
  'kapal',
  'suara',
  'bola',
]

/** What is asked, readers first, then the desk. */
export interface ArchivePages {
  readonly readers: readonly PageKind[]
  readonly desk: readonly PageKind[]
}

/** The pages of the store in `folder` at the time `now`. */
export function archivePages(folder: string, now: Date): ArchivePages {
  const database = new DatabaseSync(join(folder, 'warta.db'), { readOnly: true })
  const texts = (sql: string) =>
    z
      .array(z.object({ text: z.string() }))
      .parse(database.prepare(sql).all())
      .map(({ text }) => text)
  const stories = texts(
    `select '/' || s.slug || '/' || a.slug as text from articles a join sections s on s.id = a.section_id
      where a.id % max(1, (select max(id) / 997 from articles)) = 0 and a._status = 'published' limit 900`,
  )
  const listed = (list: string, slugs: string, order: string) =>
    texts(
      `select '/${slugs}/' || t.slug as text from ${list} t
        where exists (select 1 from listed_stories l where l.list = '${list}' and l.list_id = t.id)
        order by ${order} limit 200`,
    )
  const number =
    "(select count(*) from listed_stories l where l.list = 'topics' and l.list_id = t.id)"
  const often = listed('topics', 'topik', `${number} desc, t.id`).slice(0, 20)
  const rare = listed('topics', 'topik', `${number}, t.id`).slice(0, 20)
  const authors = listed('authors', 'penulis', 't.id desc')
  const headlines = texts(
    'select headline as text from articles where id % max(1, (select max(id) / 97 from articles)) = 0 and id > 33 limit 90',
  )
  const openings = texts(
    'select opening as text from articles where id <= 33 and opening is not null',
  )
  const opened = texts(
    'select cast(id as text) as text from articles where id % max(1, (select max(id) / 97 from articles)) = 0 limit 90',
  )
  database.close()

  const month = new Date(now.getTime() - 31 * 86_400_000).toISOString().slice(0, 7)
  const days = Array.from({ length: 28 }, (_, day) => String(day + 1).padStart(2, '0'))
  const same = (path: string) => () => path
  const each =
    (paths: readonly string[], path: (one: string) => string = (one) => one) =>
    (round: number) =>
      path(paths[round % paths.length] ?? '')
  const search = (words: string, more = '') => `/cari?q=${encodeURIComponent(words)}${more}`
  // A name that one story has stands before the colon.
  const names = headlines.map((headline) => headline.split(':')[0]?.split(' ').at(-1) ?? headline)
  const wrong = names.map((name) => `${name.slice(0, -1)}${name.endsWith('x') ? 'q' : 'x'}`)
  const list = (query: string) => `/admin/collections/articles?limit=10${query}`
  return {
    readers: [
      ['front', same('/')],
      ['section, half of the stories', same('/news')],
      ['section, page 40', same('/news?page=40')],
      ['section, a small one', same('/sains')],
      ['section, a small one, page 40', same('/sains?page=40')],
      ['newest, page 50', same('/terkini?page=50')],
      ['story', each(stories)],
      ['author', each(authors)],
      ['topic, often', each(often)],
      ['topic, rare', each(rare)],
      ['day', each(days, (day) => `/indeks/${month.replace('-', '/')}/${day}`)],
      ['search', each(QUESTIONS, (words) => search(words))],
      ['search, a common word', each(COMMON, (words) => search(words))],
      [
        'search, two common words',
        (round) => search(`${each(COMMON)(round)} ${each(COMMON)(round + 3)}`),
      ],
      ['search, a rare word', each(names, (name) => search(name))],
      [
        'search, a phrase',
        each(openings, (opening) => search(`"${opening.split(' ').slice(2, 5).join(' ')}"`)),
      ],
      ['search, misspelled', each(wrong, (name) => search(name))],
      [
        'search, in a section and a month',
        each(COMMON, (words) => search(words, '&rubrik=sains&waktu=sebulan')),
      ],
      ['404', same('/news/tidak-ada-berita-ini')],
      ['sitemap-news.xml', same('/sitemap-news.xml')],
      ['sitemap.xml', same('/sitemap.xml')],
      ['sitemap of a month', same(`/sitemap-berita-${month}.xml`)],
      ['sitemap-topik.xml', same('/sitemap-topik.xml')],
      ['sitemap-penulis.xml', same('/sitemap-penulis.xml')],
      ['sitemap-rubrik.xml', same('/sitemap-rubrik.xml')],
      ['rss.xml', same('/rss.xml')],
      ['rss.xml of a section', same('/news/rss.xml')],
      ['corrections', same('/koreksi')],
      ['most read', same('/terpopuler')],
    ],
    desk: [
      ['desk: dashboard', same('/admin')],
      ['desk: newest', same(list('&sort=-updatedAt'))],
      ['desk: by publication, page 100', same(list('&sort=-publishedAt&page=100'))],
      ['desk: search in headlines', same(list('&sort=-updatedAt&search=gempa'))],
      ['desk: search of nothing', same(list('&sort=-updatedAt&search=tidakadasamasekali'))],
      ['desk: by headline', same(list('&sort=headline'))],
      ['desk: of a section', same(list('&where[section][equals]=4'))],
      ['desk: drafts', same(list('&where[stage][equals]=draft'))],
      ['desk: media', same('/admin/collections/media?limit=10')],
      ['desk: topics', same('/admin/collections/topics?limit=10')],
      ['desk: a story', each(opened, (id) => `/admin/collections/articles/${id}`)],
      ['desk: search', each(QUESTIONS, (words) => `/admin/cari?kata=${encodeURIComponent(words)}`)],
      ['desk: what people read', same('/admin/pembaca')],
      ['api: topics', same('/api/topics?limit=10&where[name][like]=gempa')],
    ],
  }
}
