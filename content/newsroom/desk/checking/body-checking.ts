/**
 * Reads the body of a request to the desk's API once before Payload does, which answers one that it cannot read with an
 * error and a stack in the log.
 * @module
 */
import { brokenText } from './broken-text.ts'
import { isJsonObject } from './json-object.ts'

/** Longer forms are uploads; only accounts may send them. */
const LONGEST_FORM = 1_000_000
/** Where new records and settings are posted; other addresses below these do something else, such as signing in. */
const SAVE = /^\/api\/(?:globals\/)?[\w-]+\/?$/
const GLOBAL = /^\/api\/globals\/[\w-]+\/?$/

/** The request with a body that can be read; `undefined` if it has none. */
export async function readableRequest(request: Request): Promise<Request | undefined> {
  if (!/^(?:POST|PATCH|PUT)$/.test(request.method)) return request
  const type = request.headers.get('content-type') ?? ''
  if (type.startsWith('application/json')) {
    const text = await request.clone().text()
    return text === '' || isReadable(text, request) ? request : undefined
  }
  if (type.startsWith('multipart/')) return readableForm(request)
  // Payload reads no other type, and would save nothing.
  return GLOBAL.test(new URL(request.url).pathname) ? undefined : request
}

/**
 * Whether `text` is JSON that the API reads. Broken letters in a save stay, as `value-checking.ts` names their field;
 * other requests would hand them to the database.
 */
const isReadable = (text: string, { method, url }: Request): boolean =>
  isJsonObject(text) &&
  (method !== 'POST' ||
    SAVE.test(new URL(url).pathname) ||
    brokenText(JSON.parse(text)) === undefined)

/** The request with its form written anew: parsers differ in what they accept. */
async function readableForm(request: Request): Promise<Request | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > LONGEST_FORM) return request
  const form = await request.formData().catch(() => undefined)
  const payload = form?.get('_payload')
  if (!form || (typeof payload === 'string' && !isReadable(payload, request))) return undefined
  const headers = new Headers(request.headers)
  // The new form has a boundary and a length of its own.
  headers.delete('content-type')
  headers.delete('content-length')
  const { url, method, signal } = request
  return new Request(url, { method, headers, body: form, signal })
}
