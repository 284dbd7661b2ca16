import { currentCrawling } from '#content/machines/crawling/crawling-queries.ts'
import { writeAds } from '#content/machines/crawling/policy-writing.ts'
import { answerText } from '../text-answer.ts'

export const dynamic = 'force-dynamic'

export const GET = async (): Promise<Response> => answerText(writeAds(await currentCrawling()))
