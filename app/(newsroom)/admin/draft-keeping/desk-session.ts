import { z } from 'zod'

/** Whether the server would accept a save: `ended` when `user` is no longer signed in. */
export type DeskSession = 'open' | 'ended' | 'unreachable'

const me = z.object({ user: z.object({ id: z.union([z.number(), z.string()]) }).nullable() })

/** Checks the session with the server; `unreachable` after 10 seconds. */
export async function deskSession(user: number | string | undefined): Promise<DeskSession> {
  try {
    const answer = await fetch('/api/users/me?depth=0', { signal: AbortSignal.timeout(10_000) })
    const { data } = me.safeParse(await answer.json())
    if (!answer.ok || !data) return 'unreachable'
    return data.user?.id === user ? 'open' : 'ended'
  } catch {
    return 'unreachable'
  }
}
