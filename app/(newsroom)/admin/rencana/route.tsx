import { z } from 'zod'
import { deskTime } from '#content/base/time/desk-time.ts'
import { dayBounds, publicationDay } from '#content/base/time/publication-day.ts'
import { PUBLICATION_ZONE } from '#content/base/time/time-zone.ts'
import { idIn } from '#content/newsroom/desk/checking/record-id.ts'
import { mayAssign } from '#content/newsroom/desk/planning/assignment-collection.ts'
import { personOf } from '#content/newsroom/people/user-access.ts'
import { storedSections } from '#content/newsroom/site/stored-sections.ts'
import { accountNames } from '#content/reading/desk/account-names.ts'
import { mondayOf } from '#content/reading/desk/week-plan.ts'
import { planAt, weekPlan } from '#content/reading/desk/week-plan-queries.ts'
import {
  type AccountRequest,
  accountRequest,
  callApi,
  sentForm,
} from '../desk-page/account-request.ts'
import { deskAnswer } from '../desk-page/desk-answer.tsx'
import { seeOther } from '../desk-page/page-answer.ts'
import { refusalRecord } from '../story-panel/desk-records.ts'
import { fieldsOf, newFields, type PlanFields, planData } from '../week-plan/plan-fields.ts'
import { PlanForm } from '../week-plan/plan-form.tsx'
import { WEEK_STYLE } from '../week-plan/week-style.ts'
import { WeekView } from '../week-plan/week-view.tsx'

const PATH = '/admin/rencana'

/** What is wrong with a form, by field and for all of it. */
interface Refusal {
  readonly fields: PlanFields
  readonly message: string
  readonly faults: Readonly<Record<string, string>>
}

/** The calendar: what is planned in a week, and the form for one more plan. */
export async function GET(request: Request): Promise<Response> {
  return shown(await accountRequest(request))
}

/** Stores a plan, or begins its story. */
export async function POST(request: Request): Promise<Response> {
  const form = await sentForm(request.clone())
  const page = await accountRequest(request)
  if (!page.req.user) return seeOther(`/admin/login?redirect=${encodeURIComponent(PATH)}`)
  const { say } = page
  if (!form) {
    const message = say('Formulir ini tidak dikirim dari halaman ini. Kirim lagi dari sini.')
    return shown(page, { fields: newFields(), message, faults: {} }, 403)
  }
  const id = idIn(form.get('id'))
  return form.get('do') === 'mulai' && id !== undefined
    ? begun(request, page, id)
    : stored(request, page, form)
}

async function stored(
  request: Request,
  page: AccountRequest,
  form: ReadonlyMap<string, string>,
): Promise<Response> {
  const { say } = page
  const fields = fieldsOf(form)
  const data = planData(fields)
  if (!data.dueAt) {
    const faults = { dueAt: say('Pilih hari dan jamnya.') }
    return shown(page, { fields, message: '', faults }, 400)
  }
  const id = idIn(fields.id)
  if (id !== undefined) {
    const now = page.req.user && (await planAt(page.req.user, id))
    if (!now) {
      const gone = { fields: { ...fields, id: '' }, faults: {} }
      return shown(page, { ...gone, message: say('Rencana ini tidak ada lagi.') }, 404)
    }
    if (now.updatedAt !== fields.seen) {
      const message = say(
        'Orang lain mengubah rencana ini sementara Anda menulis. Sekarang: “{title}”, {time}, {person}. Periksa, lalu simpan lagi.',
        {
          title: now.title,
          time: deskTime(now.at, PUBLICATION_ZONE, say.language),
          person: now.assignee?.name ?? say('Belum ada petugas'),
        },
      )
      return shown(page, { fields: { ...fields, seen: now.updatedAt }, message, faults: {} }, 409)
    }
  }
  const { isDone, status, body } = await callApi(
    request,
    id === undefined ? '/api/assignments' : `/api/assignments/${id}`,
    data,
    id === undefined ? 'POST' : 'PATCH',
  )
  if (isDone) {
    return seeOther(`${PATH}?minggu=${mondayOf(publicationDay(new Date(data.dueAt)))}`)
  }
  return shown(page, { fields, ...refusalIn(body) }, status)
}

async function begun(request: Request, page: AccountRequest, id: number): Promise<Response> {
  const { isDone, status, body } = await callApi(request, `/api/assignments/${id}/mulai`, {})
  if (isDone) return seeOther(`/admin/collections/articles/${beginning.parse(body).story}`)
  return shown(page, { fields: newFields(), ...refusalIn(body) }, status)
}

const beginning = z.object({ story: z.number() })

function refusalIn(body: unknown): Pick<Refusal, 'message' | 'faults'> {
  const [first] = refusalRecord.safeParse(body).data?.errors ?? []
  const faults = first?.data?.errors ?? []
  return {
    message: faults.length > 0 ? '' : (first?.message ?? ''),
    faults: Object.fromEntries(faults.map(({ path, message }) => [path, message])),
  }
}

async function shown(page: AccountRequest, refusal?: Refusal, status = 200): Promise<Response> {
  const { req, say, query } = page
  const person = personOf(req)
  if (!req.user || !person) {
    const wanted = query.size > 0 ? `${PATH}?${query}` : PATH
    return seeOther(`/admin/login?redirect=${encodeURIComponent(wanted)}`)
  }
  const changed = idIn(refusal?.fields.id || query.get('ubah') || undefined)
  const [plan, sections, names] = await Promise.all([
    changed === undefined ? undefined : planAt(req.user, changed),
    storedSections(req.payload, req),
    mayAssign(person) ? accountNames() : accountNames([person.id]),
  ])
  const asked = query.get('minggu') ?? ''
  const isWeek = dayBounds(asked) !== undefined && asked > '2000' && asked < '2200'
  const monday = mondayOf(isWeek ? asked : publicationDay(plan?.at ?? new Date()))
  const filter = { section: idIn(query.get('rubrik') || undefined), isOwn: query.has('saya') }
  const fields = refusal?.fields ?? (plan ? fieldsOf(plan) : newFields())
  return deskAnswer(page, {
    title: say('Rencana liputan'),
    status,
    style: WEEK_STYLE,
    main: (
      <WeekView
        week={await weekPlan(req.user, monday, filter)}
        monday={monday}
        today={publicationDay(new Date())}
        filter={filter}
        sections={sections}
        person={person}
        say={say}
      >
        <PlanForm
          say={say}
          fields={fields}
          message={refusal?.message ?? ''}
          faults={refusal?.faults ?? {}}
          isOpen={refusal !== undefined || plan !== undefined}
          sections={sections}
          // Somebody who may not hand out work can still change the rest of a plan that has somebody.
          people={
            plan?.assignee ? new Map([...names, [plan.assignee.id, plan.assignee.name]]) : names
          }
        />
      </WeekView>
    ),
  })
}
