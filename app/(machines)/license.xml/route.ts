import { currentCrawling } from '#content/machines/crawling/crawling-queries.ts'
import { writeLicence } from '#content/machines/crawling/policy-writing.ts'
import { currentSite } from '#content/reading/lists/site-queries.ts'
import { answerText } from '../text-answer.ts'

export const dynamic = 'force-dynamic'

/** What AI crawlers may do with the stories, in RSL. */
export const GET = async (): Promise<Response> =>
  answerText(writeLicence(await currentSite(), await currentCrawling()), 'application/rsl+xml')
