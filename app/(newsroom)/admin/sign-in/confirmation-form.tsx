import type { PasskeyChallenge } from '#content/newsroom/people/second-factor/passkey-check.ts'
import type { AccountRequest } from '../desk-page/account-request.ts'
import { FormField } from './form-field.tsx'
import { PasskeyForm } from './passkey-form.tsx'

/** Asks somebody who is signed in to confirm who they are, before factors can be changed. */
export function ConfirmationForm({
  request: { say },
  ticket,
  asks,
  error,
}: {
  request: AccountRequest
  ticket: string
  asks: PasskeyChallenge<object> | undefined
  error?: string | undefined
}) {
  return (
    <section>
      <h2>{say('Konfirmasi bahwa ini Anda')}</h2>
      <p>{say('Untuk mengubah faktor kedua, isi kata sandi atau kode.')}</p>
      <form method="post">
        <input type="hidden" name="action" value="confirm" />
        <input type="hidden" name="ticket" value={ticket} />
        <FormField
          id="proof"
          name="proof"
          type="password"
          label={say('Kata sandi atau kode')}
          error={error}
          autoComplete="current-password"
          maxLength={1000}
        />
        <button type="submit">{say('Konfirmasi')}</button>
      </form>
      {asks && (
        <div className="or">
          <PasskeyForm
            say={say}
            asks={asks}
            kind="get"
            action="confirm"
            label={say('Konfirmasi dengan kunci sandi')}
            isQuiet
          />
        </div>
      )}
    </section>
  )
}
