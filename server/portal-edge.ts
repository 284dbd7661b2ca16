/**
 * The edge of a portal, with what it needs to know of the portal's addresses, sessions and words.
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
import type { EdgeOptions } from './edge/http/edge-options.ts'
import { describePortFailure } from './keeper/socket-binding.ts'
import type { SiteLook } from './site-look.ts'
import { wireSenderTest } from './wire-sender.ts'

/** Requests to the desk at the same time of clients that have not signed in. */
const STRANGERS = 4
/** The descriptors that the keeper passes. */
const SOCKETS = { readers: 4, metrics: 5 }

/** What differs from portal to portal. */
export interface PortalEdgePlan {
  readonly settings: Environment
  readonly place: 0 | 1
  /** Where pages are rendered. */
  readonly pages: EdgeOptions['origin']
  /** Where the desk is answered. */
  readonly desk: NonNullable<EdgeOptions['passOrigin']>
  readonly registerMetrics: (registry: Registry) => void
  readonly onRead: NonNullable<EdgeOptions['onRead']>
  readonly isCurrent: NonNullable<EdgeOptions['isCurrent']>
  readonly look: () => SiteLook
  readonly logger: Logger
}

/**
 * Opens the edge on the sockets that the keeper passes.
 * @throws {CannotStart} when the port is taken
 */
export async function openPortalEdge(plan: PortalEdgePlan): Promise<Edge> {
  const { settings, place, pages, desk, registerMetrics, onRead, isCurrent, look, logger } = plan
  const { host, port, siteUrl, dataDir, renderers } = settings
  const { maxMemory, metricsPort, requestLog, trustProxy, exposeTags } = settings
  const cookie = sessionCookie(siteUrl).name
  const isEditor = sessionTest(secret(), cookie)
  const isAgency = wireSenderTest(secret())
  // Imported late, because the settings that they depend on are valid only from here on.
  const { words } = await import('#content/base/words/words.ts')
  const { language } = await import('#content/base/settings/portal-language.ts')
  return startEdge({
    host,
    port,
    sockets: SOCKETS,
    origin: pages,
    passOrigin: desk,
    controlSocket: controlSockets(dataDir)[place],
    passPrefixes: ['/admin', '/api', previewRoot],
    sessionCookies: [cookie],
    hasSession: (request) => isEditor(request) || isAgency(request),
    bodyLimit: deskBodyLimit,
    canonical: { proto: new URL(siteUrl).protocol.slice(0, -1), host: new URL(siteUrl).host },
    tidyQuery: (path, query) => readingQuery(path, query, siteUrl),
    internalRedirects: true,
    // A renderer works on one page at a time; a few more keep it busy while the store reads.
    limits: { renders: RENDERS_EACH * renderers, strangers: STRANGERS },
    // Purges are exact, so a reload need not wait for a new render.
    requestDirectives: 'ignore',
    maxMemory,
    metricsPort,
    registerMetrics,
    requestLog,
    trustProxy,
    exposeTags,
    onRead,
    isCurrent,
    errors: {
      language,
      words: words.failure,
      siteName: () => look().name,
      siteStyle: () => look().style,
    },
    logger,
  }).catch((error: unknown) => {
    const reason = describePortFailure(error, host, port)
    throw reason === undefined ? error : new CannotStart(reason)
  })
}
