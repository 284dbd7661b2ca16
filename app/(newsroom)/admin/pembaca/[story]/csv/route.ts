import { storyReadingTable } from '#content/reading/readership/readership-table.ts'
import { accountRequest } from '../../../desk-page/account-request.ts'
import { seeOther } from '../../../desk-page/page-answer.ts'
import { csvAnswer } from '../../../readership/csv-answer.ts'
import { readStory } from '../../../readership/read-story.ts'

/** All readings of a story as a table, for whoever may read the story at the desk. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ story: string }> },
): Promise<Response> {
  const page = await accountRequest(request)
  const asked = encodeURIComponent((await params).story)
  if (!page.req.user) return seeOther(`/admin/login?redirect=%2Fadmin%2Fpembaca%2F${asked}`)
  const story = await readStory(page, asked)
  if (!story) return seeOther(`/admin/pembaca/${asked}`)
  return csvAnswer(storyReadingTable(story.id, page.say), `pembaca-${story.id}.csv`)
}
