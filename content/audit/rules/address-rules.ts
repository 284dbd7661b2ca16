/**
 * Rules on the canonical address, pagination and language versions of a page.
 * @module
 */

import { sources } from '#content/audit/fetch/rule-source.ts'
import { isAbsolute, linksOf, sameAddress } from '#content/audit/read/head-facts.ts'
import type { PageObservation } from '#content/audit/read/observation.ts'
import { pageRule, type ReadPage } from './page-rule.ts'
import { advice, cut, type Fault, fine, type Rule } from './rule.ts'

/** `rel=canonical` and `hreflang` as Google interprets them. */
export const addressRules: readonly Rule<PageObservation>[] = [
  pageRule('google', 'canonical', sources.googleCanonical, canonicalFaults),
  pageRule('google', 'canonical-of-page', sources.googlePaging, ({ answer, head }) => {
    const own = URL.parse(answer.address)?.searchParams.get('page')
    const canonical = URL.parse(linksOf(head, 'canonical')[0]?.href ?? '', answer.address)
    if (!own || own === '1' || !canonical || canonical.searchParams.get('page') === own) return fine
    return cut(
      `Halaman ${own} menyebut ${canonical.href} sebagai kanonik; isinya tidak dimuat.`,
      'Beri setiap halaman daftar kanoniknya sendiri.',
    )
  }),
  pageRule('google', 'page-beyond-last', sources.googlePaging, (_, { beyond }) =>
    !beyond || beyond.status === 404 || beyond.status === 410
      ? fine
      : cut(
          `${beyond.address}, jauh di belakang halaman terakhir, dijawab ${beyond.status}.`,
          'Jawab 404 di belakang halaman terakhir.',
        ),
  ),
  pageRule('google', 'hreflang', sources.googleHreflang, hreflangFaults),
]

function canonicalFaults({ answer, head }: ReadPage): readonly Fault[] {
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

function hreflangFaults({ answer, head }: ReadPage): readonly Fault[] {
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
