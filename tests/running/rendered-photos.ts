import { setTimeout as delay } from 'node:timers/promises'

const PAUSE = 250

/**
 * Resolves when the portal at `url` has rendered all its photos: a new one answers before. `authorization` is that of an
 * account of the newsroom.
 * @throws {Error} when the desk refuses to say
 */
export async function photosRendered(url: string, authorization: string): Promise<void> {
  const waiting = `${url}/api/media?where[withheld][equals]=true&limit=1&depth=0`
  for (;;) {
    const answer = await fetch(waiting, { headers: { authorization } })
    if (!answer.ok) throw new Error(`Asking for photos that wait: ${answer.status}.`)
    const { totalDocs } = (await answer.json()) as { totalDocs: number }
    if (totalDocs === 0) return
    await delay(PAUSE)
  }
}
