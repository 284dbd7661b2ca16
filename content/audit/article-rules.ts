/**
 * What Google makes of a story's structured data. None of it is required; each missing part is shown less.
 * @module
 */
import { articleOf, isStory, metaContent, partsOf, readPage } from './head-facts.ts'
import type { Thing } from './json-ld.ts'
import type { PageObservation } from './observation.ts'
import type { PageHead } from './page-head.ts'
import { advice, cut, type Fault, fine, type Rule } from './rule.ts'
import { type RuleSource, sources } from './rule-source.ts'

const READ_PROPERTIES = ['headline', 'datePublished', 'dateModified', 'author'] as const
/** Fewest pixels of a picture (width x height) that Google takes from article markup. */
const FEWEST_PIXELS = 50_000
/** Narrowest picture of Discover. */
const DISCOVER_WIDTH = 1200
const RATIOS = [
  { name: '16:9', value: 16 / 9 },
  { name: '4:3', value: 4 / 3 },
  { name: '1:1', value: 1 },
]
/** One of these makes a picture licensable in Google Images. */
const CREDITS = ['creator', 'creditText', 'copyrightNotice', 'license']
/** ISO 8601 with time and offset. */
const WITH_OFFSET = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/

/** A story's structured data. */
export const articleRules: readonly Rule<PageObservation>[] = [
  storyRule('article', sources.googleArticle, (head) =>
    articleOf(head)
      ? fine
      : advice('Tidak ada NewsArticle di JSON-LD.', 'Jelaskan berita dengan NewsArticle.'),
  ),
  articleRule('article-properties', sources.googleArticle, (_, article) =>
    READ_PROPERTIES.filter((name) => isEmpty(article[name])).flatMap((name) =>
      advice(`NewsArticle tanpa ${name}.`, `Isi ${name}.`),
    ),
  ),
  articleRule('article-dates', sources.googleArticle, (_, article, { now }) => {
    const faults = ['datePublished', 'dateModified'].flatMap((name) =>
      dateFaults(name, article[name], now),
    )
    const [first, last] = [article.datePublished, article.dateModified].map((value) =>
      Date.parse(String(value)),
    )
    if (first !== undefined && last !== undefined && last < first) {
      faults.push(...cut('dateModified lebih awal dari datePublished.', 'Betulkan salah satunya.'))
    }
    return faults
  }),
  articleRule('visible-date', sources.googleDates, (head, article) => {
    const structured = Date.parse(String(article.datePublished))
    if (Number.isNaN(structured)) return fine
    if (head.times.some((time) => Date.parse(time) === structured)) return fine
    return advice(
      `datePublished ${String(article.datePublished)} tidak ada sebagai <time datetime> yang tampak.`,
      'Tampilkan tanggal yang sama dengan data terstruktur.',
    )
  }),
  articleRule('article-authors', sources.googleArticle, (head, article) =>
    partsOf(head, article, 'author').flatMap(authorFaults),
  ),
  articleRule('article-images', sources.googleArticle, (head, article) => {
    const images = partsOf(head, article, 'image')
    if (images.length === 0) return fine
    const sizes = images.flatMap(sizeOf)
    const small = sizes.filter(({ width, height }) => width * height < FEWEST_PIXELS)
    const missing = RATIOS.filter(
      ({ value }) => !sizes.some(({ width, height }) => Math.abs(width / height - value) < 0.05),
    )
    return [
      ...small.flatMap(({ width, height }) =>
        cut(`Gambar ${width}x${height} terlalu kecil.`, 'Beri sedikitnya 50.000 piksel.'),
      ),
      ...(missing.length > 0
        ? advice(
            `Gambar tanpa rasio ${missing.map(({ name }) => name).join(', ')}.`,
            'Beri 16:9, 4:3, dan 1:1, dengan width dan height.',
          )
        : []),
    ]
  }),
  articleRule('licensable-images', sources.googleLicence, (head, article) => {
    const bare = partsOf(head, article, 'image').filter(
      (image) => typeof image === 'object' && CREDITS.every((name) => isEmpty(image[name])),
    )
    if (bare.length === 0) return fine
    return advice(
      `${bare.length} gambar tanpa ${CREDITS.join(', ')}.`,
      'Sebut sedikitnya satu, agar pemilik foto tampil di Google Gambar.',
    )
  }),
  articleRule('paywall', sources.googlePaywall, (head, article) => {
    if (!/^false$/i.test(String(article.isAccessibleForFree))) return fine
    const parts = partsOf(head, article, 'hasPart')
    const isMarked = parts.some(
      (part) => typeof part === 'object' && String(part.cssSelector ?? '').startsWith('.'),
    )
    if (isMarked) return fine
    return cut(
      'Berita berbayar tanpa hasPart dengan cssSelector; bisa dianggap penyelubungan.',
      'Sebut bagian yang berbayar dengan hasPart dan cssSelector ".kelas".',
    )
  }),
  {
    id: 'discover-image',
    audience: 'discover',
    source: sources.googleDiscover,
    check: (observed) => {
      const page = readPage(observed, 'google')
      if (!page || !isStory(page.head)) return fine
      const article = articleOf(page.head)
      const announced = article ? partsOf(page.head, article, 'image').flatMap(sizeOf) : []
      const widest = Math.max(
        0,
        Number(metaContent(page.head, 'og:image:width') ?? 0) || 0,
        ...announced.map(({ width }) => width),
        ...observed.pictures.map(({ width = 0 }) => width),
      )
      if (widest >= DISCOVER_WIDTH) return fine
      return cut(
        widest === 0 ? 'Tidak ada gambar yang dikenal.' : `Gambar terlebar ${widest} piksel.`,
        `Beri gambar selebar ${DISCOVER_WIDTH} piksel atau lebih.`,
      )
    },
  },
]

function dateFaults(name: string, value: unknown, now: Date): Fault[] {
  if (isEmpty(value)) return []
  const text = String(value)
  const moment = Date.parse(text)
  if (Number.isNaN(moment)) {
    return cut(
      `${name} bukan tanggal: ${text}`,
      'Tulis ISO 8601, misalnya 2026-03-08T10:00:00+07:00.',
    )
  }
  if (!WITH_OFFSET.test(text)) {
    return cut(`${name} tanpa zona waktu: ${text}`, 'Tulis jam dan selisih zona, misalnya +07:00.')
  }
  if (moment > now.getTime()) return cut(`${name} di masa depan: ${text}`, 'Tulis waktu terbitnya.')
  return []
}

function authorFaults(author: Thing | string): Fault[] {
  if (typeof author === 'string') {
    return advice(`Penulis hanya teks: ${author}`, 'Tulis sebagai Person atau Organization.')
  }
  const name = typeof author.name === 'string' ? author.name : ''
  if (name === '') return advice('Penulis tanpa name.', 'Isi nama penulis.')
  return [
    ...(/^(oleh|by|penulis|editor)\b|,|;| dan | & /i.test(name)
      ? advice(`Nama penulis memuat lebih dari nama: ${name}`, 'Satu objek untuk satu nama saja.')
      : []),
    ...(isEmpty(author.url) && isEmpty(author.sameAs)
      ? advice(`Penulis ${name} tanpa url atau sameAs.`, 'Sebut halaman penulisnya.')
      : []),
  ]
}

function sizeOf(image: Thing | string): { width: number; height: number }[] {
  if (typeof image === 'string') return []
  const [width = 0, height = 0] = [image.width, image.height].map((side) =>
    Number.parseInt(String(side), 10),
  )
  return width > 0 && height > 0 ? [{ width, height }] : []
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length)

function storyRule(
  id: string,
  source: RuleSource,
  check: (head: PageHead, observed: PageObservation) => readonly Fault[],
): Rule<PageObservation> {
  return {
    id,
    audience: 'google',
    source,
    check: (observed) => {
      const head = readPage(observed, 'google')?.head
      return head && isStory(head) ? check(head, observed) : fine
    },
  }
}

function articleRule(
  id: string,
  source: RuleSource,
  check: (head: PageHead, article: Thing, observed: PageObservation) => readonly Fault[],
): Rule<PageObservation> {
  return storyRule(id, source, (head, observed) => {
    const article = articleOf(head)
    return article ? check(head, article, observed) : fine
  })
}
