import { mayMakeFirstAccount } from '#content/newsroom/people/first-account.ts'
import {
  type AccountRequest,
  accountRequest,
  callApi,
  sentForm,
} from '../desk-page/account-request.ts'
import { pageAnswer, seeOther } from '../desk-page/page-answer.ts'
import {
  type FirstAccountForm,
  FirstAccountPage,
  NoFirstAccountPage,
} from '../sign-in/first-account-page.tsx'
import { refusalRecord } from '../story-panel/desk-records.ts'

/** The form for the first account, for whoever followed the link that the first start prints. */
export async function GET(request: Request): Promise<Response> {
  const page = await accountRequest(request)
  return (await hasAccounts(page)) ? seeOther('/admin') : shown(page)
}

/** Makes the first account, an administrator's, and signs it in. */
export async function POST(request: Request): Promise<Response> {
  const sent = await sentForm(request.clone())
  const page = await accountRequest(request)
  if (!sent || (await hasAccounts(page))) return seeOther('/admin')
  const name = (sent.get('name') ?? '').trim()
  const email = (sent.get('email') ?? '').trim()
  const data = { name, email, password: sent.get('password') ?? '' }
  const answer = await callApi(request, '/api/users/first-register', data)
  if (answer.isDone) return seeOther('/admin', answer.cookies)
  const [refused] = refusalRecord.safeParse(answer.body).data?.errors ?? []
  const faults = new Map(refused?.data?.errors.map(({ path, message }) => [path, message]))
  const errors = {
    email: faults.get('email'),
    password: faults.get('password'),
    form: faults.has('email') || faults.has('password') ? undefined : refused?.message,
  }
  return shown(page, { name, email, errors }, answer.status)
}

const hasAccounts = async ({ req: { payload } }: AccountRequest): Promise<boolean> =>
  (await payload.count({ collection: 'users' })).totalDocs > 0

function shown(
  page: AccountRequest,
  form: FirstAccountForm = { name: '', email: '', errors: {} },
  status = 200,
): Promise<Response> {
  return mayMakeFirstAccount(page.req)
    ? pageAnswer(page, {
        title: page.say('Buat akun administrator'),
        body: <FirstAccountPage request={page} form={form} />,
        status,
      })
    : pageAnswer(page, {
        title: page.say('Belum ada akun'),
        body: <NoFirstAccountPage request={page} />,
        status: 403,
      })
}
