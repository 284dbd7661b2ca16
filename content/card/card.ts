/**
 * The card that a link preview shows of a page without a photo: words on paper, 1200x630.
 * @module
 */
import { createHash } from 'node:crypto'
import { absolute, cardPath } from '#content/address/addresses.ts'
import type { Genre } from '#content/article/article.ts'
import type { Site } from '#content/site/site.ts'

/** Pages that have a card, by the word in its address. */
export const CARD_KINDS = ['berita', 'rubrik', 'topik', 'penulis', 'halaman', 'situs'] as const

export type CardKind = (typeof CARD_KINDS)[number]

/** What stands on a card. */
export interface Card {
  kind: CardKind
  /** The slug of what it is the card of. */
  slug: string
  title: string
  /** The section that a story stands in. */
  section?: string
  /** What kind of story it is; readers of the card are told as those of the page are. */
  genre?: Genre
}

/** Width and height in pixels: what Facebook calls best, and every other preview takes. */
export const CARD_SIZE = { width: 1200, height: 630 } as const

/** Raised when the drawing changes, so that previews fetch the new one. */
const DRAWING = 1

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

/** Where the card is: a new address for new words, since previews keep what they fetched. */
export function cardAddress(site: Site, card: Card): string {
  const { title, section = '', genre = '' } = card
  const words = JSON.stringify([DRAWING, site.name, site.url, title, section, genre])
  const digest = createHash('sha256').update(words).digest('hex').slice(0, 10)
  return cardPath(card.kind, `${card.slug}-${digest}.png`)
}

/** The slug in the file name of a card, whatever its digest: an old card's address stays up and shows what is true now. */
export const cardSlug = (name: string): string | undefined =>
  /^([a-z0-9-]+)-[0-9a-f]{10}\.png$/.exec(name)?.[1]

/** The card as Open Graph and X take it. */
export const cardPreview = (site: Site, card: Card) => ({
  url: absolute(site, cardAddress(site, card)),
  ...CARD_SIZE,
  type: 'image/png',
  alt: [card.section, card.title].filter(Boolean).join(': '),
})
