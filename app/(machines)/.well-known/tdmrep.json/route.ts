import { currentCrawling } from '#content/machines/crawling/crawling-queries.ts'
import { writeTdmReservation } from '#content/machines/crawling/policy-writing.ts'
import { answerText } from '../../text-answer.ts'

export const dynamic = 'force-dynamic'

/** Whether mining of the stories is reserved (TDMRep). */
export const GET = async (): Promise<Response> =>
  answerText(writeTdmReservation(await currentCrawling()), 'application/json')
