/**
 * Invites people to the desk: makes an account whose password they set themselves, with a link.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { type Say, sayIn } from '#content/base/desk-words/say.ts'
import { environment, secret } from '#content/base/settings/environment.ts'
import { ROLES } from '#content/model/people/user.ts'
import { storedToken } from '#content/newsroom/people/recovery/recovery-sending.ts'
import { storedAccount } from '#content/newsroom/people/stored-account.ts'
import { may } from '#content/newsroom/people/user-access.ts'
import { refuse } from '#content/store/refused.ts'
import { afterCommit, inTransactionOf } from '#content/store/transactions.ts'
import { invitationToken } from './invitation-token.ts'

/** Days for which an invitation is good. */
const DAYS = 7
const DAY = 24 * 60 * 60 * 1000

const invited = z.object({
  email: z.email().max(254),
  name: z.string().trim().min(1).max(80),
  role: z.enum(ROLES),
})
type Invited = z.output<typeof invited>

/** What whoever invites gets: the link to hand on, and whether it was mailed as well. */
export interface Invitation {
  link: string
  isMailed: boolean
}

/**
 * `POST /api/users/invite` with `email`, `name` and `role`: makes the account and answers with its {@link Invitation}.
 * Answers 403 for roles that may not make accounts, and 409 for an address that has one.
 */
export const invitationEndpoint: Omit<Endpoint, 'root'> = {
  path: '/invite',
  method: 'post',
  handler: async (req) => {
    const say = sayIn(req.i18n)
    if (!may('users', 'create')({ req })) refuse(403, say('Peran Anda tidak boleh membuat akun.'))
    await addDataAndFileToRequest(req)
    const { data } = invited.safeParse(req.data ?? {})
    if (!data) refuse(400, say('Isi nama, alamat surel, dan peran.'))
    const email = data.email.toLowerCase()
    const invitation = await inTransactionOf(req, async () => {
      if (await storedAccount(req.payload, { email }, req)) {
        refuse(409, say('Akun dengan alamat ini sudah ada.'))
      }
      return invite(req, { ...data, email })
    })
    return Response.json(invitation)
  },
}

async function invite(req: PayloadRequest, { email, name, role }: Invited): Promise<Invitation> {
  const { payload } = req
  const { siteUrl, mail } = environment()
  // Nobody knows it: the account is opened with the link alone.
  const password = randomBytes(32).toString('base64url')
  const { id } = await payload.create({
    collection: 'users',
    data: { email, name, role, password },
    depth: 0,
    req,
  })
  const end = new Date(Date.now() + DAYS * DAY)
  const token = invitationToken(secret(), id, end)
  await payload.db.updateOne({
    collection: 'users',
    id,
    data: {
      resetPasswordToken: storedToken(token),
      resetPasswordExpiration: end.toISOString(),
    },
    req,
    returning: false,
  })
  const link = `${siteUrl}/admin/reset/${token}`
  if (mail) {
    const { name: site } = await payload.findGlobal({ slug: 'site', depth: 0, req })
    const words = invitationMail(sayIn(req.i18n), { site, link })
    await afterCommit(req, () => {
      payload
        .sendEmail({ to: email, ...words })
        .catch((err: unknown) => payload.logger.error({ err, msg: 'An invitation was not sent.' }))
    })
  }
  return { link, isMailed: mail !== undefined }
}

const invitationMail = (say: Say, { site, link }: { site: string; link: string }) => ({
  subject: say('Undangan ke meja redaksi {site}', { site }),
  text: [
    say('Anda mendapat akun di meja redaksi {site}.', { site }),
    say('Buka tautan ini dalam {days} hari dan buat kata sandi Anda:', { days: DAYS }),
    link,
  ].join('\n\n'),
})
