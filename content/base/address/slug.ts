import slugify from '@sindresorhus/slugify'
import anyAscii from 'any-ascii'
import type { Say } from '#content/base/desk-words/say.ts'

/** The longest slug, in characters: search results cut addresses off well before that. */
export const LONGEST_SLUG = 96

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/**
 * The slug of a headline: lower-case ASCII words joined by hyphens, cut at a word.
 * Words without any Latin letter are written in Latin letters by their sound; empty if there is none at all.
 * @example slugOf('AS Peringatkan Kazakhstan: Sulit') // 'as-peringatkan-kazakhstan-sulit'
 * @example slugOf('中国新闻') // 'zhong-guo-xin-wen'
 */
export function slugOf(words: string): string {
  const slug = slugify(words, { decamelize: false }) || slugify(anyAscii(words))
  if (slug.length <= LONGEST_SLUG) return slug
  const lastWordEnd = slug.lastIndexOf('-', LONGEST_SLUG)
  return slug.slice(0, lastWordEnd > 0 ? lastWordEnd : LONGEST_SLUG)
}

/** `slug` with `-number` appended, cut to fit {@link LONGEST_SLUG}: the second story with a headline gets `…-2`. */
export function numberedSlug(slug: string, number: number): string {
  const suffix = `-${number}`
  return slug.slice(0, LONGEST_SLUG - suffix.length).replace(/-+$/, '') + suffix
}

/** Whether `value` is a valid slug. */
export function isSlug(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_SLUG && SLUG.test(value)
}

/** The message for an invalid slug. */
export const slugRule = (say: Say): string =>
  say(
    'Slug hanya berisi huruf kecil a–z, angka, dan tanda hubung di antaranya, paling panjang {longest} karakter, misalnya sulit-membuat-pasukan-pergi.',
    { longest: LONGEST_SLUG },
  )
