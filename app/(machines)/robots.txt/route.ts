import { currentCrawling } from '#content/crawling/crawling-queries.ts'
import { writeRobots } from '#content/crawling/robots-writing.ts'
import { currentSite } from '#content/site/site-queries.ts'

export const dynamic = 'force-dynamic'

/** Who may read what. */
export const GET = async (): Promise<Response> =>
  new Response(writeRobots(await currentSite(), await currentCrawling()), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
