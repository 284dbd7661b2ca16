import type { Say } from '#content/base/desk-words/say.ts'
import type { GuardFinding } from '#content/model/press/guard-rules.ts'
import { refusalRecord } from './desk-records.ts'

/**
 * Why the server refused a request: the message of each field, else its message, else the status. What the box that
 * confirms the guard's findings repeats of the fields is said once.
 */
export function refusalText(body: unknown, status: number, say: Say): string {
  const [first] = refusalRecord.safeParse(body).data?.errors ?? []
  const errors = first?.data?.errors ?? []
  const fields = errors.map(({ label, message }) => {
    const others = errors.filter((other) => other.message !== message)
    const own = others.reduce((rest, other) => rest.replace(other.message, '').trim(), message)
    return `${label}: ${own || message}`
  })
  return (
    fields.join(' ') || first?.message || say('Server menjawab {status}. Coba lagi.', { status })
  )
}

/** A finding of the guard for which the server refused to publish. */
export type RefusedFinding = Pick<GuardFinding, 'level' | 'key' | 'subject' | 'text'>

/** The findings of the guard that an answer names; none if it refused for another reason. */
export const refusedFindings = (body: unknown): RefusedFinding[] =>
  (refusalRecord.safeParse(body).data?.errors ?? [])
    .flatMap(({ data }) => data?.errors ?? [])
    .flatMap(({ key, label, message }) =>
      key === undefined ? [] : [{ level: 'stop' as const, key, subject: label, text: message }],
    )
