import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { DayDesk } from '#components/desk/day-desk.tsx'
import '#components/desk/day-desk.css'
import '#components/desk/story-way.css'
import { dayAtDesk } from '#content/desk/day-queries.ts'

/** The first page of the desk: the day, as the account may see it. */
export async function DayView({ user }: Pick<AdminViewServerProps, 'user'>) {
  if (!user) return null
  const now = new Date()
  return (
    <Gutter>
      <DayDesk day={await dayAtDesk(user, now)} now={now} />
    </Gutter>
  )
}
