import type { ServerProps } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { mayWithSome } from '#content/model/workflow/story-permissions.ts'
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
