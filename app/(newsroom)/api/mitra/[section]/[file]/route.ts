import { answerPartner } from '#content/machines/partner/partner-answer.ts'
import { store } from '#content/newsroom/newsroom.ts'

/** A story in ninjs, for partners with a key. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ section: string; file: string }> },
): Promise<Response> {
  return answerPartner(await store(), request, await params)
}
