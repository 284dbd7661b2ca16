import { z } from 'zod'
import type { Say } from '#content/base/desk-words/say.ts'
import { refusalRecord } from '../story-panel/desk-records.ts'

/** The body of the request. */
export interface FlashFields {
  headline: string
  section: string
  body: string
  hours: number
  confirmed: boolean
  key: string
}

const published = z.object({
  id: z.number(),
  headline: z.string(),
  path: z.string(),
  until: z.coerce.date().optional(),
})

/** The result: where the story is, or what is wrong, by field. */
export type SentFlash =
  | ({ kind: 'published' } & z.infer<typeof published>)
  | { kind: 'refused'; message: string; faults: Readonly<Record<string, string>> }

/** Publishes the form. Safe to retry: the server processes each `key` once. */
export async function sendFlash(fields: FlashFields, say: Say): Promise<SentFlash> {
  try {
    const answer = await fetch('/api/articles/kilat', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fields),
    })
    const body: unknown = await answer.json()
    if (answer.ok) return { kind: 'published', ...published.parse(body) }
    const [first] = refusalRecord.parse(body).errors
    const faults = first?.data?.errors ?? []
    return {
      kind: 'refused',
      message:
        faults.length > 0
          ? say('Belum terbit. Perbaiki yang ditandai.')
          : (first?.message ?? say('Belum terbit. Coba lagi.')),
      faults: Object.fromEntries(faults.map(({ path, message }) => [path, message])),
    }
  } catch {
    return {
      kind: 'refused',
      message: say(
        'Server tidak dapat dihubungi, jadi belum tentu terbit. Tulisan Anda masih di sini; kirim lagi, dan beritanya tetap terbit sekali saja.',
      ),
      faults: {},
    }
  }
}
