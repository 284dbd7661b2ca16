import type { Say } from '#content/base/desk-words/say.ts'
import { refusalRecord } from './desk-records.ts'

/** Why the server refused a request: the message of each field, else its message, else the status. */
export function refusalText(body: unknown, status: number, say: Say): string {
  const [first] = refusalRecord.safeParse(body).data?.errors ?? []
  const fields = first?.data?.errors.map(({ label, message }) => `${label}: ${message}`)
  return (
    fields?.join(' ') || first?.message || say('Server menjawab {status}. Coba lagi.', { status })
  )
}
