import type { Site } from '#content/model/site/site.ts'
import type { PublishedStory } from '#content/model/story/story.ts'
import { authorAt } from '#content/reading/lists/author-queries.ts'
import { pageAt } from '#content/reading/lists/page-queries.ts'
import { sectionAt } from '#content/reading/lists/section-queries.ts'
import { topicAt } from '#content/reading/lists/topic-queries.ts'
import { notedOldYear } from '#content/reading/stories/noted-age.ts'
import { storyAt } from '#content/reading/stories/story-queries.ts'
import type { Card, CardKind } from './card.ts'
import { listCard, pageCard, siteCard, storyCard } from './card-kinds.ts'

/** The card of `kind` for `slug`; `undefined` if readers see nothing there, or no longer. */
export async function cardAt(kind: CardKind, slug: string, site: Site): Promise<Card | undefined> {
  switch (kind) {
    case 'berita': {
      const story = await publishedStory(slug)
      return story && storyCard(story, notedOldYear(story, site))
    }
    case 'halaman': {
      const page = await pageAt(slug)
      return page && pageCard(page)
    }
    case 'situs':
      return slug === siteCard(site).slug ? siteCard(site) : undefined
    default: {
      const list = await LISTS[kind](slug)
      return list && listCard(kind, list)
    }
  }
}

const LISTS = { rubrik: sectionAt, topik: topicAt, penulis: authorAt }

/** The published story with this current or former slug, in any section: shared cards stay online. */
async function publishedStory(slug: string): Promise<PublishedStory | undefined> {
  let found = await storyAt('', slug)
  if (found?.kind === 'moved') found = await storyAt(found.to.section.slug, found.to.slug)
  return found?.kind === 'published' ? found.story : undefined
}
