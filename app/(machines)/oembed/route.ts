import { z } from 'zod'
import { words } from '#content/base/words/words.ts'
import { storyOembed } from '#content/machines/describe/story-oembed.ts'
import { currentSite } from '#content/reading/lists/site-queries.ts'
import { notedOldYear } from '#content/reading/stories/noted-age.ts'
import { storyAt } from '#content/reading/stories/story-queries.ts'
import { answerNothing } from '../xml-answer.ts'

export const dynamic = 'force-dynamic'

const pixels = z.coerce.number().int().positive().optional().catch(undefined)

/** Answers of oEmbed 1.0, section 2.3.4: 404 where nothing is at `url`, 501 where another format is asked for. */
export async function GET(request: Request) {
  const asked = new URL(request.url).searchParams
  const format = asked.get('format')
  if (format !== null && format !== 'json') {
    return new Response(`${words.oembedFormat}\n`, {
      status: 501,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  }
  const site = await currentSite()
  const url = URL.parse(asked.get('url') ?? '')
  const [section, slug, ...more] = (url?.pathname ?? '').split('/').filter(Boolean)
  if (url?.origin !== new URL(site.url).origin || !section || !slug || more.length > 0) {
    return answerNothing()
  }
  let found = await storyAt(section, slug)
  if (found?.kind === 'moved') found = await storyAt(found.to.section.slug, found.to.slug)
  if (found?.kind !== 'published') return answerNothing()
  const room = {
    width: pixels.parse(asked.get('maxwidth') ?? undefined),
    height: pixels.parse(asked.get('maxheight') ?? undefined),
  }
  return Response.json(storyOembed(found.story, site, room, notedOldYear(found.story, site)), {
    headers: { 'access-control-allow-origin': '*', 'x-robots-tag': 'noindex' },
  })
}
