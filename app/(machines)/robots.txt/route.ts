import { currentCrawling } from '#content/machines/crawling/crawling-queries.ts'
import { writeRobots } from '#content/machines/crawling/robots-writing.ts'
import { currentSite } from '#content/reading/lists/site-queries.ts'

export const dynamic = 'force-dynamic'

/** Which crawlers may read what. */
export const GET = async (): Promise<Response> =>
  new Response(writeRobots(await currentSite(), await currentCrawling()), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
