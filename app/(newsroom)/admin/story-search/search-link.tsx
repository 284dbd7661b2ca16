import type { ServerProps } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import '../flash/flash.css'

/** A link to the search in texts, for everybody at the desk. */
export function SearchLink({ user, i18n }: Pick<ServerProps, 'user' | 'i18n'>) {
  if (!user) return null
  return (
    <a className="flash-link" href="/admin/cari">
      {sayIn(i18n)('Cari berita')}
    </a>
  )
}
