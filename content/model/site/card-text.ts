/**
 * The size of a card and the words that fit on it: nothing here needs a server.
 * @module
 */

/** Width and height in pixels: what Facebook calls best, and every other preview takes. */
export const CARD_SIZE = { width: 1200, height: 630 } as const

/** The longest title that is legible where a chat shows the card as wide as a thumb. */
const LONGEST_TITLE = 150

/** The letters of the card's fonts: Latin with its accents, and the signs of print. Tested glyph by glyph. */
const LEGIBLE =
  /[^\u0020-\u007E\u00A0-\u017F\u2013\u2014\u2018-\u201A\u201C-\u201E\u2022\u2026\u2039\u203A\u20AC\u2122\u2212]/gu

/**
 * `text` in the letters that the card's fonts have, cut at a word where it is too long. Emoji, other scripts and
 * marks of direction are left out: to draw them, fonts would have to be fetched from somewhere.
 */
export function cardText(text: string): string {
  const legible = text
    .normalize('NFC')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/gu, ' ')
    .replace(LEGIBLE, '')
    .replace(/\u00AD/g, '')
    .replace(/ {2,}/g, ' ')
    .trim()
  if (legible.length <= LONGEST_TITLE) return legible
  const cut = legible.slice(0, LONGEST_TITLE)
  const atWord = cut.lastIndexOf(' ')
  return `${atWord > LONGEST_TITLE / 2 ? cut.slice(0, atWord) : cut}…`
}
