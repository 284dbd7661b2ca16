/**
 * Rules on a site as a whole: robots.txt, soft 404s and security headers.
 * @module
 */
import robotsParser from 'robots-parser'
import { sources } from '#content/audit/fetch/rule-source.ts'
import { isAbsolute } from '#content/audit/read/head-facts.ts'
import type {
  NonsenseObservation,
  PageObservation,
  RobotsObservation,
} from '#content/audit/read/observation.ts'
import { advice, cut, fine, type Rule, refused } from './rule.ts'

/** The bytes of robots.txt that Google reads. */
const ROBOTS_LIMIT = 500 * 1024

/** Rules on the robots.txt of a site. */
export const robotsRules: readonly Rule<RobotsObservation>[] = [
  {
    id: 'robots-answer',
    audience: 'google',
    source: sources.robotsTxt,
    check: ({ failure, status = 0 }) => {
      if (failure)
        return refused(failure.message, 'Jawab robots.txt; tanpa itu tidak ada yang dirayapi.')
      if (status < 500 && status !== 429) return fine
      return refused(
        `robots.txt dijawab ${status}: seluruh situs dianggap terlarang.`,
        'Jawab 200, atau 404 bila tidak ada.',
      )
    },
  },
  {
    id: 'robots-size',
    audience: 'google',
    source: sources.googleRobotsTxt,
    check: ({ bytes }) =>
      bytes > ROBOTS_LIMIT
        ? cut(`robots.txt ${bytes} bita; dibaca sampai 500 KiB.`, 'Ringkas aturannya.')
        : fine,
  },
  {
    id: 'robots-sitemap',
    audience: 'google',
    source: sources.sitemaps,
    check: ({ address, status, text }) => {
      const named = status === 200 ? robotsParser(address, text).getSitemaps() : []
      if (named.length === 0) {
        return advice('robots.txt tidak menyebut peta situs.', 'Tambahkan baris Sitemap: https://…')
      }
      const relative = named.filter((sitemap) => !isAbsolute(sitemap))
      return relative.length > 0
        ? cut(`Baris Sitemap tidak lengkap: ${relative.join(', ')}`, 'Tulis alamat lengkap.')
        : fine
    },
  },
  {
    id: 'robots-type',
    audience: 'google',
    source: sources.robotsTxt,
    check: ({ status, contentType = '' }) =>
      status !== 200 || contentType.startsWith('text/plain')
        ? fine
        : advice(`robots.txt berjenis ${contentType || 'tidak disebut'}.`, 'Kirim text/plain.'),
  },
]

/** Rules on the answer for an address that does not exist. */
export const nonsenseRules: readonly Rule<NonsenseObservation>[] = [
  {
    id: 'soft-404',
    audience: 'google',
    source: sources.googleStatus,
    check: ({ address, status = 404 }) => {
      if (status === 404 || status === 410) return fine
      return cut(
        `${address}, yang tidak mungkin ada, dijawab ${status}.`,
        'Jawab 404 untuk yang tidak ada dan 410 untuk yang dicabut.',
      )
    },
  },
]

const HEADERS: readonly {
  id: string
  field: string
  good: (value: string) => boolean
  todo: string
  secureOnly?: boolean
}[] = [
  {
    id: 'hsts',
    field: 'strict-transport-security',
    good: (value) => Number(/max-age=(\d+)/.exec(value)?.[1] ?? 0) >= 31_536_000,
    todo: 'Kirim Strict-Transport-Security: max-age=31536000; includeSubDomains.',
    secureOnly: true,
  },
  {
    id: 'content-security-policy',
    field: 'content-security-policy',
    good: (value) => /(object|default)-src 'none'/.test(value) && /base-uri 'none'/.test(value),
    todo: "Kirim Content-Security-Policy dengan object-src 'none' dan base-uri 'none'.",
  },
  {
    id: 'nosniff',
    field: 'x-content-type-options',
    good: (value) => value === 'nosniff',
    todo: 'Kirim X-Content-Type-Options: nosniff.',
  },
  {
    id: 'referrer-policy',
    field: 'referrer-policy',
    good: (value) => value !== '' && value !== 'unsafe-url',
    todo: 'Kirim Referrer-Policy: strict-origin-when-cross-origin.',
  },
]

/** Rules on security headers; all of them are advice. */
export const guardRules: readonly Rule<PageObservation>[] = HEADERS.map(
  ({ id, field, good, todo, secureOnly }) => ({
    id,
    audience: 'browser',
    source: sources.asvs,
    check: ({ readings }) => {
      const reading = readings.google
      if (!reading || 'failure' in reading || reading.answer.status !== 200) return fine
      if (secureOnly && !reading.answer.address.startsWith('https:')) return fine
      const value = String(reading.answer.headers[field] ?? '')
      return good(value) ? fine : advice(`${field}: ${value || 'tidak ada'}`, todo)
    },
  }),
)
