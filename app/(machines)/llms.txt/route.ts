import { currentCrawling } from '#content/crawling/crawling-queries.ts'
import { writeLlms } from '#content/crawling/policy-writing.ts'
import { currentSite } from '#content/site/site-queries.ts'
import { answerText } from '../text-answer.ts'

export const dynamic = 'force-dynamic'

/** The portal, introduced to assistants. */
export const GET = async (): Promise<Response> =>
  answerText(writeLlms(await currentSite(), await currentCrawling()), 'text/markdown')
