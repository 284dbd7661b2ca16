/**
 * `GET /api/articles/:id/receipt`: the publish receipt of a story, for every account of the desk.
 * @module
 */
import type { Endpoint, PayloadRequest } from 'payload'
import type { Via } from '#content/audit/fetch/machine-request.ts'
import { sayIn } from '#content/base/desk-words/say.ts'
import { environment } from '#content/base/settings/environment.ts'
import { words } from '#content/base/words/words.ts'
import { headlineAlone } from '#content/model/story/headline-alone.ts'
import { storedStory } from '#content/newsroom/story/record/before-save.ts'
import { isVisible } from '#content/newsroom/story/record/visible-stories.ts'
import { storyAtDesk } from '#content/newsroom/story/workflow/story-access.ts'
import { idOf } from '#content/store/reference.ts'
import { refuse } from '#content/store/refused.ts'
import { publishReceipt } from './publish-receipt.ts'
import type { ReceiptLine } from './receipt.ts'

/** The endpoint, mounted below the stories. */
export const receiptEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/receipt',
  method: 'get',
  handler: async (req) => {
    const { story } = await storyAtDesk(req)
    return receiptOf(story.id, req)
  },
}

/** Answers with the receipt of the story `id` as stored now, after the lines `first`. */
export async function receiptOf(
  id: number,
  req: PayloadRequest,
  first: readonly ReceiptLine[] = [],
): Promise<Response> {
  const say = sayIn(req.i18n)
  const story = await storedStory(id, req)
  if (!story) return refuse(404, say('Berita ini tidak ada.'))
  if (!story.firstPublishedAt || !story.publishedAt) {
    return refuse(409, say('Berita ini belum pernah terbit.'))
  }
  const section = await req.payload.findByID({
    collection: 'sections',
    id: idOf(story.section),
    depth: 0,
    req,
  })
  const receipt = await publishReceipt(
    {
      slug: story.slug,
      section,
      headline: headlineAlone(story, words.genres),
      genre: story.genre,
      publishedAt: new Date(story.publishedAt),
      visible: isVisible(story),
    },
    { url: environment().siteUrl },
    () => new Date(),
    say,
    { via: ownEdge() },
  )
  const whole = { ...receipt, lines: [...first, ...receipt.lines] }
  return Response.json(whole, { headers: { 'cache-control': 'private, no-store' } })
}

/** The address of this node's edge, seen from this node. */
function ownEdge(): Via {
  const { host, port } = environment()
  if (host === '0.0.0.0') return { host: '127.0.0.1', port }
  return { host: host === '::' ? '::1' : host, port }
}
