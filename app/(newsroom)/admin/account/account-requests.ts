import { z } from 'zod'
import type { ListedSession } from '#content/model/people/listed-session.ts'

const answered = z.object({
  message: z.string().optional(),
  errors: z.array(z.object({ message: z.string() })).optional(),
})

/** The sessions of an account; `undefined` if they cannot be loaded. */
export async function loadSessions(id: number | string): Promise<ListedSession[] | undefined> {
  const answer = await fetch(`/api/users/${id}/sessions`).catch(() => undefined)
  if (!answer?.ok) return undefined
  const { sessions } = (await answer.json()) as { sessions: ListedSession[] }
  return sessions
}

/** Ends one session of an account, or all of them. Returns what the server says. */
export async function endSession(
  id: number | string,
  session?: string,
): Promise<{ isDone: boolean; message: string | undefined }> {
  const answer = await fetch(`/api/users/${id}/end-sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(session ? { session } : {}),
  }).catch(() => undefined)
  const { data } = answered.safeParse(await answer?.json().catch(() => undefined))
  return { isDone: answer?.ok === true, message: data?.message ?? data?.errors?.[0]?.message }
}
