import { absolute, feedPath } from '#content/base/address/addresses.ts'
import { FEED_TYPES, type FeedFile } from '#content/base/address/feed-files.ts'
import { words } from '#content/base/words/words.ts'
import type { Feed } from '#content/machines/feeds/feed.ts'
import { writeFeed } from '#content/machines/feeds/feed-writing.ts'
import { answerNotFound } from './xml-answer.ts'

/** Responds with `feed` in the format of `file`; 404 without a feed. */
export function answerFeed(feed: Feed | undefined, file: FeedFile): Response {
  if (!feed) return answerNotFound()
  const { story, ai, genres } = words
  const document = writeFeed(feed, file, {
    ai,
    genres,
    corrections: story.corrections,
    source: story.source,
    notes: story.notes,
    related: story.related,
    photo: story.photo,
  })
  return new Response(document, {
    headers: {
      'content-type': `${FEED_TYPES[file]}; charset=utf-8`,
      // Stories belong in search results; the feed itself does not.
      'x-robots-tag': 'noindex',
      ...(feed.hubs?.length && { link: hubHeader(feed, feed.hubs, file) }),
    },
  })
}

/** The `Link` header of WebSub, section 4: the hubs and the feed's own address, without parsing the feed. */
const hubHeader = (feed: Feed, hubs: readonly string[], file: FeedFile): string =>
  [
    ...hubs.map((hub) => `<${hub}>; rel="hub"`),
    `<${absolute(feed.site, feedPath(feed.home, file))}>; rel="self"`,
  ].join(', ')
