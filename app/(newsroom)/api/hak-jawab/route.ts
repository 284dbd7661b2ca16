import { replyPath, replyTicketPath } from '#content/base/address/addresses.ts'
import { environment } from '#content/base/settings/environment.ts'
import { clientAddress } from '#content/model/press/client-address.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { receiveReply } from '#content/newsroom/story/press/receive-reply.ts'

/** Enough for every field at its maximum length, percent-encoded. */
const MOST_BYTES = 64_000

/** Accepts the public form: redirects to its ticket, or to an empty form, with the reason. 403, 413 and 415 otherwise. */
export async function POST(request: Request): Promise<Response> {
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
  const { ticket, failure } = await receiveReply(await store(), {
    sent: new URLSearchParams(await request.text()),
    client: clientAddress(request.headers.get('x-forwarded-for'), trustProxy),
    siteUrl,
    now: new Date(),
  })
  const path = ticket ? replyTicketPath(ticket) : replyPath
  const location = failure ? `${path}?gagal=${failure}` : path
  return new Response(null, { status: 303, headers: { location } })
}
