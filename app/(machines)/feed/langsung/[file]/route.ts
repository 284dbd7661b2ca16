import { noteTags } from '#content/base/page-record/page-record.ts'
import { liveTag, storyTag } from '#content/base/page-record/tags.ts'
import { environment } from '#content/base/settings/environment.ts'
import { pollDocument } from '#content/model/live/poll-document.ts'
import { coverageOf } from '#content/reading/live/coverage-queries.ts'
import { answerNotFound } from '../../../xml-answer.ts'

export const dynamic = 'force-dynamic'

const FILE = /^([1-9]\d{0,9})\.json$/

/** What pages of a live story ask for again and again: one document for all readers. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/feed/langsung/[file]'>,
): Promise<Response> {
  const id = Number(FILE.exec((await params).file)?.[1])
  if (!(id > 0 && id < 2 ** 31)) return answerNotFound()
  noteTags(liveTag(id), storyTag(id))
  const coverage = await coverageOf(id)
  if (!coverage) return answerNotFound()
  return Response.json(pollDocument(coverage, environment().livePollSeconds), {
    headers: { 'x-robots-tag': 'noindex' },
  })
}
