import {
  MOST_REPORT_BYTES,
  onceEach,
  readPolicyReports,
} from '#content/newsroom/desk/policy/policy-reports.ts'
import { store } from '#content/newsroom/newsroom.ts'

const isNew = onceEach()

/** Takes what browsers report of the desk's Content-Security-Policy, and logs each kind once. */
export async function POST(request: Request): Promise<Response> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(length <= MOST_REPORT_BYTES)) return new Response(null, { status: 413 })
  const { logger } = await store()
  for (const report of readPolicyReports(await request.text()).filter(isNew)) {
    logger.warn({
      report,
      msg: 'A browser stopped something at the desk (Content-Security-Policy).',
    })
  }
  return new Response(null, { status: 204 })
}
