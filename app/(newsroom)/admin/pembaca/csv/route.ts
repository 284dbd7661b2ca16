import { mayRole } from '#content/model/people/permissions.ts'
import { periodReadingTable } from '#content/reading/readership/readership-table.ts'
import { accountRequest } from '../../desk-page/account-request.ts'
import { seeOther } from '../../desk-page/page-answer.ts'
import { csvAnswer } from '../../readership/csv-answer.ts'
import { periodIn } from '../../readership/reading-period.ts'

/** The readings of all stories in a period as a table. */
export async function GET(request: Request): Promise<Response> {
  const { req, say, query } = await accountRequest(request)
  if (!req.user) return seeOther('/admin/login?redirect=%2Fadmin%2Fpembaca')
  if (!mayRole(req.user.role, 'readership', 'read')) return seeOther('/admin')
  const days = periodIn(query, new Date())
  if (!days) return seeOther(`/admin/pembaca?${query}`)
  return csvAnswer(periodReadingTable(days, say), `pembaca-${days[0]}-${days.at(-1)}.csv`)
}
