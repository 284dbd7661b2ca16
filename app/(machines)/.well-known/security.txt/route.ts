import { currentCrawling } from '#content/machines/crawling/crawling-queries.ts'
import { writeSecurity } from '#content/machines/crawling/policy-writing.ts'
import { currentSite } from '#content/reading/lists/site-queries.ts'
import { answerText } from '../../text-answer.ts'

export const dynamic = 'force-dynamic'

/** Whom to tell of a vulnerability. */
export const GET = async (): Promise<Response> =>
  answerText(writeSecurity(await currentSite(), await currentCrawling(), new Date()))
