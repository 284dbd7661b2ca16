import { absolute, feedPath } from '#content/base/address/addresses.ts'
import { FEED_TYPES, type FeedFile } from '#content/base/address/feed-files.ts'
import { words } from '#content/base/words/words.ts'
import type { Feed } from '#content/machines/feeds/feed.ts'
import { writeFeed } from '#content/machines/feeds/feed-writing.ts'
import { answerNothing } from './xml-answer.ts'

/** Answers with `feed` in the format of `file`; 404 where there is no such feed. */
export function answerFeed(feed: Feed | undefined, file: FeedFile): Response {
  if (!feed) return answerNothing()
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
      // The stories are to be found, not the feed itself.
      'x-robots-tag': 'noindex',
      ...(feed.hubs?.length && { link: hubHeader(feed, feed.hubs, file) }),
    },
  })
}

/** WebSub, section 4: the hubs and the feed's own address, for those who do not read the feed. */
const hubHeader = (feed: Feed, hubs: readonly string[], file: FeedFile): string =>
  [
    ...hubs.map((hub) => `<${hub}>; rel="hub"`),
    `<${absolute(feed.site, feedPath(feed.home, file))}>; rel="self"`,
  ].join(', ')
