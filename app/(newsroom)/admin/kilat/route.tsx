import { randomUUID } from 'node:crypto'
import type { ReactElement } from 'react'
import { mayWithSome } from '#content/model/workflow/story-permissions.ts'
import { idIn } from '#content/newsroom/desk/checking/record-id.ts'
import { flashByline } from '#content/newsroom/desk/flash/flash-byline.ts'
import { DEFAULT_HOURS } from '#content/newsroom/desk/flash/flash-order.ts'
import { flashAt } from '#content/newsroom/desk/flash/flash-queries.ts'
import { flashSections } from '#content/newsroom/desk/flash/flash-sections.ts'
import { personOf } from '#content/newsroom/people/user-access.ts'
import { storedSections } from '#content/newsroom/site/stored-sections.ts'
import { type AccountRequest, accountRequest, sentForm } from '../desk-page/account-request.ts'
import { deskAnswer } from '../desk-page/desk-answer.tsx'
import { seeOther } from '../desk-page/page-answer.ts'
import { TYPING_NOTE } from '../desk-page/typing-note.ts'
import { FlashForm } from '../flash/flash-form.tsx'
import {
  FlashForEditors,
  FlashIntroduction,
  FlashPage,
  FlashSignedOut,
  PublishedFlash,
} from '../flash/flash-page.tsx'
import {
  type FlashFields,
  type FlashRefusal,
  flashFields,
  sendFlash,
} from '../flash/flash-request.ts'

const PATH = '/admin/kilat'

/** The form for breaking news, or what became of it. */
export async function GET(request: Request): Promise<Response> {
  const page = await accountRequest(request)
  const { req, say } = page
  if (!req.user) return seeOther(`/admin/login?redirect=${encodeURIComponent(PATH)}`)
  const id = idIn(page.query.get('terbit'))
  if (!id) return shown(page, newFields())
  const flash = await flashAt(req, id)
  if (!flash) return seeOther(PATH)
  return finished(page, <PublishedFlash say={say} account={req.user.id} flash={flash} />)
}

/** Publishes the form; whatever is refused is shown again as it was filled in. */
export async function POST(request: Request): Promise<Response> {
  const form = await sentForm(request.clone())
  const page = await accountRequest(request)
  if (!form) {
    const message = page.say('Formulir ini tidak dikirim dari halaman ini. Kirim lagi dari sini.')
    return shown(page, newFields(), { message, faults: {}, findings: [] }, 403)
  }
  const fields = flashFields(form)
  if (!page.req.user) return shown(page, fields, { message: '', faults: {}, findings: [] }, 401)
  const sent = await sendFlash(request, fields)
  if (sent.kind === 'published') return seeOther(`${PATH}?terbit=${sent.id}`)
  // Whoever sends these words again has been told of the first story.
  const again = sent.earlier ? { ...fields, key: randomUUID() } : fields
  return shown(page, again, sent, sent.status)
}

async function shown(
  page: AccountRequest,
  fields: FlashFields,
  refusal?: FlashRefusal,
  status = 200,
): Promise<Response> {
  const { say, req } = page
  const person = personOf(req)
  if (person && !mayWithSome(person, 'publish')) {
    return finished(page, <FlashForEditors say={say} />, status)
  }
  const sections = person
    ? await flashSections(person, req)
    : await storedSections(req.payload, req)
  const [only, another] = sections
  const section = fields.section || (only && !another ? String(only.id) : '')
  return finished(
    page,
    <>
      {person ? (
        <FlashIntroduction say={say} byline={await flashByline(req)} />
      ) : (
        <FlashSignedOut say={say} />
      )}
      <FlashForm
        say={say}
        account={person?.id}
        sections={sections}
        fields={{ ...fields, section }}
        refusal={refusal}
      />
    </>,
    status,
  )
}

function finished(page: AccountRequest, body: ReactElement, status = 200): Promise<Response> {
  const { say } = page
  return deskAnswer(page, {
    title: say('Berita kilat'),
    main: <FlashPage say={say}>{body}</FlashPage>,
    status,
    style: '.flash-headline{font-size:1.35rem!important}',
    earlyScript: TYPING_NOTE,
  })
}

const newFields = (): FlashFields => ({
  headline: '',
  section: '',
  body: '',
  hours: String(DEFAULT_HOURS),
  confirmed: [],
  key: randomUUID(),
})
