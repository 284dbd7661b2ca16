/**
 * What a CDN is asked so that it purges the same pages as the edges.
 * @module
 */
import type { Cdn } from '#content/base/settings/cdn-address.ts'
import type { PurgedPages } from '../edge-purging.ts'

/** A request to a CDN. */
export interface CdnRequest {
  readonly url: string
  readonly method: 'POST' | 'BAN'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** Tags that one request may name: of Fastly 256 (batch purge), of Cloudflare 100 (operations in a request). */
const MOST = { fastly: 256, cloudflare: 100 } as const

/**
 * Requests of one turn. More would be refused (Cloudflare takes five a minute of its smallest plan), or would not end in
 * its time, and begin anew each time: then everything is purged.
 */
const MOST_REQUESTS = { fastly: 20, cloudflare: 5, varnish: 1_000 } as const

/**
 * The requests that purge `pages`, in their order, or everything if they were too many. Where the CDN can, pages that may be shown once more while they are
 * remade are only marked as stale.
 */
export function cdnRequests(cdn: Cdn, token: string, pages: readonly PurgedPages[]): CdnRequest[] {
  const each = pages.filter((one) => one !== 'everything')
  if (each.length < pages.length) return everything(cdn, token)
  const hard = new Set(each.flatMap(({ gone, changed }) => [...gone, ...changed]))
  const soft = new Set(each.flatMap(({ aging }) => aging)).difference(hard)
  const requests = taggedRequests(cdn, token, hard, soft)
  return requests.length > MOST_REQUESTS[cdn.kind] ? everything(cdn, token) : requests
}

function taggedRequests(
  cdn: Cdn,
  token: string,
  hard: ReadonlySet<string>,
  soft: ReadonlySet<string>,
): CdnRequest[] {
  switch (cdn.kind) {
    case 'fastly':
      return [
        ...parts(hard, MOST.fastly).map((tags) => fastly(cdn, token, tags, {})),
        ...parts(soft, MOST.fastly).map((tags) =>
          fastly(cdn, token, tags, { 'fastly-soft-purge': '1' }),
        ),
      ]
    case 'cloudflare':
      return parts(hard.union(soft), MOST.cloudflare).map((tags) =>
        cloudflare(cdn, token, { tags }),
      )
    case 'varnish':
      return [...hard.union(soft)].flatMap((tag) => cdn.servers.map((server) => ban(server, tag)))
  }
}

function everything(cdn: Cdn, token: string): CdnRequest[] {
  switch (cdn.kind) {
    case 'fastly': {
      const url = `${cdn.endpoint}/service/${cdn.id}/purge_all`
      return [{ url, method: 'POST', headers: { 'fastly-key': token } }]
    }
    case 'cloudflare':
      return [cloudflare(cdn, token, { purge_everything: true })]
    case 'varnish':
      return cdn.servers.map((server) => ban(server, '*'))
  }
}

type Hosted = Exclude<Cdn, { kind: 'varnish' }>

const fastly = (
  { endpoint, id }: Hosted,
  token: string,
  tags: readonly string[],
  more: Record<string, string>,
): CdnRequest => ({
  url: `${endpoint}/service/${id}/purge`,
  method: 'POST',
  headers: { 'fastly-key': token, 'content-type': 'application/json', ...more },
  body: JSON.stringify({ surrogate_keys: tags }),
})

const cloudflare = ({ endpoint, id }: Hosted, token: string, order: object): CdnRequest => ({
  url: `${endpoint}/client/v4/zones/${id}/purge_cache`,
  method: 'POST',
  headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  body: JSON.stringify(order),
})

const ban = (server: string, tag: string): CdnRequest => ({
  url: `http://${server}/`,
  method: 'BAN',
  headers: { 'cache-tag': tag },
})

const parts = (tags: ReadonlySet<string>, most: number): string[][] => {
  const all = [...tags]
  return Array.from({ length: Math.ceil(all.length / most) }, (_, part) =>
    all.slice(part * most, (part + 1) * most),
  )
}
