/**
 * The picture in link previews of a page without a photo: text on paper, 1200 × 630 pixels.
 * @module
 */
import { createHash } from 'node:crypto'
import { absolute, cardPath } from '#content/base/address/addresses.ts'
import { CARD_SIZE } from '#content/model/site/card-text.ts'
import type { Site } from '#content/model/site/site.ts'
import type { Genre } from '#content/model/story/genre.ts'

/** Page kinds that have a card, as in its address. */
export const CARD_KINDS = ['berita', 'rubrik', 'topik', 'penulis', 'halaman', 'situs'] as const

export type CardKind = (typeof CARD_KINDS)[number]

/** The content of a card. */
export interface Card {
  kind: CardKind
  /** The slug of the page. */
  slug: string
  title: string
  /** The section of a story. */
  section?: string
  /** The genre of a story, labelled as on its page. */
  genre?: Genre
  /** The year of an old story. */
  year?: number
  /** The photo below the year: the path of its preview crop. */
  photo?: { path: string; alt: string }
}

/** Increase when the drawing changes, so that link previews fetch the new one. */
const DRAWING = 1

/** The path of the card. New content gets a new path, since link previews never fetch a path twice. */
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

/** The slug in the file name of a card, whatever its digest: the address of an old card leads to the current one. */
export const cardSlug = (name: string): string | undefined =>
  /^([a-z0-9-]+)-[0-9a-f]{10}\.(?:png|jpg)$/.exec(name)?.[1]

/** The card as an image of Open Graph and X. */
export const cardPreview = (site: Site, card: Card) => ({
  url: absolute(site, cardAddress(site, card)),
  ...CARD_SIZE,
  type: card.photo ? 'image/jpeg' : 'image/png',
  alt: card.photo?.alt ?? [card.section, card.title].filter(Boolean).join(': '),
})
