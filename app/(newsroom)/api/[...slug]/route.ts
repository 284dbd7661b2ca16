import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes'
import { readableRequest } from '#content/newsroom/desk/checking/body-checking.ts'
import { fateOf } from '#content/newsroom/desk/checking/request-checking.ts'
import config from '#content/newsroom/newsroom-config.ts'

type Handler = ReturnType<typeof REST_GET>

/** `handle` for requests that have an answer; 404 and 400 for the others. */
const open =
  (handle: Handler): Handler =>
  async (request, context) => {
    const fate = fateOf(request.method, await askedUrl(request), await config)
    const readable = fate === 'answered' && (await readableRequest(request))
    if (readable) return handle(readable, context)
    const [status, message] = fate === 'missing' ? [404, 'Not Found'] : [400, 'Bad Request']
    return Response.json({ errors: [{ message }] }, { status })
  }

/** The address that a request asks for. The desk sends long queries as a form, to be read as part of the address. */
async function askedUrl(request: Request): Promise<URL> {
  const url = new URL(request.url)
  const { headers } = request
  const isQuery = ['x-payload-http-method-override', 'x-http-method-override'].some(
    (name) => headers.get(name) === 'GET',
  )
  const type = headers.get('content-type')
  if (isQuery && type === 'application/x-www-form-urlencoded') {
    url.search = await request.clone().text()
  }
  return url
}

export const GET = open(REST_GET(config))
export const POST = open(REST_POST(config))
export const DELETE = open(REST_DELETE(config))
export const PATCH = open(REST_PATCH(config))
export const PUT = open(REST_PUT(config))
export const OPTIONS = open(REST_OPTIONS(config))
