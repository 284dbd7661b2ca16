import type { ServerProps } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'

/** Above the list of partners: the way to their keys. */
export function PartnerLinks({ i18n }: Pick<ServerProps, 'i18n'>) {
  return (
    <p>
      <a href="/admin/mitra">{sayIn(i18n)('Kunci mitra')}</a>
    </p>
  )
}
