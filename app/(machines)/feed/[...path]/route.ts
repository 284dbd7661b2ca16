import { absolute, feedPath } from '#content/base/address/addresses.ts'
import { FEED_TYPES, readFeedPath } from '#content/base/address/feed-files.ts'
import type { Feed } from '#content/machines/feeds/feed.ts'
import { feedOf } from '#content/machines/feeds/feed-queries.ts'
import { writeFeed } from '#content/machines/feeds/feed-writing.ts'
import { answerNotFound } from '../../xml-answer.ts'

export const dynamic = 'force-dynamic'

/** Every feed. The public addresses `/rss.xml`, `/news/rss.xml`, … are rewritten to this route in next.config.js. */
export async function GET(request: Request): Promise<Response> {
  const address = readFeedPath(new URL(request.url).pathname)
  const feed = address && (await feedOf(address.home))
  if (!feed) return answerNotFound()
  return new Response(writeFeed(feed, address.file), {
    headers: {
      'content-type': `${FEED_TYPES[address.file]}; charset=utf-8`,
      // Stories belong in search results; the feed itself does not.
      'x-robots-tag': 'noindex',
      ...(feed.hubs?.length && {
        link: hubHeader(feed.hubs, absolute(feed.site, feedPath(feed.home, address.file))),
      }),
    },
  })
}

/** The `Link` header of WebSub, section 4: the hubs and the feed's own address, without parsing the feed. */
const hubHeader = (hubs: Feed['hubs'] & {}, self: string): string =>
  [...hubs.map((hub) => `<${hub}>; rel="hub"`), `<${self}>; rel="self"`].join(', ')
