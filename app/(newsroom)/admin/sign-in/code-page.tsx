import type { PasskeyChallenge } from '#content/newsroom/people/second-factor/passkey-check.ts'
import type { AccountRequest } from '../desk-page/account-request.ts'
import { AccountFrame } from './account-frame.tsx'
import { FormField } from './form-field.tsx'
import { PasskeyForm } from './passkey-form.tsx'

/** Asks for the second factor after the right password. `asks` is the account's passkeys, if it has any. */
export function CodePage({
  request,
  asks,
  error,
}: {
  request: AccountRequest
  asks: PasskeyChallenge<object> | undefined
  error?: string | undefined
}) {
  const { say, query } = request
  return (
    <AccountFrame request={request} title={say('Faktor kedua')}>
      {asks && (
        <div className="or">
          <PasskeyForm say={say} asks={asks} kind="get" label={say('Pakai kunci sandi')} />
        </div>
      )}
      <form method="post" className="full">
        <FormField
          id="code"
          name="code"
          label={say('Kode')}
          hint={say('Enam angka dari aplikasi, atau satu kode pemulihan.')}
          error={error}
          isCode
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          maxLength={40}
        />
        <button type="submit">{say('Lanjut')}</button>
      </form>
      <div className="links">
        <p className="muted">
          {say(
            'Aplikasi dan kode pemulihan hilang? Administrator lain dapat mengatur ulang faktor kedua Anda.',
          )}
        </p>
        <p>
          <a href={`/admin/login?${query}`}>{say('Masuk dengan akun lain')}</a>
        </p>
      </div>
    </AccountFrame>
  )
}
