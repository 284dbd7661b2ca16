import type { Say } from '#content/base/desk-words/say.ts'
import { FormField } from './form-field.tsx'

/** The address that an account signs in with. */
export function EmailField({
  say,
  email,
  error,
  autoComplete,
  autoFocus,
}: {
  say: Say
  /** What was typed before. */
  email: string
  error: string | undefined
  autoComplete: string
  autoFocus?: boolean
}) {
  return (
    <FormField
      id="email"
      name="email"
      type="email"
      label={say('Alamat surel')}
      defaultValue={email}
      error={error}
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      autoFocus={autoFocus}
      maxLength={254}
    />
  )
}
