import type { ReactElement } from 'react'
import { DayDesk } from '#components/desk/desk-day-view.tsx'
import { doneSteps, SETTLED_BY_HAND } from '#content/model/site/setup-guide.ts'
import { keepSetupChoices, setupChoices } from '#content/newsroom/desk/setup-choices.ts'
import { mayChangeSettings } from '#content/newsroom/people/user-access.ts'
import { dayAtDesk } from '#content/reading/desk/desk-day-queries.ts'
import { setupFacts } from '#content/starter/setup-facts.ts'
import { backupAlarm } from './backup-desk/backup-alarm.tsx'
import { DAY_STYLE } from './day-desk/day-style.ts'
import { type AccountRequest, accountRequest, sentForm } from './desk-page/account-request.ts'
import { deskAnswer } from './desk-page/desk-answer.tsx'
import { seeOther } from './desk-page/page-answer.ts'
import { SetupGuide } from './setup/setup-guide.tsx'

/** The first page of the desk: the day, limited to what the account may see. */
export async function GET(request: Request): Promise<Response> {
  const page = await accountRequest(request)
  const { say, req } = page
  if (!req.user) return seeOther('/admin/login?redirect=%2Fadmin')
  const now = new Date()
  // A page that looks again takes nothing but the lists.
  const isWhole = !page.query.has('daftar')
  const [day, alarm, guide] = await Promise.all([
    dayAtDesk(req.user, now),
    isWhole ? backupAlarm(req, say) : undefined,
    isWhole ? guideFor(page) : undefined,
  ])
  const due = (day.waiting?.total ?? 0) + day.returned.total
  return deskAnswer(page, {
    title: `${due > 0 ? `(${due}) ` : ''}${say('Hari ini')}`,
    main: (
      <>
        {alarm}
        <DayDesk day={day} now={now} say={say}>
          {guide}
        </DayDesk>
      </>
    ),
    style: DAY_STYLE,
  })
}

/** Puts the guide to setting up away, shows it again, or settles one of its steps. */
export async function POST(request: Request): Promise<Response> {
  const form = await sentForm(request.clone())
  const page = await accountRequest(request)
  if (!form || !mayChangeSettings(page.req)) return seeOther('/admin')
  const { settled, isHidden } = await setupChoices(page.req)
  const step = SETTLED_BY_HAND.find((each) => each === form.get('langkah'))
  await keepSetupChoices(page.req, {
    isHidden: step ? isHidden : form.get('panduan') === 'sembunyikan',
    settled: step ? [...new Set([...settled, step])] : settled,
  })
  return seeOther('/admin')
}

async function guideFor(page: AccountRequest): Promise<ReactElement | undefined> {
  if (!mayChangeSettings(page.req)) return undefined
  const { req, say } = page
  const [facts, { isHidden, settled }] = await Promise.all([
    setupFacts(req.payload),
    setupChoices(req),
  ])
  return <SetupGuide say={say} facts={facts} done={doneSteps(facts, settled)} isHidden={isHidden} />
}
