import { AggregatorRegistry, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { OuterMetrics } from './outer-metrics.ts'

/** What a process says that has counted `count` requests, and has as many pages. */
async function measured(count: number): Promise<object[]> {
  const registry = new Registry()
  const registers = [registry]
  const named = (name: string) => ({ name, help: name, registers })
  new Counter({ ...named('requests'), labelNames: ['outcome'] }).inc({ outcome: 'hit' }, count)
  new Gauge(named('pages')).set(count)
  const latency = new Histogram({ ...named('latency'), buckets: [1] })
  for (let time = 0; time < count; time += 1) latency.observe(0.5)
  const told: object[] = await registry.getMetricsAsJSON()
  return JSON.parse(JSON.stringify(told))
}

async function sums(metrics: OuterMetrics<string>): Promise<string[]> {
  const lines = (await AggregatorRegistry.aggregate(metrics.all()).metrics()).split('\n')
  return lines.filter((line) => /^(?:requests|pages|latency_count|latency_bucket.*"1")/.test(line))
}

const lines = (counted: number, pages: number) => [
  `requests{outcome="hit"} ${counted}`,
  `pages ${pages}`,
  `latency_bucket{le="1"} ${counted}`,
  `latency_count ${counted}`,
]

it('the sums of outer edges keep what those have counted that ended', async () => {
  const metrics = new OuterMetrics<string>()
  expect(metrics.all()).toEqual([])
  metrics.note('satu', await measured(3))
  metrics.note('dua', await measured(4))
  expect((await sums(metrics)).toSorted()).toEqual(lines(7, 7).toSorted())
  metrics.note('satu', await measured(5))
  metrics.end('satu')
  expect((await sums(metrics)).toSorted()).toEqual(lines(9, 4).toSorted())
  metrics.note('tiga', await measured(1))
  metrics.end('dua')
  metrics.end('never measured')
  expect((await sums(metrics)).toSorted()).toEqual(lines(10, 1).toSorted())
})
