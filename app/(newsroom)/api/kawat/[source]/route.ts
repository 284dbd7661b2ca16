import { store } from '#content/newsroom/newsroom.ts'
import { receivePush } from '#content/newsroom/wire/wire-push.ts'

/** Takes copy that an agency sends. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ source: string }> },
): Promise<Response> {
  const { source } = await params
  return receivePush(await store(), /^\d{1,9}$/.test(source) ? Number(source) : Number.NaN, request)
}
