import type { ServerProps } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import '../flash/flash.css'

/** A link to the wire room, for everybody at the desk. */
export function WireLink({ user, i18n }: Pick<ServerProps, 'user' | 'i18n'>) {
  if (!user) return null
  return (
    <a className="flash-link" href="/admin/kawat">
      {sayIn(i18n)('Kawat')}
    </a>
  )
}
