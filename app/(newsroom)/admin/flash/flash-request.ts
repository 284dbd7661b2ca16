import { z } from 'zod'
import type { EarlierFlash } from '#content/newsroom/desk/flash/publish-flash.ts'
import { callApi } from '../desk-page/account-request.ts'
import { refusalRecord } from '../story-panel/desk-records.ts'
import { refusedFindings } from '../story-panel/refusal-text.ts'

/** The form as it was filled in. */
export interface FlashFields {
  headline: string
  section: string
  body: string
  hours: string
  /** The keys of the guard's findings that the editor confirmed. */
  confirmed: readonly string[]
  /** Identifies the form: however often it is sent, its story is published once. */
  key: string
}

/** Why a form was not published. */
export interface FlashRefusal {
  /** For the whole form; empty if {@link faults} say it all. */
  message: string
  /** By field. */
  faults: Readonly<Record<string, string>>
  /** The keys of the guard's findings that have to be confirmed. */
  findings: readonly string[]
  /** The story that the form was published as with other words. */
  earlier?: EarlierFlash | undefined
}

/** The result: the published story, or what is wrong. */
export type SentFlash =
  | { kind: 'published'; id: number }
  | ({ kind: 'refused'; status: number } & FlashRefusal)

const published = z.object({ id: z.number() })
const earlier = z.object({
  errors: z.tuple([
    z.object({ data: z.object({ published: z.object({ id: z.number(), headline: z.string() }) }) }),
  ]),
})
const keys = z.array(z.string()).catch([])

/** The fields that a form was sent with. */
export const flashFields = (form: ReadonlyMap<string, string>): FlashFields => ({
  headline: form.get('headline') ?? '',
  section: form.get('section') ?? '',
  body: form.get('body') ?? '',
  hours: form.get('hours') ?? '',
  confirmed: confirmedKeysOf(form.get('confirmed')),
  key: form.get('key') ?? '',
})

/** Publishes a form on behalf of who sent `request`. */
export async function sendFlash(request: Request, fields: FlashFields): Promise<SentFlash> {
  const order = { ...fields, hours: Number(fields.hours) }
  const { isDone, status, body } = await callApi(request, '/api/articles/kilat', order)
  if (isDone) return { kind: 'published', ...published.parse(body) }
  const [first] = refusalRecord.safeParse(body).data?.errors ?? []
  const faults = first?.data?.errors ?? []
  return {
    kind: 'refused',
    status,
    message: faults.length > 0 ? '' : (first?.message ?? ''),
    faults: Object.fromEntries(faults.map(({ path, message }) => [path, message])),
    findings: refusedFindings(body).map(({ key }) => key),
    earlier: earlier.safeParse(body).data?.errors[0].data.published,
  }
}

/** A form has one value for the box that confirms all findings. */
function confirmedKeysOf(text: string | undefined): string[] {
  try {
    return keys.parse(JSON.parse(text ?? '[]'))
  } catch {
    return []
  }
}
