/**
 * `GET /api/articles/:id/receipt`: the publish receipt of a story, for whoever is signed in at the desk.
 * @module
 */
import type { Endpoint } from 'payload'
import { storedStory } from '#content/article/article-before-save.ts'
import type { Via } from '#content/audit/machine-request.ts'
import { environment } from '#content/environment/environment.ts'
import { publishReceipt } from './publish-receipt.ts'

/** The endpoint, below the stories. */
export const receiptEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/receipt',
  method: 'get',
  handler: async (req) => {
    if (!req.user) return refusal(403, 'Masuk dahulu ke meja redaksi.')
    const id = Number(req.routeParams?.id)
    const story = Number.isInteger(id) ? await storedStory(id, req) : undefined
    if (!story) return refusal(404, 'Berita ini tidak ada.')
    if (!story.firstPublishedAt || !story.publishedAt) {
      return refusal(409, 'Berita ini belum pernah terbit.')
    }
    const section = await req.payload.findByID({
      collection: 'sections',
      id: typeof story.section === 'number' ? story.section : story.section.id,
      depth: 0,
      req,
    })
    const { siteUrl } = environment()
    const receipt = await publishReceipt(
      {
        slug: story.slug,
        section,
        headline: story.headline,
        genre: story.genre,
        publishedAt: new Date(story.publishedAt),
        visible: story._status === 'published' && !story.withdrawnAt,
      },
      { url: siteUrl },
      () => new Date(),
      { via: ownEdge() },
    )
    return Response.json(receipt, { headers: { 'cache-control': 'private, no-store' } })
  },
}

/** In the shape of Payload's own refusals; nothing of it is a fault of the server, so nothing is logged. */
const refusal = (status: number, message: string) =>
  Response.json({ errors: [{ message }] }, { status })

/** Where the edge of this node answers, from this node. */
function ownEdge(): Via {
  const { host, port } = environment()
  if (host === '0.0.0.0') return { host: '127.0.0.1', port }
  return { host: host === '::' ? '::1' : host, port }
}
