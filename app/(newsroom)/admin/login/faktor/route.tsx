import { needOf } from '#content/newsroom/people/second-factor/factor-rules.ts'
import { spendTicket } from '#content/newsroom/people/second-factor/factor-tries.ts'
import { askForPasskey } from '#content/newsroom/people/second-factor/passkey-check.ts'
import { openSession } from '#content/newsroom/people/second-factor/session-opening.ts'
import { ticketHolder } from '#content/newsroom/people/second-factor/sign-in-gate.ts'
import {
  type AccountRequest,
  accountRequest,
  askApi,
  nextOf,
  sentForm,
} from '../../desk-page/account-request.ts'
import { pageAnswer, seeOther } from '../../desk-page/page-answer.ts'
import { carried, carry } from '../../sign-in/account-cookies.ts'
import { CodePage } from '../../sign-in/code-page.tsx'
import { enrolmentError, enrolmentOffer, enrolOffered } from '../../sign-in/enrolment-offer.ts'
import { RecoveryCodePage } from '../../sign-in/recovery-code-page.tsx'
import { SetupPage } from '../../sign-in/setup-page.tsx'

type Holder = NonNullable<Awaited<ReturnType<typeof ticketHolder>>>

/** Asks whoever gave the right password for the second factor, or leads them to set one up. */
export async function GET(request: Request): Promise<Response> {
  const page = await accountRequest(request)
  const holder = await ticketHolder(page.req, carried(page, 'ticket'))
  if (!holder) return backToPassword(page)
  switch (await needOf(page.req.payload, holder.user)) {
    case 'nothing':
      return backToPassword(page)
    case 'factor':
      return askedForCode(page, holder)
    case 'setup':
      return offered(page, holder)
  }
}

/** Opens the session, after the second factor or after setting one up. */
export async function POST(request: Request): Promise<Response> {
  const form = await sentForm(request.clone())
  const page = await accountRequest(request)
  const holder = await ticketHolder(page.req, carried(page, 'ticket'))
  if (!form || !holder) return backToPassword(page)
  switch (await needOf(page.req.payload, holder.user)) {
    case 'nothing':
      return backToPassword(page)
    case 'factor':
      return answered(request, page, holder, form)
    case 'setup':
      return setUp(page, holder, form)
  }
}

async function answered(
  request: Request,
  page: AccountRequest,
  holder: Holder,
  form: Map<string, string>,
): Promise<Response> {
  const ticket = carried(page, 'ticket')
  const passkey = form.get('passkey')
  const code = form.get('code') ?? ''
  if (!passkey && !code.trim()) return askedForCode(page, holder, page.say('Isi kodenya.'), 400)
  const answer = await askApi(
    request,
    '/api/users/second-factor',
    passkey ? { ticket, challenge: form.get('challenge') ?? '', passkey } : { ticket, code },
  )
  if (answer.isDone) return seeOther(nextOf(page), [...answer.cookies, carry('ticket', '')])
  if (answer.status === 403) return backToPassword(page)
  return askedForCode(page, holder, answer.message, answer.status)
}

async function setUp(
  page: AccountRequest,
  { user, ticket }: Holder,
  form: Map<string, string>,
): Promise<Response> {
  const enrolment = await enrolOffered(page, user.id, form, true)
  if (enrolment.outcome !== 'added') {
    const offer = await enrolmentOffer(page, user, form.get('sealed'))
    return pageAnswer(page, {
      title: page.say('Pasang faktor kedua'),
      body: <SetupPage request={page} offer={offer} error={enrolmentError(page.say, enrolment)} />,
      status: 400,
    })
  }
  if (!(await spendTicket(page.req.payload, ticket))) return backToPassword(page)
  const { cookie } = await openSession(page.req, user.id)
  const setCookies = page.req.responseHeaders?.getSetCookie() ?? []
  return pageAnswer(page, {
    title: page.say('Kode pemulihan'),
    body: <RecoveryCodePage request={page} codes={enrolment.codes ?? []} next={nextOf(page)} />,
    cookies: [cookie, ...setCookies, carry('ticket', '')],
  })
}

async function askedForCode(
  page: AccountRequest,
  { user }: Holder,
  error?: string,
  status = 200,
): Promise<Response> {
  const asks = await askForPasskey(page.req.payload, user.id)
  return pageAnswer(page, {
    title: page.say('Faktor kedua'),
    body: <CodePage request={page} asks={asks} error={error} />,
    status,
  })
}

async function offered(page: AccountRequest, { user }: Holder): Promise<Response> {
  const offer = await enrolmentOffer(page, user)
  return pageAnswer(page, {
    title: page.say('Pasang faktor kedua'),
    body: <SetupPage request={page} offer={offer} />,
  })
}

function backToPassword({ query }: AccountRequest): Response {
  const again = new URLSearchParams(query)
  again.set('lagi', '1')
  return seeOther(`/admin/login?${again}`, [carry('ticket', '')])
}
