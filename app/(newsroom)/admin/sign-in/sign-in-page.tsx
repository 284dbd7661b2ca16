import type { PasskeyChallenge } from '#content/newsroom/people/second-factor/passkey-check.ts'
import type { AccountRequest } from '../desk-page/account-request.ts'
import { AccountFrame } from './account-frame.tsx'
import { EmailField } from './email-field.tsx'
import { FormField } from './form-field.tsx'
import { PasskeyForm } from './passkey-form.tsx'

/** The sign-in page, with what was typed and why it was refused. */
export function SignInPage({
  request,
  asks,
  email = '',
  errors = {},
}: {
  request: AccountRequest
  asks: PasskeyChallenge<object> | undefined
  email?: string
  errors?: { email?: string; password?: string; form?: string }
}) {
  const { say } = request
  return (
    <AccountFrame request={request} title={say('Masuk ke meja redaksi')}>
      {errors.form && (
        <p className="notice bad" role="alert">
          {errors.form}
        </p>
      )}
      <form method="post" className="full">
        <EmailField
          say={say}
          email={email}
          error={errors.email}
          autoComplete="username webauthn"
          autoFocus={!email}
        />
        <FormField
          id="password"
          name="password"
          type="password"
          label={say('Kata sandi')}
          error={errors.password}
          autoComplete="current-password"
          autoFocus={Boolean(email)}
          maxLength={1000}
        />
        <button type="submit">{say('Masuk')}</button>
      </form>
      {asks && (
        <div className="or">
          <PasskeyForm
            say={say}
            asks={asks}
            kind="get"
            label={say('Masuk dengan kunci sandi')}
            offersInField
            isQuiet
          />
        </div>
      )}
      <div className="links">
        <p>
          <a href="/admin/forgot">{say('Lupa kata sandi?')}</a>
        </p>
        <p>
          <a href="/">{say('Kembali ke situs')}</a>
        </p>
      </div>
    </AccountFrame>
  )
}
