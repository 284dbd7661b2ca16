'use client'
import { PasswordField, useFormFields } from '@payloadcms/ui'
import { useSay } from '../desk-frame/use-say.ts'

/** Asks for the present password once the form changes the address or the password. */
export function PresentPassword({ path }: { path: string }) {
  const say = useSay()
  const isNeeded = useFormFields(
    ([fields]) =>
      Boolean(fields.password?.value) || fields.email?.value !== fields.email?.initialValue,
  )
  if (!isNeeded) return null
  return (
    <div>
      <PasswordField
        autoComplete="current-password"
        path={path}
        field={{ name: 'presentPassword', label: say('Kata sandi Anda sekarang'), required: true }}
      />
      <p>{say('Diperlukan untuk mengganti alamat surel atau kata sandi akun ini.')}</p>
    </div>
  )
}
