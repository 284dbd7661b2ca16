import { podcastCoverPath, podcastPath, topicPath } from '#content/base/address/addresses.ts'
import { writePodcast } from '#content/machines/podcast/podcast-writing.ts'
import { coverPicture } from '#content/newsroom/podcast/podcast-cover.ts'
import { oldAddressAt } from '#content/reading/lists/old-addresses.ts'
import { podcastAt, podcastEpisodes } from '#content/reading/lists/podcast-queries.ts'
import { currentSite } from '#content/reading/lists/site-queries.ts'
import { answerNotFound } from '../../xml-answer.ts'

export const dynamic = 'force-dynamic'

const FILE = /^([a-z0-9-]+)\.(?:(xml)|([0-9a-f]{12})\.jpg)$/

/**
 * The feed of a podcast and its cover: `/podcast/<slug>.xml` and `/podcast/<slug>.<digest>.jpg` are rewritten to this route
 * in next.config.js. An earlier cover leads to the present one.
 */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/podcast-feed/[file]'>,
): Promise<Response> {
  const [, slug, isFeed, digest] = FILE.exec((await params).file) ?? []
  const found = slug === undefined ? undefined : await podcastAt(slug, new Date())
  if (!found || slug === undefined) return isFeed && slug ? movedFeed(slug) : answerNotFound()
  const { topic, podcast, cover } = found
  if (isFeed) {
    const [site, episodes] = await Promise.all([currentSite(), podcastEpisodes(topic)])
    return new Response(writePodcast({ podcast, slug, episodes }, site), {
      headers: { 'content-type': 'application/rss+xml; charset=utf-8', 'x-robots-tag': 'noindex' },
    })
  }
  if (!cover) return answerNotFound()
  if (cover.digest !== digest) {
    const location = podcastCoverPath(slug, cover.digest)
    return new Response(null, { status: 301, headers: { location } })
  }
  const picture = await coverPicture(cover)
  if (!picture) return answerNotFound()
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/jpeg' } })
}

/** Leads to the feed of the topic that the one at `slug` was merged with. */
async function movedFeed(slug: string): Promise<Response> {
  const known = await oldAddressAt(topicPath({ slug }))
  const [, into] = /^\/topik\/([a-z0-9-]+)$/.exec(known?.kind === 'moved' ? known.to : '') ?? []
  if (!into) return answerNotFound()
  return new Response(null, { status: 301, headers: { location: podcastPath({ slug: into }) } })
}
