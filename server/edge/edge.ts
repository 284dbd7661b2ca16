/**
 * The edge: a shared HTTP cache in one process (RFC 9110, 9111, 5861, 9211, 9213), purged by `Cache-Tag`. It knows
 * nothing but HTTP.
 *
 * All paths outside `passPrefixes` are reading pages. They are requested from the origin without the reader's cookies, so
 * that one copy serves everyone: a cookie, even an editor's, never varies them. Only a preview cookie or `Authorization`
 * makes a request bypass the store. Below `passPrefixes` a session cookie does so too; requests without one are stored if
 * their fields allow it, as anywhere else. With `maxMemory: 0` nothing is stored.
 *
 * The defaults suit a portal. `edge-command.ts` sets what makes the edge transparent to any origin;
 * docs/edge-conformance.md describes the result.
 * @module
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, Server as NetServer } from 'node:net'
import { healthAnswers, passedHealth } from '#server/edge/answer/health-answering.ts'
import { pageServer } from '#server/edge/answer/page-serving.ts'
import { passThrough } from '#server/edge/answer/pass-through.ts'
import { requestRouter } from '#server/edge/answer/request-routing.ts'
import { upgradePassing } from '#server/edge/answer/upgrade-passing.ts'
import {
  completeOptions,
  type EdgeOptions,
  type EdgeSettings,
} from '#server/edge/http/edge-options.ts'
import { answerError } from '#server/edge/http/error-page.ts'
import { refuseMalformed } from '#server/edge/http/malformed-requests.ts'
import type { OutcomeListener } from '#server/edge/http/reader-visit.ts'
import { PageStore } from '#server/edge/memory/page-store.ts'
import { VariantMaker } from '#server/edge/memory/page-variants.ts'
import { PurgeLog } from '#server/edge/memory/purge-log.ts'
import { closeOrigins, openOrigins } from '#server/edge/origin/edge-origins.ts'
import { PageFlights } from '#server/edge/origin/page-flights.ts'
import { openControlSocket, type PurgeOptions } from '#server/edge/watch/control-socket.ts'
import { edgeMetrics, serveMetrics } from '#server/edge/watch/edge-metrics.ts'
import { EdgeCounters, type EdgeStatistics } from '#server/edge/watch/edge-statistics.ts'
import { logRequest } from '#server/edge/watch/request-log.ts'
import { openInnerDoor } from './inner-door.ts'

/** A running edge. */
export interface Edge {
  /** The port for readers. */
  readonly port: number
  /** The port of the metrics; undefined without `metricsPort`. */
  readonly metricsPort: number | undefined
  /**
   * Purges every page with one of the tags, or all. Once it returns, no new request is answered with anything made before.
   * `spare` allows the old pages in place of errors until there are new ones, `soft` also while new ones are made.
   * @returns how many pages were purged
   */
  purge(tags: readonly string[] | 'all', options?: PurgeOptions): number
  /** The same for this edge, and then the outer ones, which ask it for what they no longer have. */
  purgeEverywhere(tags: readonly string[] | 'all', options?: PurgeOptions): Promise<number>
  stats(): EdgeStatistics
  /** The port of the inner door; undefined without `innerDoor`. */
  readonly innerPort: number | undefined
  /** What is measured, for the process that has the port of the metrics; empty without `isMeasured`. */
  metrics(): Promise<object[]>
  /**
   * Resolves when the requests below `passPrefixes` that were sent to their origin so far are answered, or after so many
   * milliseconds.
   */
  drainPassed(longest: number): Promise<void>
  /**
   * Stops accepting readers, lets current ones finish for at most `grace` milliseconds (10,000), and stops once the outer
   * edges have.
   */
  close(grace?: number, outerEnded?: Promise<unknown>): Promise<void>
  /**
   * Stops accepting readers because another process accepts them on the same socket. Each connection that is open gets one
   * more answer, which closes it; those that ask for nothing are closed after `idle` milliseconds (30,000), all after
   * `longest` (180,000), those that were upgraded at once. Until then, and until the outer edges have ended, pages are
   * purged as before.
   */
  retire(outerEnded?: Promise<unknown>, idle?: number, longest?: number): Promise<void>
}

/**
 * Starts an edge; resolves when it accepts readers, whether or not the origin answers yet.
 * @throws {Error} when the port or the control socket is taken
 */
export async function startEdge(options: EdgeOptions): Promise<Edge> {
  const settings = completeOptions(options)
  const log = new PurgeLog()
  const store = new PageStore(settings.maxMemory, log)
  const origins = openOrigins(settings)
  const flights = new PageFlights(settings, origins, store, log)
  const maker = new VariantMaker((page) => store.resize(page))
  const counters = new EdgeCounters()
  const startedAt = performance.now()
  let isDraining = false
  let isRetiring = false

  /** What an outer edge does at the inner one is counted there. */
  const isOuter = settings.asks === 'edge'
  const own = (figure: number) => (isOuter ? 0 : figure)
  const stats = (): EdgeStatistics => ({
    outcomes: { ...counters.outcomes },
    entries: store.entries,
    bytes: store.bytes,
    renders: own(flights.renders),
    flights: own(flights.count),
    waiting: new Set([origins.pages.queue, origins.passed.queue])
      .values()
      .reduce((sum, { waiting }) => sum + waiting, 0),
    purges: own(counters.purges),
    connections: counters.connections,
    uptime: Math.round(performance.now() - startedAt),
  })
  const purge: Edge['purge'] = (tags, { soft = false, spare = false } = {}) => {
    counters.purges += 1
    if (tags === 'all') return store.purgeAll()
    return store.purge(tags, soft ? 'stale' : spare ? 'spare' : 'gone')
  }
  const purgeEverywhere: Edge['purgeEverywhere'] = async (tags, options = {}) => {
    const count = purge(tags, options)
    await settings.purgeOuter?.({ tags, ...options })
    return count
  }
  const isMeasured = settings.isMeasured || settings.metricsPort !== undefined
  const metrics = isMeasured ? edgeMetrics(stats) : undefined
  if (metrics) settings.registerMetrics?.(metrics.registry)
  const onOutcome = outcomeListener(settings, counters, metrics?.observe)
  const pass = passThrough({ settings, store, origins, onOutcome })
  const { client } = origins.pages
  const health = isOuter
    ? passedHealth({ client, isDraining: () => isDraining })
    : healthAnswers({ client, store, isDraining: () => isDraining, isCurrent: settings.isCurrent })
  const route = requestRouter(settings, {
    health,
    page: pageServer({ settings, store, log, flights, maker, pass, onOutcome }),
    pass,
    refused: () => {
      counters.outcomes.refused += 1
    },
  })

  const upgrades = upgradePassing(settings, origins.passed.client)
  const server = readerServer(settings, counters, (request) => upgrades.wants(request))
  server.on('upgrade', (request, socket, head) => void upgrades.pass(request, socket, head))
  const answer = (request: IncomingMessage, response: ServerResponse, by: typeof route) => {
    const fail = (error: unknown) => {
      settings.logger?.error({ err: error, url: request.url }, 'A request failed in the edge.')
      answerError(request, response, 500, settings.errors)
    }
    try {
      by(request, response)?.catch(fail)
    } catch (error) {
      fail(error)
    }
  }
  const receive = (request: IncomingMessage, response: ServerResponse) => {
    if (isDraining || isRetiring) response.shouldKeepAlive = false
    answer(request, response, route)
  }
  server.on('request', receive)
  // The origin decides whether to send 100 Continue; see pass-through.ts.
  server.on('checkContinue', receive)
  const servers = [server]
  let inner: Server | undefined
  const closeAll = async (grace: number, outerEnded: Promise<unknown> = Promise.resolve()) => {
    upgrades.close()
    await Promise.all([
      ...servers.filter(({ listening }) => listening).map((one) => closeServer(one, grace)),
      outerEnded,
    ])
    if (inner) await closeServer(inner, 0)
    closeOrigins(origins)
  }
  const { host, port, sockets } = settings
  try {
    // Purges arrive before the first page can be stored.
    if (settings.controlSocket !== undefined) {
      servers.push(
        await openControlSocket(settings.controlSocket, { purge: purgeEverywhere, stats }),
      )
    }
    if (settings.innerDoor) {
      inner = await openInnerDoor(answer, { settings, store, log, origins, flights, maker, health })
      inner.on('upgrade', (request, socket, head) => void upgrades.pass(request, socket, head))
    }
    server.listen(sockets ? { fd: sockets.readers } : { port, host })
    await once(server, 'listening')
    let metricsServer: Server | undefined
    if (metrics && settings.metricsPort !== undefined) {
      const at = sockets ? { fd: sockets.metrics } : { port: settings.metricsPort }
      metricsServer = await serveMetrics(metrics.registry, at, settings.outerMetrics)
      servers.push(metricsServer)
    }
    return {
      port: portOf(server),
      metricsPort: metricsServer && portOf(metricsServer),
      innerPort: inner && portOf(inner),
      metrics: async () => (await metrics?.registry.getMetricsAsJSON()) ?? [],
      purge,
      purgeEverywhere,
      stats,
      drainPassed: (longest) => origins.passed.client.drain(longest),
      close: (grace = 10_000, outerEnded) => {
        isDraining = true
        return closeAll(grace, outerEnded)
      },
      retire: async (outerEnded, idle = 30_000, longest = 180_000) => {
        isRetiring = true
        if (metricsServer) void closeServer(metricsServer, 0)
        // The server waits for these, too, but cannot close them.
        upgrades.close()
        await retireServer(server, idle, longest)
        // The control socket has to hear purges as long as an outer edge answers.
        await outerEnded
        await closeAll(0)
      },
    }
  } catch (error) {
    await closeAll(0)
    throw error
  }
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

function readerServer(
  settings: EdgeSettings,
  counters: EdgeCounters,
  shouldUpgradeCallback: (request: IncomingMessage) => boolean,
): Server {
  const { limits, timeouts } = settings
  const server = createServer({
    // Room for two long targets, so that they get 414 rather than 431.
    maxHeaderSize: limits.headerBytes + 2 * limits.url,
    headersTimeout: timeouts.headers,
    requestTimeout: timeouts.request,
    keepAliveTimeout: timeouts.keepAlive,
    connectionsCheckingInterval: Math.min(1_000, timeouts.headers),
    noDelay: true,
    optimizeEmptyRequests: true,
    shouldUpgradeCallback,
  })
  server.maxConnections = limits.connections
  server.timeout = Math.max(timeouts.idle, timeouts.passThrough)
  server.on('connection', (socket) => {
    counters.connections += 1
    socket.once('close', () => {
      counters.connections -= 1
    })
  })
  server.on('clientError', refuseMalformed(limits.url, settings.errors))
  return server
}

function outcomeListener(
  settings: EdgeSettings,
  counters: EdgeCounters,
  observe: ((outcome: Parameters<OutcomeListener>[1], milliseconds: number) => void) | undefined,
): OutcomeListener {
  const { logger, requestLog, onRead } = settings
  return (visit, outcome, status, tags = []) => {
    counters.outcomes[outcome] += 1
    observe?.(outcome, performance.now() - visit.began)
    if (requestLog && logger) logRequest(logger, visit, outcome)
    if (onRead && outcome !== 'pass' && outcome !== 'gone') {
      const { headers, method = '' } = visit.request
      const purpose = [headers['sec-purpose'] ?? headers.purpose].flat()[0]
      const url = visit.target.forward
      const asked = visit.request.url ?? url
      const { 'user-agent': userAgent, referer: referrer } = headers
      onRead({ url, asked, status, method, tags, userAgent, purpose, referrer })
    }
  }
}

/**
 * Stops listening; resolves when all connections are closed. `server.close()` would close idle ones at once, just when
 * their readers may be asking for something.
 */
async function retireServer(server: Server, idle: number, longest: number): Promise<void> {
  const closed = once(server, 'close')
  NetServer.prototype.close.call(server)
  const timers = [
    setTimeout(() => server.closeIdleConnections(), idle),
    setTimeout(() => server.closeAllConnections(), longest),
  ]
  await closed
  for (const timer of timers) clearTimeout(timer)
}

async function closeServer(server: Server, grace: number): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  const timer = setTimeout(() => server.closeAllConnections(), grace)
  await closed
  clearTimeout(timer)
}
