import { inject } from 'vitest'
import type { Role } from '#content/model/people/user.ts'

/** What the desk's API answered, refusals too. */
export interface DeskAnswer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: whatever the API says; the tests say what it must be.
  body: any
}

/** Asks the desk's API as the account of the portal, or as nobody. */
export type AskDesk = (method: string, path: string, data?: object) => Promise<DeskAnswer>

/** With what a person signs in. */
export interface Account {
  email: string
  password: string
}

/** Signs in, as an administrator where nobody else is meant, and gives the way to ask. */
export async function signedIn(account: Account = inject('portal').account): Promise<AskDesk> {
  const { body } = await asNobody('POST', '/api/users/login', account)
  return asking({ authorization: `JWT ${body.token}` })
}

/** Makes an account of `role`, or gives the one that was made before. */
export async function anAccount(
  admin: AskDesk,
  role: Role,
  parts: { name?: string; sections?: number[] } = {},
): Promise<Account & { id: number }> {
  const name = parts.name ?? role
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@contoh.id`
  const password = 'perahu biru menyapa gunung'
  const known = await admin('GET', `/api/users?where[email][equals]=${email}&depth=0`)
  const { id } =
    known.body.docs[0] ??
    (await admin('POST', '/api/users', { email, password, role, name, ...parts })).body.doc
  return { id, email, password }
}

function asking(headers: Record<string, string>): AskDesk {
  return async (method, path, data) => {
    const isForm = data instanceof FormData
    const response = await fetch(inject('portal').url + path, {
      method,
      headers: { ...headers, ...(!isForm && { 'content-type': 'application/json' }) },
      ...(data && { body: isForm ? data : JSON.stringify(data) }),
    })
    return { status: response.status, body: await response.json() }
  }
}

/** Asks without being signed in. */
export const asNobody: AskDesk = asking({})

/** The fields that the API refused, with its words. */
export const refusedFields = ({ body }: DeskAnswer): Record<string, string> =>
  Object.fromEntries(
    (body.errors ?? []).flatMap(
      ({ data }: { data?: { errors?: { path: string; message: string }[] } }) =>
        (data?.errors ?? []).map(({ path, message }) => [path, message]),
    ),
  )

/** The page at `path` as a reader gets it. */
export async function readPage(path: string): Promise<{ status: number; html: string }> {
  const response = await fetch(inject('portal').url + path, { redirect: 'manual' })
  return { status: response.status, html: await response.text() }
}
