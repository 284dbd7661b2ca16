import type { ServerProps } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'

/** Above the list of sources: the way to their state, and to the room. */
export function WireLinks({ i18n }: Pick<ServerProps, 'i18n'>) {
  const say = sayIn(i18n)
  return (
    <p>
      <a href="/admin/kawat">{say('Ruang kawat')}</a>
      {' · '}
      <a href="/admin/kawat/sumber">{say('Keadaan sumber dan token')}</a>
    </p>
  )
}
