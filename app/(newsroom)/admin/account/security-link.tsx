'use client'
import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useSay } from '../desk-frame/use-say.ts'

/** The way to an account's second factors: its own, or the list of all for administrators. */
export function SecurityLink() {
  const say = useSay()
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  return (
    <p>
      <a href="/admin/keamanan">
        {user?.id === id
          ? say('Keamanan: faktor kedua dan kunci sandi')
          : say('Keamanan: faktor kedua semua akun')}
      </a>
    </p>
  )
}
