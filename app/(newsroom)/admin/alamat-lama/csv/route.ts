import { separatedRow } from '#content/intake/redirects/comma-separated.ts'
import { mayRole } from '#content/model/people/permissions.ts'
import { oldAddressAt, oldAddressesAfter } from '#content/reading/lists/old-addresses.ts'
import { accountRequest } from '../../desk-page/account-request.ts'
import { seeOther } from '../../desk-page/page-answer.ts'

/** All old addresses as a table, which the page for taking them reads. */
export async function GET(request: Request): Promise<Response> {
  const { req } = await accountRequest(request)
  if (!req.user) return seeOther('/admin/login?redirect=%2Fadmin%2Falamat-lama')
  if (!mayRole(req.user.role, 'old-addresses', 'update')) return seeOther('/admin')
  const table = addressTable()
  const body = new ReadableStream({
    async pull(controller) {
      const { done, value } = await table.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="alamat-lama.csv"',
    },
  })
}

async function* addressTable(): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder()
  yield bytes.encode('from,to,code\n')
  for (let last: string | undefined = ''; last !== undefined; ) {
    const paths: string[] = await oldAddressesAfter(last)
    const rows: string[] = []
    for (const path of paths) rows.push(await addressRow(path))
    yield bytes.encode(rows.join(''))
    last = paths.at(-1)
  }
}

async function addressRow(path: string): Promise<string> {
  const answer = await oldAddressAt(path)
  const to = answer?.kind === 'moved' ? answer.to : ''
  return `${separatedRow([path, to, answer?.kind === 'gone' ? '410' : '301'])}\n`
}
