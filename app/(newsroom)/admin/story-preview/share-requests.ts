import { z } from 'zod'
import type { Say } from '#content/base/desk-words/say.ts'
import { refusalText } from '../story-panel/refusal-text.ts'

/** The answer of `/api/articles/:id/preview-links`. */
const shared = z.object({
  /** The address of a new link; never returned again. */
  address: z.string().optional(),
  links: z.array(
    z.object({ id: z.number(), until: z.string().pipe(z.coerce.date()), actor: z.string() }),
  ),
})

export type Shared = z.output<typeof shared>

/** Lists, makes or revokes the preview links of a story. Returns the links, or a message that says why it failed. */
export async function requestLinks(
  story: number | string,
  say: Say,
  method: 'GET' | 'POST' | 'DELETE' = 'GET',
  { link, hours }: { link?: number; hours?: number } = {},
): Promise<Shared | string> {
  const path = `/api/articles/${story}/preview-links${link === undefined ? '' : `/${link}`}`
  try {
    const answer = await fetch(path, {
      method,
      ...(hours && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ hours }),
      }),
    })
    const body: unknown = await answer.json()
    const { data } = shared.safeParse(body)
    if (answer.ok && data) return data
    return refusalText(body, answer.status, say)
  } catch {
    return say('Server tidak dapat dihubungi. Periksa sambungan Anda.')
  }
}
