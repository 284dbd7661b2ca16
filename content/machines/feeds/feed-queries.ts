/**
 * The stories of each feed.
 * @module
 */
import {
  authorPath,
  frontPath,
  sectionPath,
  storyPath,
  topicPath,
} from '#content/base/address/addresses.ts'
import type { FeedHome } from '#content/base/address/feed-files.ts'
import { listTags } from '#content/base/page-record/tags.ts'
import { words } from '#content/base/words/words.ts'
import { currentReceivers } from '#content/machines/crawling/announcing-queries.ts'
import { storyDescription } from '#content/model/story/description.ts'
import { headlineAlone } from '#content/model/story/headline-alone.ts'
import { authorAt } from '#content/reading/lists/author-queries.ts'
import { oldAddressAt } from '#content/reading/lists/old-addresses.ts'
import { sectionAt } from '#content/reading/lists/section-queries.ts'
import { currentSite } from '#content/reading/lists/site-queries.ts'
import { topicAt } from '#content/reading/lists/topic-queries.ts'
import { liveHead } from '#content/reading/live/coverage-queries.ts'
import {
  type StoryList,
  storiesListed,
  storiesWhere,
} from '#content/reading/stories/story-lists.ts'
import { storyAt, wholeStories } from '#content/reading/stories/story-queries.ts'
import type { Feed } from './feed.ts'
import { liveEntries } from './live-feed-entry.ts'

/** Stories in a feed: enough for a feed reader that polls once a day. */
const NEWEST = { limit: 30 }

/** What readers get at the address of a feed. */
export type FeedAddress =
  | { kind: 'feed'; feed: Feed }
  /** What it lists is at another address, and so is the feed: below `home`. */
  | { kind: 'moved'; home: string }
  | { kind: 'withdrawn' }

/** The feed of `home`, as readers may see it now; `undefined` for an unknown section, topic, author or story. */
export async function feedAt(home: FeedHome): Promise<FeedAddress | undefined> {
  if (home.kind === 'live') return liveFeed(home.section, home.slug)
  const feed = await feedOf(home)
  if (feed) return { kind: 'feed', feed }
  if (home.kind !== 'topic' && home.kind !== 'author') return undefined
  // It may have been merged with another one.
  const path = home.kind === 'topic' ? topicPath(home) : authorPath(home)
  const known = await oldAddressAt(path)
  return known?.kind === 'moved' ? { kind: 'moved', home: known.to } : undefined
}

async function feedOf(home: Exclude<FeedHome, { kind: 'live' }>): Promise<Feed | undefined> {
  switch (home.kind) {
    case 'site':
      return siteFeed()
    case 'section':
      return sectionFeed(home.slug)
    case 'topic':
      return topicFeed(home.slug)
    case 'author':
      return authorFeed(home.slug)
  }
}

async function siteFeed(): Promise<Feed> {
  const [site, stories] = await Promise.all([
    currentSite(),
    wholeStories([listTags.newest], storiesWhere(undefined, NEWEST)),
  ])
  const { hubs } = await currentReceivers()
  return { site, title: site.name, description: site.description, home: frontPath, hubs, stories }
}

async function sectionFeed(slug: string): Promise<Feed | undefined> {
  const section = await sectionAt(slug)
  if (!section) return undefined
  const { family, name, description } = section
  const tags = family.map(listTags.section)
  return listFeed(
    name,
    description,
    sectionPath(section),
    tags,
    storiesListed('sections', family, NEWEST),
  )
}

async function topicFeed(slug: string): Promise<Feed | undefined> {
  const topic = await topicAt(slug)
  if (!topic) return undefined
  const { id, name, description } = topic
  return listFeed(
    name,
    description,
    topicPath(topic),
    [listTags.topic(id)],
    storiesListed('topics', [id], NEWEST),
  )
}

async function authorFeed(slug: string): Promise<Feed | undefined> {
  const author = await authorAt(slug)
  if (!author) return undefined
  const { id, name, bio } = author
  return listFeed(
    name,
    bio,
    authorPath(author),
    [listTags.author(id)],
    storiesListed('authors', [id], NEWEST),
  )
}

/** The newest entries of a live story; `undefined` for a story without coverage. */
async function liveFeed(section: string, slug: string): Promise<FeedAddress | undefined> {
  const found = await storyAt(section, slug)
  if (found?.kind === 'moved') return { kind: 'moved', home: storyPath(found.to) }
  if (found?.kind === 'withdrawn') return { kind: 'withdrawn' }
  if (found?.story.genre !== 'live') return undefined
  const { story } = found
  const [site, live] = await Promise.all([currentSite(), liveHead(story.id)])
  if (!live) return undefined
  const { hubs } = await currentReceivers()
  const feed = {
    site,
    title: headlineAlone(story, words.genres),
    description: storyDescription(story),
    home: storyPath(story),
    hubs,
    stories: [],
    entries: liveEntries(story, live, site),
  }
  return { kind: 'feed', feed }
}

async function listFeed(
  name: string,
  description: string | undefined,
  home: string,
  tags: readonly string[],
  list: StoryList,
): Promise<Feed> {
  const [site, stories] = await Promise.all([currentSite(), wholeStories(tags, list)])
  const title = `${name} – ${site.name}`
  const { hubs } = await currentReceivers()
  return { site, title, description: description ?? site.description, home, hubs, stories }
}
