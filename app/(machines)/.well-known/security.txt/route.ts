import { currentCrawling } from '#content/machines/crawling/crawling-queries.ts'
import { writeSecurity } from '#content/machines/crawling/policy-writing.ts'
import { currentSite } from '#content/reading/lists/site-queries.ts'
import { answerText } from '../../text-answer.ts'

export const dynamic = 'force-dynamic'

/** Where to report a vulnerability (RFC 9116). */
export const GET = async (): Promise<Response> =>
  answerText(writeSecurity(await currentSite(), await currentCrawling(), new Date()))
