import { inject } from 'vitest'
import type { Role } from '#content/model/people/user.ts'

/** A response of the desk's API, errors included. */
export interface DeskAnswer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: the API's answer is untyped; the tests assert its shape.
  body: any
}

/** Sends a request to the desk's API as a given account, or anonymously. */
export type AskDesk = (method: string, path: string, data?: object) => Promise<DeskAnswer>

/** The credentials of an account. */
export interface Account {
  email: string
  password: string
}

/** Signs in, by default as the portal's administrator, and returns a function that sends requests. */
export async function signedIn(account: Account = inject('portal').account): Promise<AskDesk> {
  const { body } = await asNobody('POST', '/api/users/login', account)
  return asking({ authorization: `JWT ${body.token}` })
}

/** Creates an account of `role`, or returns the one created earlier. */
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

/** Sends requests without signing in. */
export const asNobody: AskDesk = asking({})

/** The fields that the API refused, with their messages. */
export const refusedFields = ({ body }: DeskAnswer): Record<string, string> =>
  Object.fromEntries(
    (body.errors ?? []).flatMap(
      ({ data }: { data?: { errors?: { path: string; message: string }[] } }) =>
        (data?.errors ?? []).map(({ path, message }) => [path, message]),
    ),
  )

/** The keys of the findings for which the guard refused. */
export const findingsOf = ({ body }: DeskAnswer): string[] =>
  (body.errors ?? []).flatMap(({ data }: { data?: { errors?: { key?: string }[] } }) =>
    (data?.errors ?? []).flatMap(({ key }) => key ?? []),
  )

/** The page at `path` as a reader gets it. */
export async function readPage(path: string): Promise<{ status: number; html: string }> {
  const response = await fetch(inject('portal').url + path, { redirect: 'manual' })
  return { status: response.status, html: await response.text() }
}
