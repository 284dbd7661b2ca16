import { z } from 'zod'
import type { Say } from '#content/base/desk-words/say.ts'
import { refusalRecord } from '../story-panel/desk-records.ts'
import { refusedFindings } from '../story-panel/refusal-text.ts'

/** The body of the request. */
export interface FlashFields {
  headline: string
  section: string
  body: string
  hours: number
  /** The keys of the guard's findings that the editor confirms. */
  confirmed: readonly string[]
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
  | {
      kind: 'refused'
      message: string
      faults: Readonly<Record<string, string>>
      findings: readonly string[]
    }

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
      findings: refusedFindings(body).map(({ key }) => key),
    }
  } catch {
    return {
      kind: 'refused',
      message: say(
        'Server tidak dapat dihubungi, jadi belum tentu terbit. Tulisan Anda masih di sini; kirim lagi, dan beritanya tetap terbit sekali saja.',
      ),
      faults: {},
      findings: [],
    }
  }
}
