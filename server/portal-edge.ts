/**
 * The edges of a portal, with what they need to know of the portal's addresses, sessions and words.
 * @module
 */
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import { previewRoot } from '#content/base/address/addresses.ts'
import { readingQuery } from '#content/base/address/reading-query.ts'
import { controlSockets, type Environment, secret } from '#content/base/settings/environment.ts'
import { RENDERS_EACH } from '#content/base/settings/render-limits.ts'
import { sessionCookie } from '#content/base/settings/session-cookie.ts'
import { CannotStart } from './cannot-start.ts'
import { deskBodyLimit } from './desk-bodies.ts'
import { sessionTest } from './desk-session.ts'
import { type Edge, startEdge } from './edge/edge.ts'
import { defaultMemory, type EdgeOptions, type OriginAddress } from './edge/http/edge-options.ts'
import { describePortFailure } from './keeper/socket-binding.ts'
import type { OuterEdges } from './outer-edges.ts'
import type { SiteLook } from './site-look.ts'
import { wireSenderTest } from './wire-sender.ts'

/** Requests to the desk at the same time of clients that have not signed in. */
const STRANGERS = 4
/** The descriptors that the keeper passes; an outer edge gets the one for its readers in the same place. */
const SOCKETS = { readers: 4, metrics: 5 }
/** Milliseconds by which an outer edge is more patient than the inner one, whose answer it waits for. */
const PATIENCE = { render: 30_000, passThrough: 130_000 }
/** How much of one line may be at the inner edge, whose own lines say who waits. */
const UNBOUNDED = 100_000

/** What every edge of a portal has to be told. */
interface CommonPlan {
  readonly settings: Environment
  readonly onRead: NonNullable<EdgeOptions['onRead']>
  readonly look: () => SiteLook
  readonly logger: Logger
}

/** What differs from portal to portal. */
export interface PortalEdgePlan extends CommonPlan {
  readonly place: 0 | 1
  /** Where pages are rendered. */
  readonly pages: EdgeOptions['origin']
  /** Where the desk is answered. */
  readonly desk: NonNullable<EdgeOptions['passOrigin']>
  readonly registerMetrics: (registry: Registry) => void
  readonly isCurrent: NonNullable<EdgeOptions['isCurrent']>
  readonly outer: OuterEdges
}

/** What an outer edge has to be told. */
export interface OuterEdgePlan extends CommonPlan {
  /** Where the inner door is. */
  readonly inner: OriginAddress
}

/** The descriptors for the readers of outer edges, which the keeper passes last. */
export function outerSockets({ edges, metricsPort }: Environment): number[] {
  const first = metricsPort === undefined ? SOCKETS.metrics : SOCKETS.metrics + 1
  return Array.from({ length: edges - 1 }, (_, index) => first + index)
}

/**
 * Opens the edge on the sockets that the keeper passes.
 * @throws {CannotStart} when the port is taken
 */
export async function openPortalEdge(plan: PortalEdgePlan): Promise<Edge> {
  const { settings, place, pages, desk, registerMetrics, isCurrent, outer } = plan
  const { host, port, dataDir, renderers, metricsPort, edges } = settings
  return startEdge({
    ...(await commonOptions(plan)),
    origin: pages,
    passOrigin: desk,
    controlSocket: controlSockets(dataDir)[place],
    innerDoor: edges > 1,
    purgeOuter: (purge) => outer.purge(purge),
    // A renderer works on one page at a time; a few more keep it busy while the store reads.
    limits: { renders: RENDERS_EACH * renderers, strangers: STRANGERS },
    metricsPort,
    registerMetrics,
    outerMetrics: () => outer.metrics(),
    isCurrent,
  }).catch((error: unknown) => {
    const reason = describePortFailure(error, host, port)
    throw reason === undefined ? error : new CannotStart(reason)
  })
}

/** Opens an outer edge on the socket that the portal passes. */
export async function openOuterEdge(plan: OuterEdgePlan): Promise<Edge> {
  return startEdge({
    ...(await commonOptions(plan)),
    asks: 'edge',
    origin: () => plan.inner,
    limits: { renders: UNBOUNDED },
    timeouts: PATIENCE,
    isMeasured: plan.settings.metricsPort !== undefined,
  })
}

async function commonOptions(plan: CommonPlan): Promise<Omit<EdgeOptions, 'origin'>> {
  const { settings, onRead, look, logger } = plan
  const { host, port, siteUrl, requestLog, trustProxy, exposeTags } = settings
  const { maxMemory = defaultMemory(), edges } = settings
  const cookie = sessionCookie(siteUrl).name
  const isEditor = sessionTest(secret(), cookie)
  const isAgency = wireSenderTest(secret())
  // Imported late, because the settings that they depend on are valid only from here on.
  const { words } = await import('#content/base/words/words.ts')
  const { language } = await import('#content/base/settings/portal-language.ts')
  return {
    host,
    port,
    sockets: SOCKETS,
    passPrefixes: ['/admin', '/api', previewRoot],
    sessionCookies: [cookie],
    hasSession: (request) => isEditor(request) || isAgency(request),
    bodyLimit: deskBodyLimit,
    canonical: { proto: new URL(siteUrl).protocol.slice(0, -1), host: new URL(siteUrl).host },
    tidyQuery: (path, query) => readingQuery(path, query, siteUrl),
    internalRedirects: true,
    // Purges are exact, so a reload need not wait for a new render.
    requestDirectives: 'ignore',
    maxMemory: Math.floor(maxMemory / edges),
    requestLog,
    trustProxy,
    exposeTags,
    onRead,
    errors: {
      language,
      words: words.failure,
      siteName: () => look().name,
      siteStyle: () => look().style,
    },
    logger,
  }
}
