/**
 * The outer edges of a portal as processes, in front of an edge without a portal behind it.
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs'
import type { BoundSocket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kill } from 'node:process'
import { AggregatorRegistry } from 'prom-client'
import { describe, expect, it, onTestFinished } from 'vitest'
import { bindSockets } from '#server/keeper/socket-binding.ts'
import { OuterEdges } from '#server/outer-edges.ts'
import { descendantsOf } from '#tests/running/process-tree.ts'
import { aGate, anEdge } from './edge-fixture.ts'
import { aPage } from './scripted-origin.ts'

const SITE = 'http://www.example.id'

/** `count` outer edges which have not started, on a port of their own or, as successors, on the sockets of others. */
async function someEdges(
  count: number,
  { isSuccessor = false, sockets = [] as BoundSocket[] } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'outer-edges-'))
  Object.assign(process.env, { DATA_DIR: folder, SITE_URL: SITE, METRICS_PORT: '0' })
  const canonical = { proto: 'http', host: 'www.example.id' }
  // By the clock of a test, what is made now would be old to the outer ones.
  const now = Date.now
  const inner = await anEdge({ innerDoor: true, internalRedirects: true, canonical, now })
  // The inner one takes no part in these tests.
  const bound = sockets[0] ? sockets : (await bindSockets('127.0.0.1', 0, count + 1)).slice(1)
  const address = bound[0]?.address()
  const port = typeof address === 'object' && 'port' in address ? address.port : 0
  const warned: string[] = []
  const missed: string[] = []
  const outer = new OuterEdges({
    sockets: bound.map((socket) => socket.fd()),
    isSuccessor,
    onMissed: (asked) => missed.push(...asked),
    logger: { info: () => {}, error: () => {}, warn: (_, words = '') => warned.push(words) },
  })
  onTestFinished(async () => {
    await outer.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const ask = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      headers: { connection: 'close' },
    })
    return answer.text()
  }
  const purge = async (tag: string) => {
    inner.edge.purge([tag])
    await outer.purge({ tags: [tag] })
  }
  const pids = () => descendantsOf(process.pid).filter((pid) => !before.has(pid))
  /** Edges of another portal on the same sockets, which answer by now. */
  const successor = async () => {
    const next = await someEdges(count, { isSuccessor: true, sockets: bound })
    await next.outer.start(next.inner.edge)
    return next
  }
  return { inner, outer, ask, purge, pids, successor, warned, missed }
}

/** The same, started. */
async function outerEdges(count: number) {
  const edges = await someEdges(count)
  await edges.outer.start(edges.inner.edge)
  return edges
}

const before = new Set(descendantsOf(process.pid))

describe('outer edges', () => {
  it('purge before a purge is confirmed, count, and are started anew when they hang', async () => {
    const { inner, outer, ask, purge, pids, warned, missed } = await outerEdges(2)
    inner.origin.at('/a', aPage('satu', { 'cache-tag': 'satu' }))
    const eachSays = async (words: string) => {
      for (let time = 0; time < 8; time += 1) expect(await ask('/a')).toBe(words)
    }
    await eachSays('satu')
    expect(inner.origin.requests.filter(({ url }) => url === '/a')).toHaveLength(1)
    inner.origin.at('/a', aPage('dua', { 'cache-tag': 'satu' }))
    await purge('satu')
    await eachSays('dua')
    await ask('/tiada')
    await expect.poll(() => missed).toEqual(['/tiada'])

    const [hung = 0] = pids()
    kill(hung, 'SIGSTOP')
    inner.origin.at('/a', aPage('tiga', { 'cache-tag': 'satu' }))
    const purged = purge('satu')
    await expect.poll(() => outer.isCurrent()).toBe(false)
    await purged
    expect(pids()).not.toContain(hung)
    expect(warned[0]).toBe('An edge did not purge in time, and is started anew.')
    // Connections that fall to the next one wait until it has started.
    await eachSays('tiga')
    expect(outer.restarts()).toBe(1)
    expect(outer.isCurrent()).toBe(true)
    await eachSays('tiga')
  })

  it('are not ready while readers wait for one that has ended, whose counts go on', async () => {
    const { inner, outer, ask, pids } = await outerEdges(1)
    inner.origin.at('/a', aPage('satu'))
    const hits = async () => {
      const text = await AggregatorRegistry.aggregate(await outer.metrics()).metrics()
      return Number(/^warta_edge_requests_total\{outcome="hit"\} (\d+)$/m.exec(text)?.[1])
    }
    for (let time = 0; time < 3; time += 1) await ask('/a')
    expect(await hits()).toBe(2)
    expect(outer.isCurrent()).toBe(true)
    const [pid = 0] = pids()
    kill(pid, 'SIGSTOP')
    expect(await hits()).toBe(2)
    kill(pid, 'SIGKILL')
    await expect.poll(() => outer.isCurrent()).toBe(false)
    expect(await hits()).toBe(2)
    for (let time = 0; time < 3; time += 1) await ask('/a')
    expect(await hits()).toBe(4)
    expect(outer.isCurrent()).toBe(true)
  })

  it('of a version that takes over fail together if one does not start', async () => {
    const { inner, outer } = await someEdges(1, { isSuccessor: true })
    process.env.SITE_URL = 'bukan alamat'
    await expect(outer.start(inner.edge)).rejects.toThrow('before it was ready')
    expect(outer.restarts()).toBe(0)
  })

  it('take no more connections when they retire, and answer what is under way', async () => {
    const { inner, outer, ask, pids, successor } = await outerEdges(1)
    const gate = aGate()
    inner.origin.at('/lambat', async (request, response) => {
      await gate.opened
      aPage('lambat')(request, response)
    })
    inner.origin.at('/a', aPage('satu'))
    expect(await ask('/a')).toBe('satu')
    const [pid] = pids()
    const slow = ask('/lambat')
    await expect.poll(() => inner.origin.requests.map(({ url }) => url)).toContain('/lambat')
    const next = await successor()
    next.inner.origin.at('/a', aPage('dua'))
    const retired = outer.retire()
    await expect.poll(() => ask('/a')).toBe('dua')
    for (let time = 0; time < 8; time += 1) expect(await ask('/a')).toBe('dua')
    expect(pids()).toContain(pid)
    gate.open()
    expect(await slow).toBe('lambat')
    await retired
    expect(pids()).not.toContain(pid)
    expect(outer.restarts()).toBe(0)
  })
})
