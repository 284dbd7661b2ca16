import { randomUUID } from 'node:crypto'
import { idIn } from '#content/newsroom/desk/checking/record-id.ts'
import { coveredStory } from '#content/newsroom/live/coverage-access.ts'
import { type DeskCoverage, deskCoverage } from '#content/newsroom/live/coverage-view.ts'
import { Refused } from '#content/store/refused.ts'
import { type AccountRequest, accountRequest, sentForm } from '../../desk-page/account-request.ts'
import { deskAnswer } from '../../desk-page/desk-answer.tsx'
import { seeOther } from '../../desk-page/page-answer.ts'
import { TYPING_NOTE } from '../../desk-page/typing-note.ts'
import { LiveDesk } from '../../live-desk/live-desk.tsx'
import { LIVE_DESK_STYLE } from '../../live-desk/live-desk-style.ts'
import { type LiveRefusal, sendLiveForm } from '../../live-desk/live-request.ts'

type Context = { params: Promise<{ story: string }> }

/** The desk of a live story: write an entry, and see, change or remove those that are there. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { story } = await params
  return shown(await accountRequest(request), story)
}

/** Carries out a form; what is refused is shown again as it was filled in. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { story } = await params
  const form = await sentForm(request.clone())
  const page = await accountRequest(request)
  if (!form) {
    const message = page.say('Formulir ini tidak dikirim dari halaman ini. Kirim lagi dari sini.')
    return shown(page, story, refusalWith(message, 403))
  }
  const refusal = await sendLiveForm(request, idIn(story) ?? 0, form)
  return refusal ? shown(page, story, refusal) : seeOther(pathOf(story))
}

async function shown(
  page: AccountRequest,
  storyId: string,
  refusal?: LiveRefusal,
): Promise<Response> {
  const { req, say, siteName } = page
  if (!req.user && !refusal) {
    return seeOther(`/admin/login?redirect=${encodeURIComponent(pathOf(storyId))}`)
  }
  const coverage = await coverageAt(page, storyId)
  if (coverage instanceof Refused) {
    return deskAnswer(page, {
      title: say('Liputan langsung'),
      main: (
        <div className="narrow">
          <h1>{say('Liputan langsung')}</h1>
          <p className="notice bad">{coverage.message}</p>
          {refusal && <Typed fields={refusal.fields} />}
        </div>
      ),
      status: coverage.status,
    })
  }
  const olderThan = idIn(page.query.get('sebelum'))
  return deskAnswer(page, {
    title: say('Liputan langsung: {headline}', { headline: coverage.headline }),
    main: (
      <LiveDesk
        say={say}
        account={req.user?.id}
        coverage={coverage}
        isOlder={olderThan !== undefined}
        client={randomUUID()}
        credit={[siteName, req.user?.name].filter(Boolean).join('/')}
        refusal={refusal}
      />
    ),
    status: refusal?.status ?? 200,
    style: LIVE_DESK_STYLE,
    script: '/liputan.js',
    earlyScript: TYPING_NOTE,
  })
}

async function coverageAt(
  { req, query }: AccountRequest,
  story: string,
): Promise<DeskCoverage | Refused> {
  try {
    const covered = await coveredStory(req, idIn(story) ?? 0, 'read')
    return await deskCoverage(req, covered, idIn(query.get('sebelum')))
  } catch (error) {
    if (error instanceof Refused) return error
    throw error
  }
}

/** Words that were sent where no form can be shown any more, such as after the session has ended. */
const Typed = ({ fields }: { fields: ReadonlyMap<string, string> }) =>
  [...fields]
    .filter(([name, text]) => /^(?:headline|text|points|reason|changeText)$/.test(name) && text)
    .map(([name, text]) => <textarea key={name} readOnly rows={5} defaultValue={text} />)

const refusalWith = (message: string, status: number): LiveRefusal => ({
  form: 'coverage',
  status,
  message,
  faults: {},
  findings: [],
  fields: new Map(),
})

const pathOf = (story: string): string => `/admin/langsung/${idIn(story) ?? 0}`
