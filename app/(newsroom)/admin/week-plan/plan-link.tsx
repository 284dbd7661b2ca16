import type { ServerProps } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import '../flash/flash.css'

/** A link to the calendar, for everybody at the desk. */
export function PlanLink({ user, i18n }: Pick<ServerProps, 'user' | 'i18n'>) {
  if (!user) return null
  return (
    <a className="flash-link" href="/admin/rencana">
      {sayIn(i18n)('Rencana liputan')}
    </a>
  )
}
