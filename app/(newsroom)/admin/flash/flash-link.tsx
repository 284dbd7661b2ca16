import type { ServerProps } from 'payload'
import { mayWithSome } from '#content/article/article-permissions.ts'
import './flash.css'

/** The way to breaking news, for whoever may publish. */
export function FlashLink({ user }: Pick<ServerProps, 'user'>) {
  if (!mayWithSome(user, 'publish')) return null
  return (
    <a className="flash-link" href="/admin/kilat">
      Berita kilat
    </a>
  )
}
