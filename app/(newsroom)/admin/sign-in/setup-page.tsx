import type { AccountRequest } from '../desk-page/account-request.ts'
import { AccountFrame } from './account-frame.tsx'
import { EnrolmentForms, type EnrolmentOffer } from './enrolment-forms.tsx'

/** Leads an account whose role requires a second factor to set one up, before it gets in. */
export function SetupPage({
  request,
  offer,
  error,
}: {
  request: AccountRequest
  offer: EnrolmentOffer
  error?: string | undefined
}) {
  const { say, query } = request
  return (
    <AccountFrame request={request} title={say('Pasang faktor kedua')}>
      <p>{say('Peran Anda mewajibkan faktor kedua. Pasang salah satu untuk masuk.')}</p>
      <EnrolmentForms request={request} offer={offer} error={error} />
      <p className="links">
        <a href={`/admin/login?${query}`}>{say('Masuk dengan akun lain')}</a>
      </p>
    </AccountFrame>
  )
}
