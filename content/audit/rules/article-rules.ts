/**
 * Google's rules on a story's structured data. None of it is required, but a story with less of it is shown with less.
 * @module
 */

import { sources } from '#content/audit/fetch/rule-source.ts'
import { articleOf, partsOf } from '#content/audit/read/head-facts.ts'
import type { Thing } from '#content/audit/read/json-ld.ts'
import type { PageObservation } from '#content/audit/read/observation.ts'
import { articleRule, isEmpty, storyRule } from './article-rule.ts'
import { advice, cut, type Fault, fine, type Rule } from './rule.ts'

const READ_PROPERTIES = ['headline', 'datePublished', 'dateModified', 'author'] as const
/** An ISO 8601 date with a time and an offset. */
const WITH_OFFSET = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/

/** Rules on a story's structured data. */
export const articleRules: readonly Rule<PageObservation>[] = [
  storyRule('google', 'article', sources.googleArticle, (head) =>
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
