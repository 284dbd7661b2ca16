import { absolute, feedPath } from '#content/base/address/addresses.ts'
import { FEED_TYPES, readFeedPath } from '#content/base/address/feed-files.ts'
import type { Feed } from '#content/machines/feeds/feed.ts'
import { feedAt } from '#content/machines/feeds/feed-queries.ts'
import { writeFeed } from '#content/machines/feeds/feed-writing.ts'
import { answerGone, answerNotFound } from '../../xml-answer.ts'

export const dynamic = 'force-dynamic'

/** Every feed. The public addresses `/rss.xml`, `/news/rss.xml`, … are rewritten to this route in next.config.js. */
export async function GET(request: Request): Promise<Response> {
  const address = readFeedPath(new URL(request.url).pathname)
  const found = address && (await feedAt(address.home))
  if (!found) return answerNotFound()
  if (found.kind === 'withdrawn') return answerGone()
  if (found.kind === 'moved') {
    const location = feedPath(found.home, address.file)
    return new Response(null, { status: 308, headers: { location } })
  }
  const { feed } = found
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
