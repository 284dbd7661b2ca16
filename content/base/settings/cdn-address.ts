import { z } from 'zod'

/** A CDN in front of all nodes, which is purged by tag. */
export type Cdn =
  | { readonly kind: 'fastly' | 'cloudflare'; readonly id: string; readonly endpoint: string }
  /** Varnish servers with `docs/deploy/warta.vcl`: `host:port`. */
  | { readonly kind: 'varnish'; readonly servers: readonly string[] }

/** What an address of a CDN has to be, in words. */
export const CDN_FORM =
  'fastly://SERVICE, cloudflare://ZONE or varnish://HOST:PORT,HOST:PORT, without credentials'

const ADDRESS = /^(fastly|cloudflare):\/\/([A-Za-z0-9]{1,64})(?:\?endpoint=(https?:\/\/[\w.:-]+))?$/
const VARNISH = /^varnish:\/\/([\w.-]+:\d{1,5}(?:,[\w.-]+:\d{1,5})*)$/
const ENDPOINTS = { fastly: 'https://api.fastly.com', cloudflare: 'https://api.cloudflare.com' }

/** Addresses such as `fastly://SU1Z0isxPaozGVKXdv0eY`; `?endpoint=https://…` names another server than the CDN's own. */
export const cdnAddress = z.string().transform((text, context): Cdn => {
  const [, servers] = VARNISH.exec(text) ?? []
  if (servers !== undefined) return { kind: 'varnish', servers: servers.split(',') }
  const [, kind, id, endpoint] = ADDRESS.exec(text) ?? []
  if ((kind === 'fastly' || kind === 'cloudflare') && id !== undefined) {
    return { kind, id, endpoint: endpoint ?? ENDPOINTS[kind] }
  }
  context.addIssue({ code: 'custom', message: CDN_FORM })
  return z.NEVER
})

/** What the CDN is called where it is noted which purges it has been told. */
export const nameOf = (cdn: Cdn): string =>
  cdn.kind === 'varnish'
    ? `varnish ${cdn.servers.join(',')}`
    : `${cdn.kind} ${cdn.id} ${cdn.endpoint}`
