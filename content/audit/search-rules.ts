/**
 * What search engines make of a page's head.
 * @module
 */
import {
  isAbsolute,
  linksOf,
  metaContent,
  readPage,
  robotsDirectives,
  sameAddress,
  thingsOf,
} from './head-facts.ts'
import { isOfType } from './json-ld.ts'
import type { MachineId } from './machine-readers.ts'
import type { PageObservation } from './observation.ts'
import type { PageAnswer } from './page-fetch.ts'
import type { PageHead } from './page-head.ts'
import { advice, cut, type Fault, fine, type Rule, refused } from './rule.ts'
import { type RuleSource, sources } from './rule-source.ts'

type Page = { answer: PageAnswer; head: PageHead }

/** Structured data that Google no longer shows anything for. */
const RETIRED = ['ClaimReview', 'FAQPage', 'HowTo']

/** The head of a page, as Google and Bing read it. */
export const searchRules: readonly Rule<PageObservation>[] = [
  noindexRule('google', 'googlebot'),
  noindexRule('bing', 'bingbot'),
  googleRule('robots-agree', sources.googleRobotsMeta, (page) => {
    const { meta, header } = robotsDirectives(page, 'googlebot')
    const clash = [...header, ...meta].some(
      (word) => /^(no)?(index|follow)$/.test(word) && isDenied(word, meta, header),
    )
    if (!clash) return fine
    return advice(
      `Meta robots (${meta.join(', ')}) dan X-Robots-Tag (${header.join(', ')}) bertentangan; yang melarang menang.`,
      'Nyatakan di satu tempat.',
    )
  }),
  googleRule('title', sources.googleTitle, ({ head }) => {
    const filled = head.titles.filter(Boolean)
    if (filled.length === 0) return cut('Tidak ada <title> yang berisi.', 'Tulis judul halaman.')
    if (filled.length > 1) return advice(`Ada ${filled.length} <title>.`, 'Sisakan satu.')
    return fine
  }),
  googleRule('description', sources.googleSnippet, ({ head }) =>
    metaContent(head, 'description')
      ? fine
      : advice(
          'Tidak ada meta description; Google memotong teks sekenanya.',
          'Tulis satu atau dua kalimat ringkasan.',
        ),
  ),
  googleRule('canonical', sources.googleCanonical, canonicalFaults),
  googleRule('canonical-of-page', sources.googlePaging, ({ answer, head }) => {
    const own = URL.parse(answer.address)?.searchParams.get('page')
    const canonical = URL.parse(linksOf(head, 'canonical')[0]?.href ?? '', answer.address)
    if (!own || own === '1' || !canonical || canonical.searchParams.get('page') === own) return fine
    return cut(
      `Halaman ${own} menyebut ${canonical.href} sebagai kanonik; isinya tidak dimuat.`,
      'Beri setiap halaman daftar kanoniknya sendiri.',
    )
  }),
  googleRule('language', sources.googleHreflang, ({ head }) =>
    head.language
      ? fine
      : advice('<html> tidak menyebut lang.', 'Tulis <html lang="id"> untuk bahasa Indonesia.'),
  ),
  googleRule('hreflang', sources.googleHreflang, hreflangFaults),
  googleRule('structured-data-readable', sources.googleArticle, ({ head }) =>
    head.structured.flatMap((block) =>
      'problem' in block
        ? cut(`Sebuah blok JSON-LD tidak terbaca: ${block.problem}`, 'Perbaiki JSON-nya.')
        : [],
    ),
  ),
  googleRule('retired', sources.googleRetired, ({ head }) =>
    RETIRED.filter((type) => thingsOf(head).some((thing) => isOfType(thing, type))).flatMap(
      (type) => advice(`${type} tidak lagi ditampilkan Google.`, 'Hapus; tidak ada gunanya lagi.'),
    ),
  ),
  {
    id: 'large-previews',
    audience: 'discover',
    source: sources.googleDiscover,
    check: (observed) => {
      const page = readPage(observed, 'google')
      if (!page) return fine
      const { meta, header } = robotsDirectives(page, 'googlebot')
      if ([...meta, ...header].includes('max-image-preview:large')) return fine
      return cut(
        'Tidak ada max-image-preview:large; gambar tampil kecil.',
        'Tambahkan max-image-preview:large pada meta robots.',
      )
    },
  },
]

function noindexRule(machine: MachineId, bot: string): Rule<PageObservation> {
  return {
    id: 'noindex',
    audience: machine,
    source: sources.googleRobotsMeta,
    check: (observed) => {
      const page = readPage(observed, machine)
      if (!page) return fine
      const { meta, header } = robotsDirectives(page, bot)
      const says = (words: readonly string[]) => words.includes('noindex') || words.includes('none')
      if (!says(meta) && !says(header)) return fine
      const where = says(meta) ? 'Meta robots' : 'X-Robots-Tag'
      return refused(`${where} berkata noindex.`, 'Cabut noindex bila halaman boleh ditemukan.')
    },
  }
}

/** Whether one place says `word` and the other its opposite. */
function isDenied(word: string, meta: readonly string[], header: readonly string[]): boolean {
  const opposite = word.startsWith('no') ? word.slice(2) : `no${word}`
  return (
    (meta.includes(word) && header.includes(opposite)) ||
    (header.includes(word) && meta.includes(opposite))
  )
}

function canonicalFaults({ answer, head }: Page): readonly Fault[] {
  const all = linksOf(head, 'canonical')
  const [first] = all
  if (!first) return advice('Tidak ada rel=canonical.', 'Sebut alamat kanonik halaman ini.')
  if (all.some(({ inHead }) => !inHead)) {
    return cut('rel=canonical di luar kepala halaman diabaikan.', 'Taruh di dalam <head>.')
  }
  if (new Set(all.map(({ href }) => href)).size > 1) {
    return cut('Ada beberapa rel=canonical yang berbeda; semua diabaikan.', 'Sisakan satu.')
  }
  if (!isAbsolute(first.href)) {
    return advice(`rel=canonical relatif: ${first.href}`, 'Tulis alamat lengkap dengan https://.')
  }
  if (sameAddress(first.href, answer.address)) return fine
  return cut(
    `Kanoniknya ${first.href}, bukan alamat ini; yang dimuat halaman itu.`,
    'Bila halaman ini sendiri yang seharusnya ditemukan, sebut alamatnya sendiri.',
  )
}

function hreflangFaults({ answer, head }: Page): readonly Fault[] {
  const versions = linksOf(head, 'alternate').filter(({ hreflang }) => hreflang)
  if (versions.length === 0) return fine
  const bad = versions.filter(
    ({ hreflang = '', href }) =>
      !isAbsolute(href) || !(hreflang.toLowerCase() === 'x-default' || isLanguage(hreflang)),
  )
  if (bad.length > 0) {
    const shown = bad.map(({ hreflang, href }) => `${hreflang} ${href}`).join('; ')
    return cut(`hreflang yang tidak sah: ${shown}`, 'Pakai kode bahasa dan alamat lengkap.')
  }
  if (versions.some(({ href }) => sameAddress(href, answer.address))) return fine
  return cut(
    'hreflang tidak menyebut halaman ini sendiri; semuanya diabaikan.',
    'Sebut juga versi halaman ini.',
  )
}

function isLanguage(code: string): boolean {
  return /^[a-z]{2,3}(-[a-z]{4})?(-[a-z]{2})?$/i.test(code)
}

function googleRule(
  id: string,
  source: RuleSource,
  check: (page: Page) => readonly Fault[],
): Rule<PageObservation> {
  return {
    id,
    audience: 'google',
    source,
    check: (observed) => {
      const page = readPage(observed, 'google')
      return page ? check(page) : fine
    },
  }
}
