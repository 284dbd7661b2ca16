import type { Payload, PayloadRequest } from 'payload'

/** Who is told of news: hubs of WebSub, and IndexNow where it is on. */
export interface Receivers {
  hubs: readonly string[]
  indexNow?: { endpoint: string; key: string }
}

/** The receivers that the desk chose. */
export async function receiversOf(payload: Payload, req?: PayloadRequest): Promise<Receivers> {
  const stored = await payload.findGlobal({ slug: 'announcing', ...(req && { req }) })
  const { indexNow, indexNowEndpoint: endpoint, indexNowKey: key } = stored
  return {
    hubs: (stored.hubs ?? []).map(({ url }) => url),
    ...(indexNow && endpoint && key && { indexNow: { endpoint, key } }),
  }
}
