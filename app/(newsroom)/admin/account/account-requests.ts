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

/** What the server says of a request. */
export interface SaidAnswer {
  isDone: boolean
  message: string | undefined
}

/** Ends one session of an account, or all of them. */
export const endSession = (id: number | string, session?: string): Promise<SaidAnswer> =>
  post(`/api/users/${id}/end-sessions`, session ? { session } : {})

/** Asks for a mail with a link to a new password. */
export const askForLink = (email: string): Promise<SaidAnswer> =>
  post('/api/users/forgot-password', { email })

const invitation = z.object({ link: z.string(), isMailed: z.boolean() })

/** A new account's link, or why there is none. */
export interface InvitationAnswer {
  invitation?: z.output<typeof invitation>
  message?: string | undefined
}

/** Makes an account for somebody, who sets the password with the link that comes back. */
export async function invite(person: object): Promise<InvitationAnswer> {
  const { isDone, message, body } = await posted('/api/users/invite', person)
  const { data } = invitation.safeParse(body)
  return isDone && data ? { invitation: data } : { message }
}

async function post(path: string, data: object): Promise<SaidAnswer> {
  const { isDone, message } = await posted(path, data)
  return { isDone, message }
}

async function posted(path: string, data: object): Promise<SaidAnswer & { body: unknown }> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(data),
  }).catch(() => undefined)
  const body: unknown = await answer?.json().catch(() => undefined)
  const { data: said } = answered.safeParse(body)
  const message = said?.message ?? said?.errors?.[0]?.message
  return { isDone: answer?.ok === true, message, body }
}
