import { inject } from 'vitest'

/** What the desk's API answered, refusals too. */
export interface DeskAnswer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: whatever the API says; the tests say what it must be.
  body: any
}

/** Asks the desk's API as the account of the portal, or as nobody. */
export type AskDesk = (method: string, path: string, data?: object) => Promise<DeskAnswer>

/** Signs in and gives the way to ask. */
export async function signedIn(): Promise<AskDesk> {
  const { body } = await asNobody('POST', '/api/users/login', inject('portal').account)
  return asking({ authorization: `JWT ${body.token}` })
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
