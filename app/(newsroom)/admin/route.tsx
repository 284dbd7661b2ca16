import type { ReactElement } from 'react'
import { DayDesk } from '#components/desk/desk-day-view.tsx'
import { mayRole } from '#content/model/people/permissions.ts'
import { doneSteps } from '#content/model/site/setup-guide.ts'
import { deskNavigation } from '#content/newsroom/desk/desk-navigation.ts'
import { keepSetupChoices, setupChoices } from '#content/newsroom/desk/setup-choices.ts'
import { dayAtDesk } from '#content/reading/desk/desk-day-queries.ts'
import { setupFacts } from '#content/starter/setup-facts.ts'
import { backupAlarm } from './backup-desk/backup-alarm.tsx'
import { DAY_STYLE } from './day-desk/day-style.ts'
import { type AccountRequest, accountRequest, sentForm } from './desk-page/account-request.ts'
import { DeskPage } from './desk-page/desk-page.tsx'
import { pageAnswer, seeOther } from './desk-page/page-answer.ts'
import { SetupGuide } from './setup/setup-guide.tsx'

/** The first page of the desk: the day, limited to what the account may see. */
export async function GET(request: Request): Promise<Response> {
  const page = await accountRequest(request)
  const { say, req } = page
  if (!req.user) return seeOther('/admin/login?redirect=%2Fadmin')
  const now = new Date()
  const [day, navigation, alarm, guide] = await Promise.all([
    dayAtDesk(req.user, now),
    deskNavigation(req),
    backupAlarm(req, say),
    guideFor(page),
  ])
  const due = (day.waiting?.total ?? 0) + day.returned.total
  return pageAnswer(page, {
    title: `${due > 0 ? `(${due}) ` : ''}${say('Hari ini')}`,
    body: (
      <DeskPage request={page} navigation={navigation}>
        {alarm}
        <DayDesk day={day} now={now} say={say}>
          {guide}
        </DayDesk>
      </DeskPage>
    ),
    style: DAY_STYLE,
    script: '/meja.js',
  })
}

/** Puts the guide to setting up away, shows it again, or settles one of its steps. */
export async function POST(request: Request): Promise<Response> {
  const form = await sentForm(request.clone())
  const page = await accountRequest(request)
  if (!form || !isAdministrator(page)) return seeOther('/admin')
  const { settled, isHidden } = await setupChoices(page.req)
  const step = form.get('langkah')
  await keepSetupChoices(page.req, {
    isHidden: step ? isHidden : form.get('panduan') === 'sembunyikan',
    settled: step ? [...new Set([...settled, step])] : settled,
  })
  return seeOther('/admin')
}

async function guideFor(page: AccountRequest): Promise<ReactElement | undefined> {
  if (!isAdministrator(page)) return undefined
  const { req, say } = page
  const [facts, { isHidden, settled }] = await Promise.all([
    setupFacts(req.payload),
    setupChoices(req),
  ])
  return <SetupGuide say={say} facts={facts} done={doneSteps(facts, settled)} isHidden={isHidden} />
}

const isAdministrator = ({ req: { user } }: AccountRequest): boolean =>
  user !== null && mayRole(user.role, 'settings', 'update')
