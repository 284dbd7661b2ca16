import { currentCrawling } from '#content/machines/crawling/crawling-queries.ts'
import { writeAds } from '#content/machines/crawling/policy-writing.ts'
import { answerText } from '../text-answer.ts'

export const dynamic = 'force-dynamic'

/** Who may sell the site's advertising space; 404 when none is set. */
export const GET = async (): Promise<Response> => answerText(writeAds(await currentCrawling()))
