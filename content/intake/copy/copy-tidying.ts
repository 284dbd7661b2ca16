/**
 * The longest accepted copy, in bytes and in characters. The longest features have about 60 KB; a larger file is not a
 * story and would be slow to parse.
 */
export const LONGEST_COPY = 131_072

/** CR, next line, vertical tab, form feed, and Unicode's line and paragraph separators. */
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029\v\f]/g

/** Spaces of other widths. They are common in justified copy, and break searches. */
const WIDE_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g

/**
 * Zero-width spaces, soft hyphens, direction marks and other control characters. The joiners U+200C and U+200D stay:
 * some scripts and emoji need them.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g

/**
 * Normalises line ends, spaces and Unicode (NFC), and removes invisible characters. Quotes and dashes stay as typed.
 * Idempotent.
 */
export function tidyCopy(text: string): string {
  return text
    .replace(LINE_ENDS, '\n')
    .replace(WIDE_SPACES, ' ')
    .replace(INVISIBLE, '')
    .toWellFormed()
    .normalize('NFC')
}

/** The beginning of `text` for a message, cut to at most `length` characters. */
export function excerpt(text: string, length = 60): string {
  if (text.length <= length) return text
  const half = /[\uD800-\uDBFF]$/
  return `${text
    .slice(0, length - 1)
    .replace(half, '')
    .trimEnd()}…`
}
