import type { Payload } from 'payload'
import { environment } from '#content/base/settings/environment.ts'
import { clientAddress } from '#content/model/press/client-address.ts'
import { store } from '#content/newsroom/newsroom.ts'
import type { FormOutcome, SentForm } from '#content/newsroom/story/press/receive-form.ts'
import { isDatabaseAbsent } from '#content/store/database-absence.ts'
import { isStoreFull } from '#content/store/store-fullness.ts'
import { unsentFormAnswer } from './unsent-form-answer.tsx'

/** Enough for every field at its maximum length, percent-encoded. */
const MOST_BYTES = 64_000

/** Where a kind of form is served and kept, and what receives it. */
export interface FormPlace {
  receive: (payload: Payload, form: SentForm) => Promise<FormOutcome>
  path: string
  ticketPath: (ticket: string) => string
}

/**
 * Answers a form that anybody may send: redirects to its ticket, or to an empty form, with the reason. 503 with the form's
 * words while nothing can be stored; 403, 413 and 415 otherwise.
 */
export async function answerPublicForm(
  request: Request,
  { receive, path, ticketPath }: FormPlace,
): Promise<Response> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) {
    return new Response(null, { status: 415 })
  }
  if (!(length <= MOST_BYTES)) return new Response(null, { status: 413 })
  // Refuse forms posted from another site.
  if (request.headers.get('sec-fetch-site') === 'cross-site') {
    return new Response(null, { status: 403 })
  }
  const { siteUrl, trustProxy } = environment()
  const sent = new URLSearchParams(await request.text())
  let outcome: FormOutcome
  try {
    outcome = await receive(await store(), {
      sent,
      client: clientAddress(request.headers.get('x-forwarded-for'), trustProxy),
      siteUrl,
      now: new Date(),
    })
  } catch (error) {
    if (!isStoreFull(error) && !isDatabaseAbsent(error)) throw error
    process.stderr.write(`A form of a reader could not be stored: ${error}\n`)
    return unsentFormAnswer(request, sent)
  }
  const { ticket, failure } = outcome
  const kept = ticket ? ticketPath(ticket) : path
  const location = failure ? `${kept}?gagal=${failure}` : kept
  return new Response(null, { status: 303, headers: { location } })
}
