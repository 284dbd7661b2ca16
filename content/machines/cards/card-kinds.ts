/**
 * The content of the card for each kind of page.
 * @module
 */

import { previewRendition } from '#content/model/photo/photo-choice.ts'
import type { Site } from '#content/model/site/site.ts'
import type { PublishedStory } from '#content/model/story/story.ts'
import type { Card } from './card.ts'

/**
 * The card of a story without a photo, or that was shared before it had one. Given the `year` of an old story, the card
 * also shows that year and the photo.
 */
export function storyCard(story: PublishedStory, year?: number): Card {
  const { slug, headline, section, genre, hero } = story
  const card = { kind: 'berita', slug, title: headline, section: section.name, genre } as const
  if (year === undefined) return card
  const photo = hero && previewRendition(hero)
  return { ...card, year, ...(photo && { photo: { path: photo.path, alt: hero.alt } }) }
}

/** The card of a section, a topic or an author. */
export const listCard = (
  kind: 'rubrik' | 'topik' | 'penulis',
  { slug, name }: { slug: string; name: string },
): Card => ({ kind, slug, title: name })

/** The card of a static page. */
export const pageCard = ({ slug, title }: { slug: string; title: string }): Card => ({
  kind: 'halaman',
  slug,
  title,
})

/** The card of pages without one of their own: the front page, indexes, search. */
export const siteCard = (site: Site): Card => ({
  kind: 'situs',
  slug: 'depan',
  title: site.tagline ?? site.description,
})
