/**
 * The card that a link preview shows of a page without a photo: words on paper, 1200x630.
 * @module
 */
import { createHash } from 'node:crypto'
import { absolute, cardPath } from '#content/base/address/addresses.ts'
import { CARD_SIZE } from '#content/model/site/card-text.ts'
import type { Site } from '#content/model/site/site.ts'
import type { Genre } from '#content/model/story/genre.ts'

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
  /** The year that an old story is from. */
  year?: number
  /** The photo under the year, by the address of its cut for previews. */
  photo?: { path: string; alt: string }
}

/** Raised when the drawing changes, so that previews fetch the new one. */
const DRAWING = 1

/** Where the card is: a new address for new words, since previews keep what they fetched. */
export function cardAddress(site: Site, card: Card): string {
  const { title, section = '', genre = '', year, photo } = card
  const brand = site.appearance?.brand
  const dated = year === undefined ? [] : [year, photo?.path]
  const coloured = brand ? [brand] : []
  const look = [DRAWING, site.name, site.url, title, section, genre, ...dated, ...coloured]
  const words = JSON.stringify(look)
  const digest = createHash('sha256').update(words).digest('hex').slice(0, 10)
  return cardPath(card.kind, `${card.slug}-${digest}.${photo ? 'jpg' : 'png'}`)
}

/** The slug in the file name of a card, whatever its digest: an old card's address stays up and shows what is true now. */
export const cardSlug = (name: string): string | undefined =>
  /^([a-z0-9-]+)-[0-9a-f]{10}\.(?:png|jpg)$/.exec(name)?.[1]

/** The card as Open Graph and X take it. */
export const cardPreview = (site: Site, card: Card) => ({
  url: absolute(site, cardAddress(site, card)),
  ...CARD_SIZE,
  type: card.photo ? 'image/jpeg' : 'image/png',
  alt: card.photo?.alt ?? [card.section, card.title].filter(Boolean).join(': '),
})
