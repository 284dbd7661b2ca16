/**
 * The size of a link preview card and the text that fits on it. Runs in browsers too.
 * @module
 */

/** Width and height in pixels: Facebook's recommendation, which every other preview accepts. */
export const CARD_SIZE = { width: 1200, height: 630 } as const

/** In characters; a longer title is illegible in the small cards of chats. */
const LONGEST_TITLE = 150

/** Everything but the characters of the card's fonts: accented Latin and typographic signs. Tested glyph by glyph. */
const LEGIBLE =
  /[^\u0020-\u007E\u00A0-\u017F\u2013\u2014\u2018-\u201A\u201C-\u201E\u2022\u2026\u2039\u203A\u20AC\u2122\u2212]/gu

/**
 * `text` reduced to the characters of the card's fonts, cut at a word if too long. Emoji, other scripts and direction
 * marks are left out, because drawing them would need downloaded fonts.
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
