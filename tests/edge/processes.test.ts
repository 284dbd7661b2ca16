import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { kill } from 'node:process'
import { describe, expect, it, onTestFinished } from 'vitest'
import { superviseChildren } from '#server/supervisor/supervisor.ts'
import { anEdge } from './edge-fixture.ts'
import { aPage, aScriptedOrigin } from './scripted-origin.ts'

const renderer = new URL('./process-child.ts', import.meta.url).pathname
const edgeCommand = new URL('../../server/edge/edge-command.ts', import.meta.url).pathname

async function aSupervisedEdge() {
  const waiting: (() => void)[] = []
  const note = (_: object, message = '') => {
    if (message.includes('ready')) waiting.shift()?.()
  }
  const supervisor = superviseChildren({ command: renderer, logger: { info: note, warn: note } })
  onTestFinished(() => supervisor.stop())
  await supervisor.ready
  const fixture = await anEdge({ origin: () => supervisor.address() })
  const nextReady = () => new Promise<void>((resolve) => waiting.push(resolve))
  return { ...fixture, supervisor, nextReady }
}

describe('a renderer', () => {
  it('killed repeatedly under load loses no request for a known page', async () => {
    const { ask, supervisor, nextReady } = await aSupervisedEdge()
    const paths = Array.from({ length: 10 }, (_, index) => `/berita/${index}`)
    for (const path of paths) await ask(path)
    let isOver = false
    const statuses: number[] = []
    const readers = paths.map(async (path) => {
      while (!isOver) statuses.push((await ask(path)).status)
    })
    for (let round = 0; round < 5; round += 1) {
      const ready = nextReady()
      for (const pid of supervisor.pids()) kill(pid, 'SIGKILL')
      await ready
    }
    isOver = true
    await Promise.all(readers)
    expect(new Set(statuses)).toEqual(new Set([200]))
    expect(supervisor.restarts()).toBe(5)
  })

  it('replaced under load loses no request at all, not even an unsafe one', async () => {
    const { ask, supervisor } = await aSupervisedEdge()
    let isOver = false
    const statuses: number[] = []
    const pids = new Set<string | undefined>()
    const readers = Array.from({ length: 5 }, async (_, reader) => {
      for (let count = 0; !isOver; count += 1) {
        const path = `/${reader % 2 === 0 ? 'baru' : 'api'}/${reader}-${count}`
        const { status, text } = await ask(path, { method: reader % 2 === 0 ? 'GET' : 'POST' })
        statuses.push(status)
        pids.add(text.split(' dari ')[1])
      }
    })
    for (let round = 0; round < 3; round += 1) await supervisor.replace()
    isOver = true
    await Promise.all(readers)
    expect(new Set(statuses)).toEqual(new Set([200]))
    expect(pids.size).toBeGreaterThanOrEqual(3)
  })
})

describe('an edge', () => {
  it('killed and restarted serves within two seconds, cold, with one render per page', async () => {
    const origin = await aScriptedOrigin()
    onTestFinished(() => origin.stop())
    origin.at('/a', (_, response) => {
      response.writeHead(200, { 'cache-control': 's-maxage=60', 'content-length': 4 })
      response.end('satu')
    })
    const port = await aFreePort()
    const start = async () => {
      const args = [
        '--origin',
        `http://127.0.0.1:${origin.address()?.port}`,
        '--port',
        String(port),
      ]
      const child = fork(edgeCommand, args, {
        stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
        execArgv: [],
      })
      onTestFinished(() => void child.kill('SIGKILL'))
      if (child.stdout) await once(child.stdout, 'data')
      return child
    }
    const askMany = () =>
      Promise.all(
        Array.from({ length: 200 }, async () => (await fetch(`http://127.0.0.1:${port}/a`)).status),
      )

    const first = await start()
    expect(new Set(await askMany())).toEqual(new Set([200]))
    first.kill('SIGKILL')
    await once(first, 'exit')
    const began = performance.now()
    const second = await start()
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
    // Two seconds on an idle machine; this one may be busy.
    expect(performance.now() - began).toBeLessThan(5_000)
    expect(new Set(await askMany())).toEqual(new Set([200]))
    expect(origin.requests).toHaveLength(2)
    second.kill('SIGTERM')
    expect(await once(second, 'exit')).toEqual([0, null])
  })

  it.each([
    { options: [], post: 'POST', error: 'sebabnya', stored: 3 },
    { options: ['--cautious'], post: 'POST', error: 'sebabnya', stored: 1 },
    { options: ['--own-errors'], post: 'POST', error: 'try again', stored: 2 },
    { options: ['--pass', '/api'], post: 'Something', error: 'sebabnya', stored: 3 },
  ])(
    'started with $options before an origin of any kind',
    async ({ options, post, error, stored }) => {
      const origin = await aScriptedOrigin()
      onTestFinished(() => origin.stop())
      origin.at('/a', (request, response) => response.end(request.method))
      origin.at('/rusak', aPage('sebabnya', { 'cache-control': 'max-age=60' }, 500))
      origin.at('/kuki', aPage('kuki', { 'cache-control': 'max-age=60', 'set-cookie': 'a=1' }))
      origin.at('/kunci', aPage('kunci', { 'cache-control': 'max-age=60, public' }))
      const port = await aFreePort()
      const args = [
        '--origin',
        `http://127.0.0.1:${origin.address()?.port}`,
        '--port',
        String(port),
      ]
      const child = fork(edgeCommand, [...args, ...options], {
        stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
        execArgv: [],
      })
      onTestFinished(() => void child.kill('SIGKILL'))
      if (child.stdout) await once(child.stdout, 'data')
      const ask = async (path: string, init?: RequestInit) => {
        const answer = await fetch(`http://127.0.0.1:${port}${path}`, init)
        return { text: await answer.text(), cache: answer.headers.get('cache-status') ?? '' }
      }
      expect((await ask('/a', { method: 'POST' })).text).toContain(post)
      expect((await ask('/rusak')).text).toContain(error)
      await ask('/kuki')
      await ask('/kunci', { headers: { authorization: 'Bearer x' } })
      const again = await Promise.all(['/rusak', '/kuki', '/kunci'].map((path) => ask(path)))
      expect(again.filter(({ cache }) => cache.startsWith('warta; hit'))).toHaveLength(stored)
    },
  )

  it.each([
    [['--port', '0'], '--origin'],
    [['--origin', 'ftp://a', '--port', '0'], 'Only http://'],
    [['--origin', 'http://a', '--port', 'x'], 'A port is a number'],
    [['--origin', 'http://a', '--port', '0', '--max-memory', '0'], 'whole MiB'],
  ])('started with %j says what is wrong', async (args, words) => {
    const child = fork(edgeCommand, args, {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [],
    })
    let errors = ''
    child.stderr?.on('data', (chunk) => {
      errors += chunk
    })
    const [code] = await once(child, 'close')
    expect(code).toBe(1)
    expect(errors).toContain(words)
  })
})

async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
