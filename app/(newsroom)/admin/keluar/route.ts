import { callApi, sentForm } from '../desk-page/account-request.ts'
import { seeOther } from '../desk-page/page-answer.ts'

/** Signs out whoever pressed the button, and leads to the sign-in page. */
export async function POST(request: Request): Promise<Response> {
  if (!(await sentForm(request.clone()))) return seeOther('/admin')
  const { cookies } = await callApi(request, '/api/users/logout', {})
  return seeOther('/admin/login', cookies)
}

/** The address has no page of its own. */
export const GET = (): Response => seeOther('/admin')
