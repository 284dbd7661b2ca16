import type { ServerProps } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { mayWithSome } from '#content/model/workflow/story-permissions.ts'
import './flash.css'

/** Links to the breaking news form, for accounts that may publish. */
export function FlashLink({ user, i18n }: Pick<ServerProps, 'user' | 'i18n'>) {
  if (!mayWithSome(user, 'publish')) return null
  return (
    <a className="flash-link" href="/admin/kilat">
      {sayIn(i18n)('Berita kilat')}
    </a>
  )
}
