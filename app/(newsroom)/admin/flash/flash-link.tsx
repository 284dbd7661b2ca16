import type { ServerProps } from 'payload'
import { mayFlash } from '#content/flash/flash-access.ts'
import './flash.css'

/** The way to breaking news, for whoever may publish. */
export function FlashLink({ user }: Pick<ServerProps, 'user'>) {
  if (!mayFlash(user)) return null
  return (
    <a className="flash-link" href="/admin/kilat">
      Berita kilat
    </a>
  )
}
