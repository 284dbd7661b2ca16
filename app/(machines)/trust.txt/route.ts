import { currentCrawling } from '#content/machines/crawling/crawling-queries.ts'
import { writeTrust } from '#content/machines/crawling/policy-writing.ts'
import { answerText } from '../text-answer.ts'

export const dynamic = 'force-dynamic'

/** The organisations the publisher belongs to (trust.txt); 404 when none is set. */
export const GET = async (): Promise<Response> => answerText(writeTrust(await currentCrawling()))
