/**
 * The mail with a link to a new password.
 * @module
 */
import { createHash } from 'node:crypto'
import { createLocalReq, type PayloadRequest } from 'payload'
import { type Say, sayIn } from '#content/base/desk-words/say.ts'
import { environment, secret } from '#content/base/settings/environment.ts'
import { deskTime } from '#content/base/time/desk-time.ts'
import { PUBLICATION_ZONE } from '#content/base/time/time-zone.ts'
import { noteOnAccount } from '#content/newsroom/people/account-log/account-noting.ts'
import { openInvitation } from '#content/newsroom/people/invitation/invitation-token.ts'
import { accountRecoveryKey } from '#content/newsroom/people/sign-in/attempt-keys.ts'
import { countAttempt } from '#content/newsroom/people/sign-in/attempt-store.ts'
import { storedAccount } from '#content/newsroom/people/stored-account.ts'

/**
 * Sends the link if the address is an account's, on behalf of the request `asked`. Runs after its answer: neither what
 * the answer says nor how long it takes tells whether there is such an account. Whoever has an invitation that waits gets
 * its link once more: a new one would make the link in the invitation worthless.
 */
export async function sendRecovery(asked: PayloadRequest, address: string): Promise<void> {
  const { payload } = asked
  const email = address.toLowerCase().trim()
  // One person's mailbox is not filled from many networks.
  const keys = [accountRecoveryKey(secret(), email)]
  const { wait } = await countAttempt(payload, keys, Date.now())
  if (wait > 0) return
  const say = sayIn(asked.i18n)
  const invited = await storedAccount(payload, { email })
  const invitation =
    invited && openInvitation(invited, { secret: secret(), stored: storedToken, now: new Date() })
  if (invitation) {
    const { name } = await payload.findGlobal({ slug: 'site', depth: 0 })
    await payload.sendEmail({ to: invited.email, ...reminderMail(say, name, invitation) })
    return
  }
  const req = await createLocalReq({ req: { headers: asked.headers, i18n: asked.i18n } }, payload)
  const token = await payload.forgotPassword({
    collection: 'users',
    data: { email },
    disableEmail: true,
    req,
  })
  const account = token ? await storedAccount(payload, { email }) : null
  if (!account) return
  await payload.db.updateOne({
    collection: 'users',
    id: account.id,
    data: { resetPasswordToken: storedToken(token) },
    req,
    returning: false,
  })
  req.payloadAPI = 'REST'
  await noteOnAccount(req, { event: 'recovery-asked', account })
  const { name } = await payload.findGlobal({ slug: 'site', depth: 0 })
  await payload.sendEmail({ to: account.email, ...recoveryMail(say, name, linkWith(token)) })
}

/** What the store keeps of a token: who reads the store, or a copy of it, sets no password with it. */
export const storedToken = (token: string): string =>
  createHash('sha256').update(`reset ${token}`).digest('hex')

const linkWith = (token: string): string => `${environment().siteUrl}/admin/reset/${token}`

const reminderMail = (say: Say, site: string, { token, end }: { token: string; end: Date }) => ({
  subject: say('Undangan ke meja redaksi {site}', { site }),
  text: [
    say('Akun Anda di meja redaksi {site} belum punya kata sandi. Undangannya masih berlaku.', {
      site,
    }),
    say('Buka tautan ini sebelum {time} dan buat kata sandi Anda:', {
      time: deskTime(end, PUBLICATION_ZONE, say.language),
    }),
    linkWith(token),
  ].join('\n\n'),
})

const recoveryMail = (say: Say, site: string, link: string) => ({
  subject: say('Kata sandi baru untuk meja redaksi {site}', { site }),
  text: [
    say(
      'Seseorang, mungkin Anda, meminta kata sandi baru untuk akun Anda di meja redaksi {site}.',
      {
        site,
      },
    ),
    say('Buka tautan ini dalam satu jam. Tautan hanya dapat dipakai sekali:'),
    link,
    say(
      'Setelah kata sandi diganti, semua sesi akun ini berakhir. Jika Anda tidak memintanya, abaikan surel ini: kata sandi Anda tidak berubah.',
    ),
  ].join('\n\n'),
})
