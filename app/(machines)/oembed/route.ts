import { z } from 'zod'
import { words } from '#content/base/words/words.ts'
import { storyOembed } from '#content/machines/describe/story-oembed.ts'
import { currentSite } from '#content/reading/lists/site-queries.ts'
import { notedOldYear } from '#content/reading/stories/noted-age.ts'
import { storyAt } from '#content/reading/stories/story-queries.ts'
import { answerNotFound } from '../xml-answer.ts'

export const dynamic = 'force-dynamic'

const pixels = z.coerce.number().int().positive().optional().catch(undefined)

/** oEmbed 1.0, section 2.3.4: 404 for an unknown `url`, 501 for any format but JSON. */
export async function GET(request: Request) {
  const query = new URL(request.url).searchParams
  const format = query.get('format')
  if (format !== null && format !== 'json') {
    return new Response(`${words.oembedFormat}\n`, {
      status: 501,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  }
  const site = await currentSite()
  const url = URL.parse(query.get('url') ?? '')
  const [section, slug, ...more] = (url?.pathname ?? '').split('/').filter(Boolean)
  if (url?.origin !== new URL(site.url).origin || !section || !slug || more.length > 0) {
    return answerNotFound()
  }
  let found = await storyAt(section, slug)
  if (found?.kind === 'moved') found = await storyAt(found.to.section.slug, found.to.slug)
  if (found?.kind !== 'published') return answerNotFound()
  const room = {
    width: pixels.parse(query.get('maxwidth') ?? undefined),
    height: pixels.parse(query.get('maxheight') ?? undefined),
  }
  return Response.json(storyOembed(found.story, site, room, notedOldYear(found.story, site)), {
    headers: { 'access-control-allow-origin': '*', 'x-robots-tag': 'noindex' },
  })
}
