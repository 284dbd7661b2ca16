import type { Say } from '#content/base/desk-words/say.ts'
import { MOST_FACTORS } from '#content/model/people/second-factor/factor.ts'
import {
  type Enrolment,
  enrolApp,
  enrolPasskey,
  offeredTimeSecret,
  offerTimeSecret,
} from '#content/newsroom/people/second-factor/factor-enrolment.ts'
import { askForNewPasskey } from '#content/newsroom/people/second-factor/passkey-check.ts'
import type { AccountRequest } from '../desk-page/account-request.ts'
import type { EnrolmentOffer } from './enrolment-forms.tsx'

/** Offers an account an app and a passkey; the app's secret stays the same if `sealed` brings it back. */
export async function enrolmentOffer(
  { req, siteName }: AccountRequest,
  user: { id: number; email: string; name?: string | null },
  sealed?: string,
): Promise<EnrolmentOffer> {
  const known = sealed ? offeredTimeSecret(user.id, sealed) : undefined
  const offer = sealed && known ? { timeSecret: known, sealed } : offerTimeSecret(user.id)
  const asks = await askForNewPasskey(req.payload, user, siteName)
  return { ...offer, asks, email: user.email }
}

/** Sets up the app or the passkey that a form of the offer proves. `mustBeFirst` refuses to add to factors there are. */
export function enrolOffered(
  { req }: AccountRequest,
  account: number,
  form: Map<string, string>,
  mustBeFirst: boolean,
): Promise<Enrolment> {
  const field = (name: string) => form.get(name) ?? ''
  const terms = { name: field('name'), mustBeFirst }
  return form.get('action') === 'passkey'
    ? enrolPasskey(req, account, {
        challenge: field('challenge'),
        answer: field('passkey'),
        ...terms,
      })
    : enrolApp(req, account, { sealed: field('sealed'), code: field('code'), ...terms })
}

/** Why a factor was not set up. */
export function enrolmentError(say: Say, { outcome }: Enrolment): string | undefined {
  switch (outcome) {
    case 'added':
      return undefined
    case 'full':
      return say('Sudah ada {most} faktor. Hapus satu dahulu.', { most: MOST_FACTORS })
    case 'wrong':
      return say(
        'Kode ini salah. Periksa jam perangkat Anda, lalu isi kode yang sedang ditampilkan.',
      )
  }
}
