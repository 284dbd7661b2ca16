import { currentCrawling } from '#content/machines/crawling/crawling-queries.ts'
import { writeLlms } from '#content/machines/crawling/policy-writing.ts'
import { currentSite } from '#content/reading/lists/site-queries.ts'
import { answerText } from '../text-answer.ts'

export const dynamic = 'force-dynamic'

/** An introduction to the portal for AI assistants. */
export const GET = async (): Promise<Response> =>
  answerText(writeLlms(await currentSite(), await currentCrawling()), 'text/markdown')
