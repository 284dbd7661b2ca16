import type { Factor } from '#content/model/people/second-factor/factor.ts'
import type { Role } from '#content/model/people/user.ts'
import type { PasskeyChallenge } from '#content/newsroom/people/second-factor/passkey-check.ts'
import type { AccountRequest } from '../desk-page/account-request.ts'
import { AccountFrame } from './account-frame.tsx'
import { AllAccounts, type ListedAccount } from './all-accounts.tsx'
import { ConfirmationForm } from './confirmation-form.tsx'
import { EnrolmentForms, type EnrolmentOffer } from './enrolment-forms.tsx'
import { OwnFactors } from './own-factors.tsx'

/** What the security page shows. */
export interface SecurityView {
  factors: readonly Factor[]
  codesLeft: number
  /** Set if somebody has to confirm first who they are. */
  confirmation: { ticket: string; asks: PasskeyChallenge<object> | undefined } | undefined
  /** Set if factors can be added. */
  offer: EnrolmentOffer | undefined
  /** For administrators. */
  everybody: { required: readonly Role[]; accounts: readonly ListedAccount[] } | undefined
}

/** What became of the form that was sent. */
export interface SecurityOutcome {
  notice?: string | undefined
  failure?: string | undefined
  proofError?: string | undefined
  codeError?: string | undefined
}

/** An account's own second factors, and for administrators those of all. */
export function SecurityPage({
  request,
  view: { factors, codesLeft, confirmation, offer, everybody },
  outcome: { notice, failure, proofError, codeError },
}: {
  request: AccountRequest
  view: SecurityView
  outcome: SecurityOutcome
}) {
  const { say } = request
  const mayChange = !confirmation
  return (
    <AccountFrame request={request} title={say('Keamanan')} isWide>
      <p>
        <a href="/admin/account">{say('Kembali ke meja redaksi')}</a>
      </p>
      {notice && (
        <p className="notice" role="status">
          {notice}
        </p>
      )}
      {failure && (
        <p className="notice bad" role="alert">
          {failure}
        </p>
      )}
      {confirmation && <ConfirmationForm request={request} {...confirmation} error={proofError} />}
      <OwnFactors say={say} factors={factors} codesLeft={codesLeft} mayChange={mayChange} />
      {offer && <EnrolmentForms request={request} offer={offer} error={codeError} />}
      {everybody && <AllAccounts say={say} {...everybody} mayChange={mayChange} />}
    </AccountFrame>
  )
}
