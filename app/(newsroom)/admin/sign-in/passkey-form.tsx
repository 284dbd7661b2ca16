import type { ReactNode } from 'react'
import type { Say } from '#content/base/desk-words/say.ts'
import type { PasskeyChallenge } from '#content/newsroom/people/second-factor/passkey-check.ts'

/**
 * A form that a passkey answers. `public/kunci-sandi.js` shows it where the browser has passkeys and fills in the answer;
 * `offersInField` also lets the browser offer passkeys in the field for the address.
 */
export function PasskeyForm({
  say,
  asks: { challenge, options },
  kind,
  action,
  label,
  offersInField = false,
  isQuiet = false,
  children,
}: {
  say: Say
  asks: PasskeyChallenge<object>
  kind: 'get' | 'create'
  action?: string
  label: string
  offersInField?: boolean
  isQuiet?: boolean
  children?: ReactNode
}) {
  return (
    <form
      method="post"
      className="full"
      data-passkey={kind}
      data-options={JSON.stringify(options)}
      {...(offersInField && { 'data-offers': '' })}
      hidden
    >
      {action && <input type="hidden" name="action" value={action} />}
      <input type="hidden" name="challenge" value={challenge} />
      <input type="hidden" name="passkey" />
      {children}
      <button type="submit" className={isQuiet ? 'quiet' : undefined}>
        {label}
      </button>
      <p className="error" role="alert" data-failure hidden>
        {say('Kunci sandi tidak dapat dipakai di sini sekarang. Coba lagi, atau pakai cara lain.')}
      </p>
    </form>
  )
}
