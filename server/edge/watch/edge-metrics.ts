/**
 * The edge's metrics for Prometheus, on a port of the loopback interface.
 * @module
 */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import {
  AggregatorRegistry,
  Counter,
  collectDefaultMetrics,
  Gauge,
  Histogram,
  type Metric,
  Registry,
} from 'prom-client'
import type { Outcome } from '#server/edge/http/reader-visit.ts'
import type { EdgeStatistics } from './edge-statistics.ts'

/** The metrics of one edge. */
export interface EdgeMetrics {
  readonly registry: Registry
  /** Records the milliseconds until an answer began. */
  observe(outcome: Outcome, milliseconds: number): void
}

/** Creates the metrics, which read `statistics` on every scrape. */
export function edgeMetrics(statistics: () => EdgeStatistics): EdgeMetrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  new Counter({
    name: 'warta_edge_requests_total',
    help: 'Requests of readers by outcome.',
    labelNames: ['outcome'],
    registers,
    collect() {
      this.reset()
      for (const [outcome, count] of Object.entries(statistics().outcomes))
        this.inc({ outcome }, count)
    },
  })
  const totals = {
    renders: 'Requests to the origin for pages that may be stored.',
    purges: 'Purges.',
  }
  for (const [name, help] of Object.entries(totals)) {
    new Counter({
      name: `warta_edge_${name}_total`,
      help,
      registers,
      collect() {
        this.reset()
        this.inc(statistics()[name as keyof typeof totals])
      },
    })
  }
  const gauges = {
    bytes: 'Bytes of the store in use.',
    entries: 'Entries in the store.',
    flights: 'Requests to the origin for pages, under way or waiting.',
    waiting: 'Requests that wait for their turn at the origin.',
    connections: 'Connections of readers.',
  }
  for (const [name, help] of Object.entries(gauges)) {
    new Gauge({
      name: `warta_edge_${name}`,
      help,
      registers,
      collect() {
        this.set(statistics()[name as keyof typeof gauges])
      },
    })
  }
  const latency = new Histogram({
    name: 'warta_edge_latency_seconds',
    help: 'Time from a request to the beginning of its answer.',
    labelNames: ['outcome'],
    buckets: [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 15],
    registers,
  })
  return {
    registry,
    observe: (outcome, milliseconds) => latency.observe({ outcome }, milliseconds / 1000),
  }
}

/**
 * Serves `/metrics` on a port of 127.0.0.1, or on the bound socket of a descriptor.
 * @param outer the metrics of edges in front of this one, which are added up with those of `registry`
 */
export async function serveMetrics(
  registry: Registry,
  at: { port: number } | { fd: number },
  outer: () => Promise<readonly object[][]> = async () => [],
): Promise<Server> {
  const server = createServer(async (request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    const text = await (await addedUp(registry, await outer())).metrics()
    response.writeHead(200, { 'Content-Type': registry.contentType }).end(text)
  })
  server.listen({ host: '127.0.0.1', ...at })
  await once(server, 'listening')
  return server
}

/** Counters and gauges are summed; what has no sum, such as the time of the start, is that of this process. */
async function addedUp(
  registry: Registry,
  outer: readonly object[][],
): Promise<Pick<Registry, 'metrics'>> {
  if (outer.length === 0) return registry
  const own = await registry.getMetricsAsJSON()
  const sum = AggregatorRegistry.aggregate([own, ...outer])
  for (const { name } of own) {
    if (sum.getSingleMetric(name)) continue
    const metric = registry.getSingleMetric(name)
    if (metric) sum.registerMetric(metric as Metric)
  }
  return sum
}
