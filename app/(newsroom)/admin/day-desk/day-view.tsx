import { Gutter } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { DayDesk } from '#components/desk/desk-day-view.tsx'
import '#components/desk/day-desk.css'
import '#components/desk/story-workflow.css'
import { sayIn } from '#content/base/desk-words/say.ts'
import { dayAtDesk } from '#content/reading/desk/desk-day-queries.ts'
import { BackupAlarm } from '../backup-desk/backup-state.tsx'

/** The dashboard of the desk: the day, limited to what the account may see. */
export async function DayView({
  payload,
  user,
  i18n,
}: Pick<ServerProps, 'payload' | 'user' | 'i18n'>) {
  if (!user) return null
  const now = new Date()
  return (
    <Gutter>
      <BackupAlarm payload={payload} user={user} i18n={i18n} />
      <DayDesk day={await dayAtDesk(user, now)} now={now} say={sayIn(i18n)} />
    </Gutter>
  )
}
