/**
 * One portal follows another on a port that stays open.
 * @module
 */
import { once } from 'node:events'
import { Agent, createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { type KeepingPatience, keepPortal } from '#server/keeper/portal-keeping.ts'
import { bindSocket, describePortFailure } from '#server/keeper/socket-binding.ts'
import { aGate } from './edge-fixture.ts'

const child = new URL('./kept-child.ts', import.meta.url).pathname
const PATIENCE = { timeout: 30_000, interval: 20 }

/** An address that is asked by whoever waits, and answers once it is opened. */
async function aDoor() {
  const asked = aGate()
  const gate = aGate()
  let wasAsked = false
  const server = createServer(async (_, response) => {
    wasAsked = true
    asked.open()
    await gate.opened
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, asked: asked.opened, wasAsked: () => wasAsked, open: gate.open }
}

/** A keeper of portals with these arguments, one after the other; the first one answers. */
async function aKeeper(...portals: (readonly string[])[]) {
  return aKeeperWith({}, ...portals)
}

async function aKeeperWith(patience: Partial<KeepingPatience>, ...portals: (readonly string[])[]) {
  const said: string[] = []
  const socket = await bindSocket('127.0.0.1', 0)
  const { port } = socket.address()
  const waiting = [...portals]
  const keeper = keepPortal({
    sockets: [socket],
    log: (line) => said.push(line),
    patience: { answer: 60_000, end: 60_000, orphan: 0, reminder: 60_000, ...patience },
    command: () => {
      const next = waiting.shift()
      if (!next) throw new Error('There is no other version.')
      const args = [child, ...next]
      return { node: process.execPath, args, folder: process.cwd(), env: process.env }
    },
  })
  onTestFinished(async () => {
    await keeper.stop()
    socket.close()
  })
  const ask = async (path: string, agent?: Agent) => {
    const call = get({ host: '127.0.0.1', port, path, agent: agent ?? false })
    const [answer] = (await once(call, 'response')) as [IncomingMessage]
    return { body: await text(answer), connection: answer.headers.connection }
  }
  await vi.waitUntil(() => ask('/').catch(() => undefined), { timeout: 30_000, interval: 20 })
  return { keeper, ask, port, said }
}

/** An agent that keeps one connection. */
function aConnection(): Agent {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  onTestFinished(() => agent.destroy())
  return agent
}

describe('a portal', () => {
  it('follows another one, and no request is lost, on connections that are kept or not', async () => {
    const { keeper, ask } = await aKeeper(['satu'], ['dua'], ['tiga'])
    const bodies = new Set<string>()
    let isOver = false
    const readers = [undefined, undefined, aConnection(), aConnection()].map(
      async (agent, reader) => {
        for (let count = 0; !isOver; count += 1) {
          bodies.add((await ask(`/${reader}-${count % 2 ? 'lama' : count}`, agent)).body)
        }
      },
    )
    await keeper.replace()
    await keeper.replace()
    isOver = true
    await Promise.all(readers)
    bodies.add((await ask('/baru')).body)
    expect(bodies).toEqual(new Set(['satu', 'dua', 'tiga']))
  })

  it('gives a connection that is open one more answer, of the new one if it has none', async () => {
    const { keeper, ask } = await aKeeper(['satu'], ['dua'])
    const [known, unknown, idle] = [aConnection(), aConnection(), aConnection()]
    for (const agent of [known, unknown, idle]) await ask('/kenal', agent)
    await keeper.replace()
    expect(await ask('/kenal', known)).toEqual({ body: 'satu', connection: 'close' })
    expect(await ask('/baru', unknown)).toEqual({ body: 'dua', connection: 'close' })
    expect(await ask('/kenal', known)).toEqual({ body: 'dua', connection: 'keep-alive' })
    await vi.waitUntil(() => Object.keys(idle.freeSockets).length === 0, PATIENCE)
  })

  it('that ends before it serves changes nothing, and another one may follow', async () => {
    const { keeper, ask } = await aKeeper(['satu'], ['dua', 'fails'], ['tiga'])
    await expect(keeper.replace()).rejects.toThrow('It ended with 4 before it served.')
    expect((await ask('/baru')).body).toBe('satu')
    await keeper.replace()
    expect((await ask('/baru-lagi')).body).toBe('tiga')
    await expect(keeper.replace()).rejects.toThrow('There is no other version.')
    expect((await ask('/tetap')).body).toBe('tiga')
  })

  it('that ends while another one starts leaves its readers to that one', async () => {
    const [death, start] = [await aDoor(), await aDoor()]
    const { keeper, ask } = await aKeeper(['satu', 'dies', death.url], ['dua', 'waits', start.url])
    const replaced = keeper.replace()
    await Promise.all([death.asked, start.asked])
    const open = aConnection()
    await ask('/', open)
    death.open()
    await vi.waitUntil(() => Object.keys(open.freeSockets).length === 0, PATIENCE)
    const answer = ask('/sementara')
    start.open()
    expect((await answer).body).toBe('dua')
    await replaced
  })

  it.each([
    ['answers nothing', 'hangs', { answer: 300 }, 'ended its worker'],
    ['does not end', 'stays', { end: 900 }, 'ended'],
  ])('that %s when another one has taken over is killed', async (_, mode, patience, what) => {
    const { keeper, ask, said } = await aKeeperWith(patience, ['satu', mode], ['dua'], ['tiga'])
    await keeper.replace()
    await keeper.replace()
    expect((await ask('/baru')).body).toBe('tiga')
    expect(said).toEqual([
      'This change waits until the portal of the change before has ended.',
      expect.stringContaining(`The portal before has not ${what} within`),
    ])
  })

  it('that starts keeps another change waiting, and the desk not without a word', async () => {
    const start = await aDoor()
    const portals = [['satu'], ['dua', 'waits', start.url], ['tiga']]
    const { keeper, ask, said } = await aKeeperWith({ reminder: 100 }, ...portals)
    const replaced = [keeper.replace(), keeper.replace()]
    await vi.waitUntil(() => said.length > 2, PATIENCE)
    start.open()
    await Promise.all(replaced)
    expect((await ask('/baru')).body).toBe('tiga')
    const [first, ...others] = said
    expect(first).toBe(
      'This change waits until the version that is starting has taken over or failed.',
    )
    for (const line of others)
      expect(line).toMatch(/has not taken over yet, \d+ s after .* The desk waits/)
  })

  it.each([
    ['is killed', 'hangs'],
    ['crashes', 'crashes'],
  ])(
    'that %s when another one has taken over leaves a worker, which that one waits for',
    async (_, mode) => {
      const lead = await aDoor()
      const portals = [
        ['satu', mode],
        ['dua', 'leads', lead.url],
      ]
      const { keeper } = await aKeeperWith({ answer: 300, orphan: 1_000 }, ...portals)
      await keeper.replace()
      const since = performance.now()
      await lead.asked
      expect(performance.now() - since).toBeGreaterThan(900)
      lead.open()
    },
  )

  it('that does not stop writing goes on, and the other one does not change the store', async () => {
    const door = await aDoor()
    const portals = [
      ['satu', 'hangs'],
      ['dua', 'migrates', door.url],
    ]
    const { keeper, ask, said } = await aKeeperWith({ answer: 300 }, ...portals)
    await expect(keeper.replace()).rejects.toThrow('It ended with 1 before it served.')
    expect(said).toEqual([expect.stringContaining('has not stopped writing within')])
    expect((await ask('/baru')).body).toBe('satu')
    expect(door.wasAsked()).toBe(false)
  })

  it('changes no store when all are to end while the one before is asked to stop writing', async () => {
    const [hold, door] = [await aDoor(), await aDoor()]
    const { keeper } = await aKeeper(['satu', 'holds', hold.url], ['dua', 'migrates', door.url])
    const replaced = keeper.replace().catch((error: unknown) => error)
    await hold.asked
    await keeper.stop()
    await replaced
    expect(door.wasAsked()).toBe(false)
  })

  it('that ends by itself ends its keeper with its code', async () => {
    const death = await aDoor()
    const { keeper } = await aKeeper(['satu', 'dies', death.url])
    death.open()
    expect(await keeper.ended).toBe(3)
  })
})

it('a port that is taken is not bound, and the words name it and its setting', async () => {
  const { port } = await aKeeper(['satu'])
  const error = await bindSocket('127.0.0.1', port).catch((reason: unknown) => reason)
  expect(describePortFailure(error, '127.0.0.1', port)).toBe(
    `PORT ${port} is taken on 127.0.0.1. Set PORT to a free one.`,
  )
  expect(describePortFailure(error, '127.0.0.1', port, 'METRICS_PORT')).toBe(
    `METRICS_PORT ${port} is taken on 127.0.0.1. Set METRICS_PORT to a free one.`,
  )
})
