import type { Payload, PayloadRequest } from 'payload'

/** The receivers of announcements: WebSub hubs, and IndexNow if it is on. */
export interface Receivers {
  hubs: readonly string[]
  indexNow?: { endpoint: string; key: string }
}

/** The receivers set at the desk. */
export async function receiversOf(payload: Payload, req?: PayloadRequest): Promise<Receivers> {
  const stored = await payload.findGlobal({ slug: 'announcing', ...(req && { req }) })
  const { indexNow, indexNowEndpoint: endpoint, indexNowKey: key } = stored
  return {
    hubs: (stored.hubs ?? []).map(({ url }) => url),
    ...(indexNow && endpoint && key && { indexNow: { endpoint, key } }),
  }
}
