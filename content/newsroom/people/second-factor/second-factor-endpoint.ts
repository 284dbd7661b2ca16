import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { sayIn } from '#content/base/desk-words/say.ts'
import { noteFailure, WRONG_FACTOR } from '#content/newsroom/people/account-log/account-noting.ts'
import { Refused } from '#content/store/refused.ts'
import { type CodeOutcome, checkCode } from './code-check.ts'
import { needOf } from './factor-rules.ts'
import { checkPasskey } from './passkey-check.ts'
import { openSession } from './session-opening.ts'
import { ticketHolder } from './sign-in-gate.ts'

const sent = z.union([
  z.object({ ticket: z.string().max(1000), code: z.string().max(100) }),
  z.object({
    ticket: z.string().max(1000).optional(),
    challenge: z.string().max(1000),
    passkey: z.string().max(20_000),
  }),
])

/**
 * `POST /api/users/second-factor`: finishes a sign-in. With `ticket` and `code`, the answer to {@link SecondFactorNeed};
 * with `challenge` and `passkey`, also without a password. Answers like `/api/users/login`; 401 with words otherwise.
 */
export const secondFactorEndpoint: Omit<Endpoint, 'root'> = {
  path: '/second-factor',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const say = sayIn(req.i18n)
    const { data } = sent.safeParse(req.data)
    if (!data) throw new Refused(400, say('Kirim ticket dan code, atau challenge dan passkey.'))
    const account = 'code' in data ? await byCode(req, data) : await byPasskey(req, data)
    const { cookie, token, exp } = await openSession(req, account)
    const user = await req.payload.findByID({
      collection: 'users',
      id: account,
      depth: 0,
      overrideAccess: false,
      req,
    })
    return Response.json(
      { message: req.t('authentication:passed'), exp, token, user },
      { headers: { 'set-cookie': cookie } },
    )
  },
}

async function byCode(
  req: PayloadRequest,
  { ticket, code }: { ticket: string; code: string },
): Promise<number> {
  const holder = await ticketHolder(req, ticket)
  if (!holder || (await needOf(req.payload, holder.user)) !== 'factor') refuseOutcome(req, 'spent')
  const { outcome, ...rest } = await checkCode(req, holder.user, holder.ticket, code)
  if (outcome !== 'right') refuseOutcome(req, outcome, 'seconds' in rest ? rest.seconds : 0)
  return holder.user.id
}

async function byPasskey(
  req: PayloadRequest,
  {
    ticket,
    challenge,
    passkey,
  }: { ticket?: string | undefined; challenge: string; passkey: string },
): Promise<number> {
  const holder = ticket === undefined ? undefined : await ticketHolder(req, ticket)
  if (ticket !== undefined && !holder) refuseOutcome(req, 'spent')
  const answered = await checkPasskey(req.payload, { challenge, answer: passkey }, holder?.user.id)
  if (answered !== undefined) return answered
  if (holder) await noteFailure(req, holder.user, new Date(), WRONG_FACTOR)
  throw new Refused(
    401,
    sayIn(req.i18n)('Kunci sandi ini tidak diterima. Coba lagi, atau masuk dengan cara lain.'),
  )
}

/** @throws {Refused} with the words for a code that was not accepted */
function refuseOutcome(
  req: PayloadRequest,
  outcome: Exclude<CodeOutcome['outcome'], 'right'>,
  seconds = 0,
): never {
  const say = sayIn(req.i18n)
  switch (outcome) {
    case 'wrong':
      throw new Refused(
        401,
        say('Kode ini salah, atau sudah dipakai. Tunggu kode berikutnya, lalu coba lagi.'),
      )
    case 'spent':
      throw new Refused(
        403,
        say('Waktunya habis, atau terlalu banyak kode salah. Masukkan kata sandi lagi.'),
      )
    case 'paused':
      throw new Refused(
        429,
        say('Terlalu banyak kode salah pada akun ini. Kode diperiksa lagi dalam {minutes} menit.', {
          minutes: Math.ceil(seconds / 60),
        }),
      )
  }
}
