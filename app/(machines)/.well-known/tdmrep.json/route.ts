import { currentCrawling } from '#content/machines/crawling/crawling-queries.ts'
import { writeTdmReservation } from '#content/machines/crawling/policy-writing.ts'
import { answerText } from '../../text-answer.ts'

export const dynamic = 'force-dynamic'

/** Whether the rights to text and data mining are reserved (TDMRep). */
export const GET = async (): Promise<Response> =>
  answerText(writeTdmReservation(await currentCrawling()), 'application/json')
