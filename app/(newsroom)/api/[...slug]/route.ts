import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes'
import { isClosedEndpoint } from '#content/newsroom/desk/closed-endpoints.ts'
import config from '#content/newsroom/newsroom-config.ts'

type Handler = ReturnType<typeof REST_GET>

/** `handle`, without the endpoints that the desk does not use. */
const open =
  (handle: Handler): Handler =>
  (request, context) =>
    isClosedEndpoint(new URL(request.url).pathname)
      ? Promise.resolve(new Response(null, { status: 404 }))
      : handle(request, context)

export const GET = open(REST_GET(config))
export const POST = open(REST_POST(config))
export const DELETE = open(REST_DELETE(config))
export const PATCH = open(REST_PATCH(config))
export const PUT = open(REST_PUT(config))
export const OPTIONS = open(REST_OPTIONS(config))
