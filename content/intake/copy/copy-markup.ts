/**
 * Mends the markup that gets into plain text: entities, inline tags, tags of forums, margin marks. What was
 * struck out goes with its words.
 * @module
 */
import { decodeHTMLStrict } from 'entities'

/** A line after mending; `mended` says what was done, in Indonesian. */
export interface MendedText {
  text: string
  mended: readonly string[]
}

const ENTITY = /&(?:[a-z][a-z\d]{1,30}|#\d{1,7}|#x[\da-f]{1,6});/iu
const STRUCK = /<(del|s|strike)\b[^<>]{0,300}>.{0,2000}?<\/\1\s*>/giu
const COMMENT = /<!--.{0,2000}?-->/gu
const RAISED = /<(sup|sub)\b[^<>]{0,300}>([^<>]{0,40})<\/\1\s*>/giu
const BREAK = /<br\b[^<>]{0,100}>/giu
const INLINE_TAG =
  /<\/?(?:b|i|u|a|em|strong|span|font|small|big|mark|ins|abbr|cite|q|tt|code|kbd|var|time|label|o:p|st1:\w+|w:\w+|center|nobr|wbr|bdi|bdo|dfn|data|sup|sub)(?:\s[^<>]{0,1000})?\/?>/giu
/** Tags of blocks: raw ones are refused before, so that these were written as entities. */
const BLOCK_TAG =
  /<\/?(?:p|div|h[1-6]|ul|ol|li|blockquote|section|article|header|figure|figcaption|main)(?:\s[^<>]{0,1000})?\/?>/giu
/** Characters as JSON writes them: `\\u201c`. */
const CODE = /\\u([\da-f]{4})/giu
const FORUM_TAG = /\[\/?(?:b|i|u|s|url|quote|size|color|center|img)(?:=[^[\]]{0,200})?\]/giu
const SHORTCODE =
  /\[\/?(?:caption|gallery|embed|audio|video|playlist|vc_\w+|et_pb_\w+|adrotate|wp\w*)(?:\s[^[\]]{0,500})?\]/giu
/** Word's mark of a comment in the margin: initials and a number. */
const MARGIN_MARK = /(?<=\S)\s?\[\p{Lu}{1,4}\d{1,3}\]/gu
const RAISED_DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-=()n'].map((digit, index) => [digit, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'][index] ?? digit]),
)
const LOWERED_DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-=()'].map((digit, index) => [digit, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][index] ?? digit]),
)

/** Mends the markup in one line of copy. */
export function mendMarkup(line: string): MendedText {
  if (!/[&<[\\]/u.test(line)) return { text: line, mended: [] }
  const mended: string[] = []
  let text = line
  const mend = (what: string, change: (words: string) => string) => {
    const changed = change(text)
    if (changed !== text) mended.push(what)
    text = changed
  }
  if (line.includes('\\u')) {
    mend('kode huruf', (words) =>
      words
        .replace(CODE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
        .toWellFormed(),
    )
  }
  // Twice: `&amp;nbsp;`.
  mend('entitas HTML', (words) => decoded(decoded(words)))
  if (/<[!/a-z]/iu.test(text)) {
    if (text.includes('</')) mend('teks yang dicoret', (words) => words.replace(STRUCK, ''))
    mend('tanda HTML', (words) =>
      (words.includes('-->') ? words.replace(COMMENT, '') : words)
        .replace(RAISED, (_, kind: string, inside: string) => raised(kind.toLowerCase(), inside))
        .replace(BREAK, ' ')
        .replace(INLINE_TAG, '')
        .replace(BLOCK_TAG, ' '),
    )
  }
  if (text.includes('[')) {
    mend('tanda forum atau kode sisipan', (words) =>
      words.replace(FORUM_TAG, '').replace(SHORTCODE, ''),
    )
    mend('tanda komentar Word', (words) => words.replace(MARGIN_MARK, ''))
  }
  return { text: mended.length > 0 ? text.replace(/ {2,}/gu, ' ').trim() : text, mended }
}

function decoded(text: string): string {
  return ENTITY.test(text) ? decodeHTMLStrict(text).replaceAll('\u00a0', ' ') : text
}

/** Superscript and subscript keep their value: 10⁶ is not 106. */
function raised(kind: string, inside: string): string {
  const digits = kind === 'sup' ? RAISED_DIGITS : LOWERED_DIGITS
  const characters = [...inside.trim()]
  if (characters.every((character) => character in digits)) {
    return characters.map((character) => digits[character]).join('')
  }
  return kind === 'sup' ? `^${inside.trim()}` : inside
}
