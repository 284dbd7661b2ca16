/**
 * The longest copy in bytes, and in characters. The longest feature has some 60 KB; whatever is above
 * this is no story, and would keep the reader busy.
 */
export const LONGEST_COPY = 131_072

/** Line and paragraph separators, next line, vertical tab and form feed all end a line. */
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029\v\f]/g

/** Spaces of every width. Justified copy is full of them, and no search finds words joined by them. */
const WIDE_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g

/**
 * Zero-width spaces, soft hyphens, marks of direction and other controls. The joiners U+200C and U+200D
 * stay: they are spelling in other scripts and hold emoji together.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g

/**
 * Text with one kind of line end and one kind of space, in NFC, without what cannot be seen. Quotes and
 * dashes stay as they were typed. Tidying twice changes nothing.
 */
export function tidyCopy(text: string): string {
  return text
    .replace(LINE_ENDS, '\n')
    .replace(WIDE_SPACES, ' ')
    .replace(INVISIBLE, '')
    .toWellFormed()
    .normalize('NFC')
}

/** The first words of `text` for a message, at most `length` characters. */
export function excerpt(text: string, length = 60): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`
}
