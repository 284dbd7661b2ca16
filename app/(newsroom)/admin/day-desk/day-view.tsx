import { Gutter } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { DayDesk } from '#components/desk/day-desk.tsx'
import '#components/desk/day-desk.css'
import '#components/desk/story-way.css'
import { dayAtDesk } from '#content/desk/day-queries.ts'
import { sayIn } from '#content/desk-language/say.ts'

/** The first page of the desk: the day, as the account may see it. */
export async function DayView({ user, i18n }: Pick<ServerProps, 'user' | 'i18n'>) {
  if (!user) return null
  const now = new Date()
  return (
    <Gutter>
      <DayDesk day={await dayAtDesk(user, now)} now={now} say={sayIn(i18n)} />
    </Gutter>
  )
}
