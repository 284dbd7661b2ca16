/**
 * Requests for the desk's plain pages: those for signing in, the day, breaking news, the starter
 * stories and files of old addresses.
 * @module
 */
import { createPayloadRequest, handleEndpoints, type PayloadRequest, parseCookies } from 'payload'
import { z } from 'zod'
import { ownPath } from '#content/base/address/own-path.ts'
import { type Say, sayIn } from '#content/base/desk-words/say.ts'
import { environment } from '#content/base/settings/environment.ts'
import { sessionCookie } from '#content/base/settings/session-cookie.ts'
import { newsroomConfig } from '#content/newsroom/newsroom.ts'
import { requireKnownAccount } from '#content/newsroom/people/sessions/unknown-account.ts'
import { currentSite } from '#content/reading/lists/site-queries.ts'

/** A request with what every page needs. */
export interface AccountRequest {
  req: PayloadRequest
  say: Say
  siteName: string
  /** What the account chose at the desk; `undefined` follows the device. */
  theme: 'light' | 'dark' | undefined
  cookies: Map<string, string>
  query: URLSearchParams
}

/** Enough for the answer of a passkey. */
const MOST_BYTES = 64_000

/**
 * Reads a request: who sent it, and in which language to answer.
 * @throws {unknown} when nobody can say who sent it: whoever is signed in must not be asked to sign in again
 */
export async function accountRequest(request: Request): Promise<AccountRequest> {
  const req = await createPayloadRequest({
    config: newsroomConfig(),
    request: withoutOrigin(request),
  })
  requireKnownAccount(req)
  const cookies = parseCookies(request.headers)
  const theme = cookies.get(`${sessionCookie(environment().siteUrl).prefix}-theme`)
  const { name } = await currentSite()
  return {
    req,
    say: sayIn(req.i18n),
    siteName: name,
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    cookies,
    query: new URL(request.url).searchParams,
  }
}

/** The fields of a form that this site's own page sent; `undefined` for any other request. */
export async function sentForm(request: Request): Promise<Map<string, string> | undefined> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  const type = request.headers.get('content-type') ?? ''
  if (!isOwn(request) || !(length <= MOST_BYTES)) return undefined
  if (!type.startsWith('application/x-www-form-urlencoded')) return undefined
  const fields = new Map(new URLSearchParams(await request.text()))
  // No database stores or finds such a letter, and no person types it.
  return [...fields].flat().some((text) => text.includes('\0')) ? undefined : fields
}

/** A file that this site's own page sent, with the other fields of its form. */
export interface SentFile {
  bytes: Buffer
  fields: Map<string, string>
}

/** The file in the field `file` of a form; `undefined` for any other request, no file, or one larger than `mostBytes`. */
export async function sentFile(request: Request, mostBytes: number): Promise<SentFile | undefined> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  const type = request.headers.get('content-type') ?? ''
  if (!isOwn(request) || !(length <= mostBytes + MOST_BYTES)) return undefined
  if (!type.startsWith('multipart/form-data')) return undefined
  const form = await request.formData().catch(() => undefined)
  const file = form?.get('file')
  if (!form || !(file instanceof File) || file.size === 0 || file.size > mostBytes) return undefined
  const bytes = Buffer.from(await file.arrayBuffer())
  const fields = new Map<string, string>()
  for (const [name, value] of form) if (typeof value === 'string') fields.set(name, value)
  return { bytes, fields }
}

/** What the desk's API answers. */
export interface CalledApi {
  isDone: boolean
  status: number
  cookies: string[]
  body: unknown
}

/** What the desk's API says of a sign-in. */
export interface ApiAnswer {
  isDone: boolean
  status: number
  cookies: string[]
  /** Why it refuses. */
  message: string
  /** For the second factor, if that is all that is missing. */
  ticket: string | undefined
}

const refusal = z.object({
  message: z.string(),
  data: z.object({ ticket: z.string().optional() }).nullish(),
})
const answered = z.object({ errors: z.array(refusal).default([]) })

/** Asks the desk's API to sign somebody in. */
export async function askApi(request: Request, path: string, data: object): Promise<ApiAnswer> {
  const { body, ...answer } = await callApi(request, path, data)
  const [refused] = answered.parse(body).errors
  return { ...answer, message: refused?.message ?? '', ticket: refused?.data?.ticket }
}

/** Sends `data` to the desk's API for the browser that sent `request`, so that pages and API have the same rules. */
export async function callApi(
  request: Request,
  path: string,
  data: object,
  method: 'POST' | 'PATCH' = 'POST',
): Promise<CalledApi> {
  const headers = new Headers(request.headers)
  headers.delete('content-length')
  headers.set('content-type', 'application/json')
  const url = new URL(path, request.url)
  const body = JSON.stringify(data)
  const answer = await handleEndpoints({
    config: newsroomConfig(),
    path,
    request: new Request(url, { method, headers, body }),
  })
  return {
    isDone: answer.ok,
    status: answer.status,
    cookies: answer.headers.getSetCookie(),
    body: await answer.json(),
  }
}

/** Where to go after signing in. */
export const nextOf = ({ query }: AccountRequest): string =>
  ownPath(query.get('redirect') ?? '', '/admin')

/** Browsers of today send `Sec-Fetch-Site`, older ones `Origin`; a form from elsewhere has neither right. */
function isOwn({ headers }: Request): boolean {
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = headers.get('origin')
  return origin === null || origin === environment().siteUrl
}

/** Payload knows one origin only; {@link sentForm} checks where a form comes from. */
function withoutOrigin(request: Request): Request {
  const headers = new Headers(request.headers)
  if (headers.has('sec-fetch-site')) headers.delete('origin')
  return new Request(request.url, { headers })
}
