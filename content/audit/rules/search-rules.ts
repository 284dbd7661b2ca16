/**
 * Search engines' rules on a page's head.
 * @module
 */

import type { MachineId } from '#content/audit/fetch/machine-readers.ts'
import { sources } from '#content/audit/fetch/rule-source.ts'
import { metaContent, robotsDirectives, thingsOf } from '#content/audit/read/head-facts.ts'
import { isOfType } from '#content/audit/read/json-ld.ts'
import type { PageObservation } from '#content/audit/read/observation.ts'
import { pageRule } from './page-rule.ts'
import { advice, cut, fine, type Rule, refused } from './rule.ts'

/** Structured data types that Google no longer uses. */
const RETIRED = ['ClaimReview', 'FAQPage', 'HowTo']

/** Rules of Google and Bing on the head of a page. */
export const searchRules: readonly Rule<PageObservation>[] = [
  noindexRule('google', 'googlebot'),
  noindexRule('bing', 'bingbot'),
  pageRule('google', 'robots-agree', sources.googleRobotsMeta, (page) => {
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
  pageRule('google', 'title', sources.googleTitle, ({ head }) => {
    const filled = head.titles.filter(Boolean)
    if (filled.length === 0) return cut('Tidak ada <title> yang berisi.', 'Tulis judul halaman.')
    if (filled.length > 1) return advice(`Ada ${filled.length} <title>.`, 'Sisakan satu.')
    return fine
  }),
  pageRule('google', 'description', sources.googleSnippet, ({ head }) =>
    metaContent(head, 'description')
      ? fine
      : advice(
          'Tidak ada meta description; Google memotong teks sekenanya.',
          'Tulis satu atau dua kalimat ringkasan.',
        ),
  ),
  pageRule('google', 'redirected', sources.googleCanonical, ({ answer }) =>
    answer.hops.length === 0
      ? fine
      : advice(
          `Dialihkan ${answer.hops.length} kali ke ${answer.address}.`,
          'Sebut alamat terakhir di peta situs, tautan, dan kanonik.',
        ),
  ),
  pageRule('google', 'language', sources.googleHreflang, ({ head }) =>
    head.language
      ? fine
      : advice('<html> tidak menyebut lang.', 'Tulis <html lang="id"> untuk bahasa Indonesia.'),
  ),
  pageRule('google', 'structured-data-readable', sources.googleArticle, ({ head }) =>
    head.structured.flatMap((block) =>
      'problem' in block
        ? cut(`Sebuah blok JSON-LD tidak terbaca: ${block.problem}`, 'Perbaiki JSON-nya.')
        : [],
    ),
  ),
  pageRule('google', 'retired', sources.googleRetired, ({ head }) =>
    RETIRED.filter((type) => thingsOf(head).some((thing) => isOfType(thing, type))).flatMap(
      (type) => advice(`${type} tidak lagi ditampilkan Google.`, 'Hapus; tidak ada gunanya lagi.'),
    ),
  ),
  pageRule('discover', 'large-previews', sources.googleDiscover, (page) => {
    const { meta, header } = robotsDirectives(page, 'googlebot')
    if ([...meta, ...header].includes('max-image-preview:large')) return fine
    return cut(
      'Tidak ada max-image-preview:large; gambar tampil kecil.',
      'Tambahkan max-image-preview:large pada meta robots.',
    )
  }),
]

function noindexRule(machine: MachineId, bot: string): Rule<PageObservation> {
  return pageRule(machine, 'noindex', sources.googleRobotsMeta, (page) => {
    const { meta, header } = robotsDirectives(page, bot)
    const says = (words: readonly string[]) => words.includes('noindex') || words.includes('none')
    if (!says(meta) && !says(header)) return fine
    const where = says(meta) ? 'Meta robots' : 'X-Robots-Tag'
    return refused(`${where} berkata noindex.`, 'Cabut noindex bila halaman boleh ditemukan.')
  })
}

/** Whether one of the two lists contains `word` and the other its opposite. */
function isDenied(word: string, meta: readonly string[], header: readonly string[]): boolean {
  const opposite = word.startsWith('no') ? word.slice(2) : `no${word}`
  return (
    (meta.includes(word) && header.includes(opposite)) ||
    (header.includes(word) && meta.includes(opposite))
  )
}
