/**
 * Readings on their way from the edge to the store, while the processes involved are killed.
 * @module
 */
import type { ChildProcess } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '#tests/running/free-port.ts'
import { startPortal } from '#tests/running/portal-process.ts'
import { end } from '#tests/running/process-ending.ts'
import { processOf } from '#tests/running/process-tree.ts'
import { type FreshStore, makeFreshStore } from './fresh-store.ts'

const PHONE =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36'
const PATIENCE = { timeout: 40_000, interval: 200 }

let store: FreshStore
let url: string
let metrics: string
let story: string
let portal: ChildProcess
const environment = async () => {
  const [port, metricsPort] = await Promise.all([freePort(), freePort()])
  url = `http://127.0.0.1:${port}`
  metrics = `http://127.0.0.1:${metricsPort}/metrics`
  return { PORT: String(port), METRICS_PORT: String(metricsPort), SITE_URL: '' }
}

async function start(): Promise<void> {
  portal = await startPortal({ ...store.variables, ...(await environment()) })
}

async function read(times: number, headers: Record<string, string> = {}): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const answer = await fetch(url + story, { headers: { 'user-agent': PHONE, ...headers } })
    expect(answer.status).toBe(200)
    await answer.arrayBuffer()
  }
}

async function stored(): Promise<number> {
  const [row] = await store.rows('select sum(count) as readings from story_readings')
  return Number(row?.readings ?? 0)
}

beforeAll(async () => {
  store = await makeFreshStore()
  const { output } = await store.warta(['import', 'tests/portal/wire-copy.txt', '--json'])
  story = new URL((JSON.parse(output) as { url: string }).url).pathname
  await start()
})

afterAll(async () => {
  await end(portal)
  store.remove()
})

describe('readings', () => {
  it('reach the store within seconds, and only those of people', async () => {
    await read(3)
    await read(1, { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' })
    await read(1, { 'sec-purpose': 'prefetch;prerender' })
    await fetch(`${url}/`, { headers: { 'user-agent': PHONE } })
    await expect.poll(stored, PATIENCE).toBe(3)
  })

  it('wait while the worker is dead; its restart is counted', async () => {
    process.kill(processOf(portal.pid ?? 0, 'server/worker/worker.ts'), 'SIGKILL')
    await read(2)
    await expect.poll(stored, PATIENCE).toBe(5)
    const figures = await (await fetch(metrics)).text()
    expect(figures).toContain('warta_restarts_total{process="worker"} 1')
    expect(figures).toContain('warta_restarts_total{process="renderer"} 0')
    expect(figures).toMatch(/warta_edge_requests_total\{outcome="hit"\} [1-9]/)
  })

  it('are complete after the portal stops and starts again', async () => {
    await read(4)
    await end(portal, 'SIGTERM')
    await start()
    await expect.poll(stored, PATIENCE).toBe(9)
  })
})
