/**
 * What the forms of a live coverage send, as requests to the desk's API.
 * @module
 */
import { callApi } from '../desk-page/account-request.ts'
import { refusalRecord } from '../story-panel/desk-records.ts'
import { refusedFindings } from '../story-panel/refusal-text.ts'

/** Which form a refusal belongs to: that of a new entry, the coverage, or an entry by its number. */
export type LiveForm = 'new' | 'coverage' | number

/** A form that the server refused, with what was typed in it. */
export interface LiveRefusal {
  form: LiveForm
  status: number
  /** For the whole form; empty if the faults say it all. */
  message: string
  /** By field. */
  faults: Readonly<Record<string, string>>
  /** The keys of the guard's findings that have to be confirmed. */
  findings: readonly string[]
  fields: ReadonlyMap<string, string>
}

/** A request to the API. */
interface Order {
  form: LiveForm
  path: string
  method?: 'PATCH'
  data: object
}

/** Sends a form on behalf of who sent `request`; `undefined` if it was done. */
export async function sendLiveForm(
  request: Request,
  story: number,
  fields: ReadonlyMap<string, string>,
): Promise<LiveRefusal | undefined> {
  const { form, path, method, data } = orderOf(story, fields)
  const { isDone, status, body } = await callApi(request, path, data, method)
  if (isDone) return undefined
  const [first] = refusalRecord.safeParse(body).data?.errors ?? []
  const faults = first?.data?.errors ?? []
  return {
    form,
    status,
    message: faults.length > 0 ? '' : (first?.message ?? ''),
    faults: Object.fromEntries(faults.map(({ path: field, message }) => [field, message])),
    findings: refusedFindings(body).map(({ key }) => key),
    fields,
  }
}

function orderOf(story: number, fields: ReadonlyMap<string, string>): Order {
  const coverage = `/api/articles/${story}/langsung`
  const text = (name: string) => fields.get(name)?.replaceAll('\r\n', '\n')
  const number = Number(fields.get('number'))
  const entry = { form: number, path: `${coverage}/entri/${number}` }
  const confirmed = keysIn(fields.get('confirmed'))
  switch (fields.get('do')) {
    case 'change':
      return {
        ...entry,
        method: 'PATCH',
        data: {
          revision: Number(fields.get('revision')),
          headline: text('headline'),
          // Words that were not touched keep their links and pictures.
          ...(text('text') !== text('before') && { text: text('text') }),
          ...changedMarks(fields),
          unverified: fields.has('unverified'),
          unverifiedPart: text('unverifiedPart') || null,
          ...dueIn(fields),
          changeKind: text('changeKind') || null,
          changeText: text('changeText'),
          confirmed,
        },
      }
    case 'remove':
      return {
        ...entry,
        path: `${entry.path}/cabut`,
        data: { ground: text('ground'), reason: text('reason') },
      }
    case 'points':
      return {
        form: 'coverage',
        path: coverage,
        data: {
          step: 'points',
          points: (text('points') ?? '').split('\n').filter(isWritten),
          revision: Number(fields.get('revision')),
          confirmed,
        },
      }
    case 'post':
      return {
        form: 'new',
        path: `${coverage}/entri`,
        data: {
          client: text('client'),
          headline: text('headline'),
          text: text('text'),
          key: fields.has('key'),
          pinned: fields.has('pinned'),
          unverified: fields.has('unverified'),
          unverifiedPart: text('unverifiedPart') || null,
          ...dueIn(fields),
          confirmed,
        },
      }
    default:
      return { form: 'coverage', path: coverage, data: { step: fields.get('do') } }
  }
}

/** The marks that are other than when the form was made: somebody else may have pinned another entry since. */
function changedMarks(fields: ReadonlyMap<string, string>): Record<string, boolean> {
  const before = (fields.get('was') ?? '').split(' ')
  return Object.fromEntries(
    ['key', 'pinned']
      .map((mark) => [mark, fields.has(mark)] as const)
      .filter(([mark, isSet]) => isSet !== before.includes(mark)),
  )
}

/** When what is unverified is due, as far as the form says it. */
function dueIn(fields: ReadonlyMap<string, string>): { verificationDueAt?: string } {
  const hours = Number(fields.get('verificationHours'))
  if (!(hours > 0 && hours <= LONGEST_HOURS)) return {}
  return { verificationDueAt: new Date(Date.now() + hours * HOUR).toISOString() }
}

const HOUR = 60 * 60 * 1000
const LONGEST_HOURS = 24

const isWritten = (line: string): boolean => line.trim() !== ''

/** A form has one value for the box that confirms all findings; the API checks what is in it. */
function keysIn(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '[]')
  } catch {
    return []
  }
}
