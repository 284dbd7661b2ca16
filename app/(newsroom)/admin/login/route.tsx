import { askForPasskey } from '#content/newsroom/people/second-factor/passkey-check.ts'
import {
  type AccountRequest,
  accountRequest,
  askApi,
  nextOf,
  sentForm,
} from '../desk-page/account-request.ts'
import { pageAnswer, seeOther } from '../desk-page/page-answer.ts'
import { carry } from '../sign-in/account-cookies.ts'
import { SignInPage } from '../sign-in/sign-in-page.tsx'

/** The sign-in page; whoever is signed in goes on at once. */
export async function GET(request: Request): Promise<Response> {
  const page = await accountRequest(request)
  if (page.req.user) return seeOther(nextOf(page))
  const { totalDocs } = await page.req.payload.count({ collection: 'users' })
  if (totalDocs === 0) return seeOther('/admin/create-first-user')
  const isAgain = page.query.get('lagi') === '1'
  return shown(page, {
    ...(isAgain && {
      form: page.say('Waktunya habis, atau terlalu banyak kode salah. Masukkan kata sandi lagi.'),
    }),
  })
}

/** Signs in with password or passkey; a second factor is asked at `/admin/login/faktor`. */
export async function POST(request: Request): Promise<Response> {
  const form = await sentForm(request.clone())
  const page = await accountRequest(request)
  const { say } = page
  if (!form) {
    const words = say('Formulir ini dikirim dari situs lain. Buka halaman masuk, lalu coba lagi.')
    return shown(page, { form: words }, '', 403)
  }
  const passkey = form.get('passkey')
  const email = (form.get('email') ?? '').trim()
  const password = form.get('password') ?? ''
  if (!passkey && !email) return shown(page, { email: say('Isi alamat surel.') }, '', 400)
  if (!passkey && !password.trim())
    return shown(page, { password: say('Isi kata sandi.') }, email, 400)
  const answer = passkey
    ? await askApi(request, '/api/users/second-factor', {
        challenge: form.get('challenge') ?? '',
        passkey,
      })
    : await askApi(request, '/api/users/login', { email, password })
  const { isDone, status, cookies, message, ticket } = answer
  if (isDone) return seeOther(nextOf(page), cookies)
  if (ticket) {
    return seeOther(`/admin/login/faktor?${page.query}`, [...cookies, carry('ticket', ticket)])
  }
  return shown(page, passkey ? { form: message } : { password: message }, email, status)
}

async function shown(
  page: AccountRequest,
  errors: { email?: string; password?: string; form?: string },
  email = '',
  status = 200,
): Promise<Response> {
  const asks = await askForPasskey(page.req.payload)
  return pageAnswer(page, {
    title: page.say('Masuk'),
    body: <SignInPage request={page} asks={asks} email={email} errors={errors} />,
    status,
  })
}
