/**
 * What can be set about the edge, and what holds where nothing is set.
 * @module
 */
import { totalmem } from 'node:os'
import type { Registry } from 'prom-client'
import { type ErrorLook, PLAIN_LOOK } from './error-page.ts'
import { DEFAULT_TRACKING_PARAMETERS } from './tracking-parameters.ts'

const MIB = 1024 * 1024

/** Where the origin listens at the moment. */
export interface OriginAddress {
  readonly host: string
  readonly port: number
}

/** Gives the origin's address now; undefined (or a rejection) while it is down. */
export type OriginLookup = () => OriginAddress | undefined | Promise<OriginAddress | undefined>

/** Limits on waiting, in milliseconds. */
export interface EdgeTimeouts {
  /** Connecting to the origin. */
  readonly connect: number
  /** From a reader's miss to the whole page from the origin. */
  readonly render: number
  /** How long a reader waits for a new version while a stale one could be given. */
  readonly stale: number
  /** Until the first byte of what is not cached (an import at the desk takes its time). */
  readonly passThrough: number
  /** Silence on a connection, in either direction, before it is cut. */
  readonly idle: number
  /** Until a request's header section is complete. */
  readonly headers: number
  /** Until a request with its body is complete. */
  readonly request: number
  /** An idle keep-alive connection of a reader. */
  readonly keepAlive: number
}

/** Limits on size and number. */
export interface EdgeLimits {
  /** Characters of the request target; longer ones get 414. */
  readonly url: number
  /** Bytes of a request's header section; larger ones get 431. */
  readonly headerBytes: number
  /** Bytes of a request's body; larger ones get 413. */
  readonly bodyBytes: number
  /** Readers' connections at one time; further ones are closed at once. */
  readonly connections: number
  /** Requests at one time to the origin for pages that may be stored; the rest waits in line. */
  readonly renders: number
  /** Bytes of one stored response; larger ones are passed through. */
  readonly objectBytes: number
  /** Tags of one response; with more it is not stored, since it could not be purged. */
  readonly tags: number
}

/** What happened to a request for a page, for whoever counts reading. */
export interface ReadEvent {
  readonly url: string
  readonly status: number
  readonly method: string
  /** The page's `Cache-Tag` names; none where the page was not stored. */
  readonly tags: readonly string[]
  readonly userAgent: string | undefined
  /** `Sec-Purpose` or `Purpose`: a prefetch is not yet a reading. */
  readonly purpose: string | undefined
}

/** The part of a pino logger that the edge uses. */
export interface EdgeLogger {
  info(fields: object, message?: string): void
  warn(fields: object, message?: string): void
  error(fields: object, message?: string): void
}

/** The options of `startEdge`, complete. */
export interface EdgeSettings {
  readonly host: string
  readonly port: number
  readonly origin: OriginLookup
  /** Path of the unix socket for purges; none without. */
  readonly controlSocket: string | undefined
  /** Bytes for everything stored. */
  readonly maxMemory: number
  /** Query parameters that are no part of a page's identity; `utm_*` stands for all that begin so. */
  readonly trackingParameters: readonly string[]
  /** Path prefixes that are not reading pages: every method, cookies and bodies pass to the origin. */
  readonly passPrefixes: readonly string[]
  /** Cookies with which nothing under `passPrefixes` is stored or answered from the store. */
  readonly sessionCookies: readonly string[]
  /** Cookies with which no page at all is stored or answered from the store. */
  readonly previewCookies: readonly string[]
  /** Whether reading pages are asked from the origin with the first reader's cookies; normally never. */
  readonly forwardCookies: boolean
  /**
   * Whether readers' `no-cache`, `max-age`, `min-fresh` and `max-stale` are followed. RFC 9111, 5.2.1 leaves
   * it to the cache; one whose pages are purged exactly needs none of them.
   */
  readonly requestDirectives: 'follow' | 'ignore'
  /**
   * What becomes of the origin's own answers from 500 on, where no stale page can stand in: `replace` gives an error page of the
   * edge instead and stores nothing, since such an answer of a renderer is a stack trace; `pass` takes them as any other.
   */
  readonly originErrors: 'replace' | 'pass'
  /**
   * Whether an answer that sets a cookie, or one to a request with `Authorization`, is ever stored. `as-told`: where its own
   * fields say outright that it may be (RFC 9111, 3.5 and 7.3). `cautious`: never, and `Authorization` passes by the store.
   */
  readonly sharing: 'cautious' | 'as-told'
  /** Whether readers get the `Cache-Tag` field, as a CDN before the edge needs it. */
  readonly exposeTags: boolean
  /**
   * Whether `X-Forwarded-For`, `-Proto` and `-Host` come from a proxy of ours. If not (the default) they are
   * dropped and written anew from the connection; if so they are kept, and the peer's address is appended.
   */
  readonly trustProxy: boolean
  /** Seconds for which a page may be served after it expired while the origin fails, where it says nothing. */
  readonly staleIfError: number
  readonly timeouts: EdgeTimeouts
  readonly limits: EdgeLimits
  /** The words and the name on the edge's own error pages. */
  readonly errors: ErrorLook
  readonly logger: EdgeLogger | undefined
  /** Port on 127.0.0.1 for Prometheus to read `/metrics`; none without. */
  readonly metricsPort: number | undefined
  /** Adds the figures of what runs beside the edge to its own. */
  readonly registerMetrics: ((registry: Registry) => void) | undefined
  /** Whether each request is logged. */
  readonly requestLog: boolean
  readonly onRead: ((event: ReadEvent) => void) | undefined
  /** Milliseconds since the epoch; tests give their own. */
  readonly now: () => number
}

type Optional = Omit<EdgeSettings, 'port' | 'origin' | 'timeouts' | 'limits'>

/** The options of `startEdge`: a port (0 for any), an origin, and whatever differs from the defaults. */
export type EdgeOptions = Pick<EdgeSettings, 'port' | 'origin'> & {
  readonly [Name in keyof Optional]?: Optional[Name] | undefined
} & {
  readonly timeouts?: Partial<EdgeTimeouts>
  readonly limits?: Partial<EdgeLimits>
}

const DEFAULTS: Omit<EdgeSettings, 'port' | 'origin' | 'maxMemory'> = {
  host: '127.0.0.1',
  controlSocket: undefined,
  trackingParameters: DEFAULT_TRACKING_PARAMETERS,
  passPrefixes: ['/admin', '/api'],
  sessionCookies: ['payload-token'],
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
    renders: 64,
    objectBytes: 2 * MIB,
    tags: 500,
  },
  errors: PLAIN_LOOK,
  logger: undefined,
  metricsPort: undefined,
  registerMetrics: undefined,
  requestLog: false,
  onRead: undefined,
  now: Date.now,
}

/** A quarter of what the machine has, at most 512 MiB. */
export function defaultMemory(): number {
  return Math.min(512 * MIB, Math.floor(totalmem() / 4))
}

/** The options with everything that was left open filled in. */
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
