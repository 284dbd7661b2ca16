import { mayRole } from '#content/model/people/permissions.ts'
import { oldAddressTable } from '#content/reading/lists/old-addresses.ts'
import { accountRequest } from '../../desk-page/account-request.ts'
import { seeOther } from '../../desk-page/page-answer.ts'

/** All old addresses as a table, which the page for taking them reads. */
export async function GET(request: Request): Promise<Response> {
  const { req } = await accountRequest(request)
  if (!req.user) return seeOther('/admin/login?redirect=%2Fadmin%2Falamat-lama')
  if (!mayRole(req.user.role, 'old-addresses', 'update')) return seeOther('/admin')
  const table = oldAddressTable()
  const bytes = new TextEncoder()
  const body = new ReadableStream({
    async pull(controller) {
      const { done, value } = await table.next()
      if (done) controller.close()
      else controller.enqueue(bytes.encode(value))
    },
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="alamat-lama.csv"',
    },
  })
}
