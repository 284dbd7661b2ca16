/**
 * The options of the edge and their defaults.
 * @module
 */
import type { IncomingMessage } from 'node:http'
import { totalmem } from 'node:os'
import type { Registry } from 'prom-client'
import { type ErrorLook, PLAIN_LOOK } from './error-page.ts'
import type { ReaderAddress } from './forwarded-fields.ts'
import { DEFAULT_TRACKING_PARAMETERS } from './tracking-parameters.ts'

const MIB = 1024 * 1024

/** Where the origin listens. */
export interface OriginAddress {
  readonly host: string
  readonly port: number
}

/** Returns the origin's current address; undefined (or a rejection) while it is down. */
export type OriginLookup = () => OriginAddress | undefined | Promise<OriginAddress | undefined>

/** Timeouts in milliseconds. */
export interface EdgeTimeouts {
  /** Connecting to the origin. */
  readonly connect: number
  /** From the sending of a request to the complete page from the origin. */
  readonly render: number
  /** How long a miss waits for its turn at the origin before it gets 503. */
  readonly line: number
  /** How long a reader waits for a new version when a stale one is at hand. */
  readonly stale: number
  /** Until the first byte of an uncached answer (an import at the desk takes a while). */
  readonly passThrough: number
  /** Until the body of a request that has a turn at the origin is complete. */
  readonly body: number
  /** Silence on a connection, in either direction, before it is closed. */
  readonly idle: number
  /** Until a request's header section is complete. */
  readonly headers: number
  /** Until a request including its body is complete. */
  readonly request: number
  /** Idle time of a reader's keep-alive connection. */
  readonly keepAlive: number
}

/** Limits on size and number. */
export interface EdgeLimits {
  /** Characters of a request target; longer ones get 414. */
  readonly url: number
  /** Bytes of a request's header section; larger ones get 431. */
  readonly headerBytes: number
  /** Bytes of a request's body; larger ones get 413. */
  readonly bodyBytes: number
  /** Concurrent connections of readers; further ones are closed at once. */
  readonly connections: number
  /** Concurrent requests to the origin for pages that may be stored: what it can work on at the same time. */
  readonly renders: number
  /** Misses that wait for their turn; when there are more, those with the least right to one get 503. */
  readonly waiting: number
  /** Concurrent requests to `passOrigin` of readers without a session; the rest wait in a line of their own. */
  readonly strangers: number
  /** Concurrent requests to the origin for stale pages that readers got meanwhile. */
  readonly renewals: number
  /** Bytes of a stored response; larger ones are passed through. */
  readonly objectBytes: number
  /** Tags of a response; one with more is not stored, since it could not be purged. */
  readonly tags: number
}

/** A request with a body, before any of the body is read. */
export interface AnnouncedBody {
  readonly path: string
  /** The media type without parameters, in lower case. */
  readonly mediaType: string
  readonly hasSession: boolean
}

/** An answered request for a page, for counting readings. */
export interface ReadEvent {
  /** The path and query of the page that was answered with, without parameters that nothing reads. */
  readonly url: string
  /** The target of the request as it was sent. */
  readonly asked: string
  readonly status: number
  readonly method: string
  /** The page's `Cache-Tag` names; empty if it was not stored. */
  readonly tags: readonly string[]
  readonly userAgent: string | undefined
  /** `Sec-Purpose` or `Purpose`: a prefetch does not count as a reading. */
  readonly purpose: string | undefined
  /** `Referer`, for counting where readers come from. */
  readonly referrer: string | undefined
}

/** A purge as it is carried from edge to edge: how long pages stay usable, see `PurgeOptions`. */
export interface CarriedPurge {
  readonly tags: readonly string[] | 'all'
  readonly soft?: boolean | undefined
  readonly spare?: boolean | undefined
}

/** The part of a pino logger that the edge uses. */
export interface EdgeLogger {
  info(fields: object, message?: string): void
  warn(fields: object, message?: string): void
  error(fields: object, message?: string): void
}

/** The options of `startEdge` with defaults applied. */
export interface EdgeSettings {
  readonly host: string
  readonly port: number
  /** Descriptors of bound sockets, to listen on in place of `port` and `metricsPort`; undefined for none. */
  readonly sockets: { readonly readers: number; readonly metrics: number } | undefined
  readonly origin: OriginLookup
  /** Where requests below `passPrefixes` go; undefined for `origin`. */
  readonly passOrigin: OriginLookup | undefined
  /** Whether the origin is another edge of the same portal, which then is the inner one, and this one an outer one. */
  readonly asks: 'origin' | 'edge'
  /** Who comes: readers, or outer edges through the inner door (never set from outside). */
  readonly visitors: 'readers' | 'edges'
  /** Whether to open a door for outer edges, on a port of 127.0.0.1. */
  readonly innerDoor: boolean
  /** Purges outer edges after this one; a purge is confirmed once this resolves. */
  readonly purgeOuter: ((purge: CarriedPurge) => Promise<void>) | undefined
  /** The path of the Unix socket for purges; undefined for none. */
  readonly controlSocket: string | undefined
  /** Bytes for everything in memory. */
  readonly maxMemory: number
  /** Query parameters that do not identify a page; `utm_*` matches all names with that prefix. */
  readonly trackingParameters: readonly string[]
  /** Path prefixes outside the reading pages: every method, cookies and bodies pass to the origin. */
  readonly passPrefixes: readonly string[]
  /** Cookies with which nothing below `passPrefixes` is stored or served from the store. */
  readonly sessionCookies: readonly string[]
  /**
   * Whether a request below `passPrefixes` is somebody's who signed in; by default whoever sends a session cookie or
   * `Authorization`.
   */
  readonly hasSession: ((request: IncomingMessage) => boolean) | undefined
  /** The most bytes of a body below `passPrefixes`, besides `limits.bodyBytes`; undefined for no other limit. */
  readonly bodyLimit: ((body: AnnouncedBody) => number) | undefined
  /**
   * The scheme and host under which reading pages are requested and kept, whatever host a reader names; undefined if
   * each host has pages of its own.
   */
  readonly canonical: ReaderAddress | undefined
  /**
   * The query that counts for the reading page at `path`: parameters that do not exist there make no page of their own.
   * Undefined if all count.
   */
  readonly tidyQuery: ((path: string, query: string) => string) | undefined
  /**
   * Whether the origin may answer `X-Accel-Redirect: /path`, as with nginx: the reader then gets the page at that path
   * instead, from memory if it is there.
   */
  readonly internalRedirects: boolean
  /** Cookies with which no page at all is stored or served from the store. */
  readonly previewCookies: readonly string[]
  /** Whether reading pages are requested with the first reader's cookies; normally never. */
  readonly forwardCookies: boolean
  /**
   * Whether readers' `no-cache`, `max-age`, `min-fresh` and `max-stale` are followed. RFC 9111, 5.2.1 leaves this to the
   * cache; one with exact purges needs none of them.
   */
  readonly requestDirectives: 'follow' | 'ignore'
  /**
   * How to treat the origin's answers from 500 on when no stale page is at hand: `replace` sends the edge's own error page
   * and stores nothing, since a renderer's answer is a stack trace; `pass` treats them like any other answer.
   */
  readonly originErrors: 'replace' | 'pass'
  /**
   * Whether to store answers that set a cookie, and answers to requests with `Authorization`. `as-told`: if their own
   * fields explicitly allow it (RFC 9111, 3.5 and 7.3). `cautious`: never, and `Authorization` bypasses the store.
   */
  readonly sharing: 'cautious' | 'as-told'
  /** Whether readers get the `Cache-Tag` field, as a CDN in front of the edge needs it. */
  readonly exposeTags: boolean
  /**
   * Whether `X-Forwarded-For`, `-Proto` and `-Host` come from our own proxy. By default they are replaced by those of the
   * connection; otherwise they are kept, and the peer's address is appended.
   */
  readonly trustProxy: boolean
  /** Seconds for which an expired page may be served while the origin fails, unless the page says otherwise. */
  readonly staleIfError: number
  readonly timeouts: EdgeTimeouts
  readonly limits: EdgeLimits
  /** The texts and appearance of the edge's own error pages. */
  readonly errors: ErrorLook
  readonly logger: EdgeLogger | undefined
  /** The port on 127.0.0.1 of Prometheus' `/metrics`; undefined for none. */
  readonly metricsPort: number | undefined
  /** Whether to measure for another process that has the port; see `Edge.metrics`. */
  readonly isMeasured: boolean
  /** The metrics of edges in front of this one, to be added up with its own. */
  readonly outerMetrics: (() => Promise<readonly object[][]>) | undefined
  /** Adds metrics of other processes to the edge's own. */
  readonly registerMetrics: ((registry: Registry) => void) | undefined
  /** Whether to log each request. */
  readonly requestLog: boolean
  readonly onRead: ((event: ReadEvent) => void) | undefined
  /** Whether all purges so far have arrived. While they have not, `/readyz` is 503, and readers are answered as before. */
  readonly isCurrent: () => boolean
  /** The current time in milliseconds since the epoch; tests pass their own. */
  readonly now: () => number
}

type Optional = Omit<EdgeSettings, 'port' | 'origin' | 'timeouts' | 'limits'>

/** The options of `startEdge`: a port (0 for any), an origin, and anything that differs from the defaults. */
export type EdgeOptions = Pick<EdgeSettings, 'port' | 'origin'> & {
  readonly [Name in keyof Optional]?: Optional[Name] | undefined
} & {
  readonly timeouts?: Partial<EdgeTimeouts>
  readonly limits?: Partial<EdgeLimits>
}

const DEFAULTS: Omit<EdgeSettings, 'port' | 'origin' | 'maxMemory'> = {
  host: '127.0.0.1',
  sockets: undefined,
  passOrigin: undefined,
  asks: 'origin',
  visitors: 'readers',
  innerDoor: false,
  purgeOuter: undefined,
  controlSocket: undefined,
  trackingParameters: DEFAULT_TRACKING_PARAMETERS,
  passPrefixes: ['/admin', '/api'],
  sessionCookies: ['payload-token'],
  hasSession: undefined,
  bodyLimit: undefined,
  canonical: undefined,
  tidyQuery: undefined,
  internalRedirects: false,
  previewCookies: ['__prerender_bypass', '__next_preview_data'],
  forwardCookies: false,
  requestDirectives: 'follow',
  originErrors: 'replace',
  sharing: 'cautious',
  exposeTags: false,
  trustProxy: false,
  staleIfError: 86_400,
  timeouts: {
    connect: 2_000,
    render: 15_000,
    line: 10_000,
    body: 15_000,
    stale: 2_000,
    passThrough: 120_000,
    idle: 60_000,
    headers: 15_000,
    request: 30 * 60_000,
    keepAlive: 75_000,
  },
  limits: {
    url: 4_096,
    headerBytes: 16 * 1024,
    bodyBytes: 1024 * MIB,
    connections: 20_000,
    renders: 16,
    waiting: 250,
    strangers: Number.POSITIVE_INFINITY,
    renewals: 1,
    objectBytes: 2 * MIB,
    tags: 500,
  },
  errors: PLAIN_LOOK,
  logger: undefined,
  metricsPort: undefined,
  isMeasured: false,
  outerMetrics: undefined,
  registerMetrics: undefined,
  requestLog: false,
  onRead: undefined,
  isCurrent: () => true,
  now: Date.now,
}

/** A quarter of the machine's memory, at most 512 MiB. */
export function defaultMemory(): number {
  return Math.min(512 * MIB, Math.floor(totalmem() / 4))
}

/** The options with defaults applied. */
export function completeOptions(options: EdgeOptions): EdgeSettings {
  const given = Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  )
  return {
    ...DEFAULTS,
    maxMemory: defaultMemory(),
    ...(given as Omit<EdgeOptions, keyof Optional> & Partial<Optional>),
    timeouts: { ...DEFAULTS.timeouts, ...options.timeouts },
    limits: { ...DEFAULTS.limits, ...options.limits },
  }
}
