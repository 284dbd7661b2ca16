import { DayDesk } from '#components/desk/desk-day-view.tsx'
import { deskNavigation } from '#content/newsroom/desk/desk-navigation.ts'
import { dayAtDesk } from '#content/reading/desk/desk-day-queries.ts'
import { backupAlarm } from './backup-desk/backup-alarm.tsx'
import { DAY_STYLE } from './day-desk/day-style.ts'
import { DeskPage } from './desk-page/desk-page.tsx'
import { accountRequest } from './sign-in/account-request.ts'
import { pageAnswer, seeOther } from './sign-in/page-answer.ts'

/** The first page of the desk: the day, limited to what the account may see. */
export async function GET(request: Request): Promise<Response> {
  const page = await accountRequest(request)
  const { say, req } = page
  if (!req.user) return seeOther('/admin/login?redirect=%2Fadmin')
  const now = new Date()
  const [day, navigation, alarm] = await Promise.all([
    dayAtDesk(req.user, now),
    deskNavigation(req),
    backupAlarm(req, say),
  ])
  const due = (day.waiting?.total ?? 0) + day.returned.total
  return pageAnswer(page, {
    title: `${due > 0 ? `(${due}) ` : ''}${say('Hari ini')}`,
    body: (
      <DeskPage request={page} navigation={navigation}>
        {alarm}
        <DayDesk day={day} now={now} say={say} />
      </DeskPage>
    ),
    style: DAY_STYLE,
    script: '/meja.js',
  })
}
