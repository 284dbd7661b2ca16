import { currentReceivers } from '#content/machines/crawling/announcing-queries.ts'
import { answerText } from '../../text-answer.ts'

export const dynamic = 'force-dynamic'

/** The key by which IndexNow verifies our announcements; its public address is `/KEY.txt`. */
export async function GET(_: Request, { params }: RouteContext<'/indexnow/[key]'>) {
  const { key } = await params
  const { indexNow } = await currentReceivers()
  return answerText(indexNow?.key === key ? key : undefined)
}
