import type { ServerProps } from 'payload'
import { mayWithSome } from '#content/article/article-permissions.ts'
import { sayIn } from '#content/desk-language/say.ts'
import './flash.css'

/** The way to breaking news, for whoever may publish. */
export function FlashLink({ user, i18n }: Pick<ServerProps, 'user' | 'i18n'>) {
  if (!mayWithSome(user, 'publish')) return null
  return (
    <a className="flash-link" href="/admin/kilat">
      {sayIn(i18n)('Berita kilat')}
    </a>
  )
}
