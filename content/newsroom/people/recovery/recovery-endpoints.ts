/**
 * A forgotten password: asking for a link by mail, and setting a new password with it.
 * @module
 */
import { APIError, addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { sayIn } from '#content/base/desk-words/say.ts'
import { environment, secret } from '#content/base/settings/environment.ts'
import { noteOnAccount } from '#content/newsroom/people/account-log/account-noting.ts'
import { clientNetwork } from '#content/newsroom/people/client.ts'
import { recoveryKey } from '#content/newsroom/people/sign-in/attempt-keys.ts'
import { countOrRefuse } from '#content/newsroom/people/sign-in/attempt-refusing.ts'
import { refuse } from '#content/store/refused.ts'
import { inTransactionOf } from '#content/store/transactions.ts'
import { sendRecovery, storedToken } from './recovery-sending.ts'

const asking = z.object({ email: z.string().max(254).includes('@') })
const setting = z.object({ token: z.string().min(1).max(200), password: z.string().min(1) })

/** `POST /api/users/forgot-password` with `email`: sends a link, and answers alike for every address. */
export const forgotPasswordEndpoint: Omit<Endpoint, 'root'> = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    const say = sayIn(req.i18n)
    if (!environment().mail) refuse(409, say('Portal ini tidak mengirim surel.'))
    await addDataAndFileToRequest(req)
    const { data } = asking.safeParse(req.data)
    if (!data) refuse(400, say('Isi alamat surel akun.'))
    await countOrRefuse(req, [recoveryKey(secret(), clientNetwork(req))])
    sendRecovery(req, data.email).catch((error: unknown) =>
      req.payload.logger.error({ err: error, msg: 'The mail with a new password was not sent.' }),
    )
    return Response.json({
      message: say(
        'Jika alamat ini milik sebuah akun, surel dengan tautan untuk kata sandi baru sedang dikirim.',
      ),
    })
  },
}

/** `POST /api/users/reset-password` with `token` and `password`: sets the password, and ends every session. */
export const resetPasswordEndpoint: Omit<Endpoint, 'root'> = {
  path: '/reset-password',
  method: 'post',
  handler: async (req) => {
    const say = sayIn(req.i18n)
    await addDataAndFileToRequest(req)
    const { data } = setting.safeParse(req.data)
    if (!data) refuse(400, say('Isi kata sandi baru.'))
    await inTransactionOf(req, () => setPassword(req, data))
    return Response.json({
      message: say('Kata sandi sudah diganti. Masuklah dengan kata sandi baru.'),
    })
  },
}

async function setPassword(
  req: PayloadRequest,
  { token, password }: z.output<typeof setting>,
): Promise<void> {
  const { user } = await req.payload
    .resetPassword({
      collection: 'users',
      data: { token: storedToken(token), password },
      overrideAccess: true,
      req,
    })
    .catch((error: unknown) => {
      if (!(error instanceof APIError) || error.status !== 403) throw error
      refuse(
        403,
        sayIn(req.i18n)(
          'Tautan ini sudah dipakai, atau sudah lewat waktunya. Minta tautan baru di halaman “Lupa kata sandi”.',
        ),
      )
    })
  const account = { id: Number(user.id), email: String(user.email) }
  // Payload takes whoever sets a password for signed in. The gate ended that session, and Payload all others.
  req.user = null
  await noteOnAccount(req, { event: 'password', account })
}
