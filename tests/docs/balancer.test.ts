/**
 * HAProxy with the files of `docs/deploy` before two nodes.
 * @module
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isInstalled } from '#tests/running/program-path.ts'

const PATIENCE = { timeout: 10_000 }

async function addressOf(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `127.0.0.1:${(server.address() as { port: number }).port}`
}

/** Something that answers as a node does, with its name, and with whom it takes for the reader. */
async function aNode(name: string) {
  const state = { ready: true }
  const server = createServer(({ url, headers }, response) => {
    response.statusCode = url === '/readyz' && !state.ready ? 503 : 200
    response.end(`${name} ${headers['x-forwarded-for']}`)
  })
  onTestFinished(() => void server.close().closeAllConnections())
  return { state, address: await addressOf(server) }
}

async function aFreeAddress(): Promise<string> {
  const server = createServer()
  const address = await addressOf(server)
  server.close()
  await once(server, 'close')
  return address
}

/** Two nodes behind HAProxy, which believes `trusted`. */
async function balanced(trusted: string) {
  const nodes = await Promise.all(['one', 'two'].map(aNode))
  const address = await aFreeAddress()
  const folder = mkdtempSync(join(tmpdir(), 'warta-balancer-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'haproxy.cfg')
  const configuration = readFileSync('docs/deploy/haproxy.cfg', 'utf8')
    .replace('bind :80', `bind ${address}`)
    // No more than any account may open.
    .replace('maxconn 20000', 'maxconn 200')
  writeFileSync(file, configuration)
  const variables = { NODE_ONE: nodes[0]?.address, NODE_TWO: nodes[1]?.address }
  const child = spawn('haproxy', ['-f', file], {
    stdio: 'ignore',
    env: { ...process.env, ...variables, TRUSTED_PROXY: trusted },
  })
  onTestFinished(async () => {
    const ended = once(child, 'exit')
    if (child.exitCode === null && child.kill('SIGTERM')) await ended
  })
  const ask = async (path: string) => {
    const headers = { 'x-forwarded-for': '192.0.2.9', connection: 'close' }
    const answer = await fetch(`http://${address}${path}`, { headers })
    return `${answer.status} ${await answer.text()}`
  }
  /** Everything that is answered to four readers. */
  const answers = async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => ask('/')))
    return [...new Set(all)].sort()
  }
  await expect.poll(() => answers().catch(() => []), PATIENCE).toHaveLength(2)
  return { states: nodes.map(({ state }) => state), ask, answers }
}

describe.skipIf(!isInstalled('haproxy'))('two nodes behind HAProxy', () => {
  it('are asked while they are ready, and all the same if none is', async () => {
    const { states, ask, answers } = await balanced('192.0.2.1')
    const [one, two] = states
    const both = ['200 one 127.0.0.1', '200 two 127.0.0.1']
    expect(await answers()).toEqual(both)
    if (one) one.ready = false
    await expect.poll(answers, PATIENCE).toEqual(['200 two 127.0.0.1'])
    if (two) two.ready = false
    await expect.poll(answers, PATIENCE).toEqual(both)
    if (one) one.ready = true
    await expect.poll(answers, PATIENCE).toEqual(['200 one 127.0.0.1'])
    expect(await ask('/readyz')).toMatch(/^403 /)
  })

  it('are told who reads by a proxy that is known, and by nobody else', async () => {
    const { answers } = await balanced('127.0.0.1')
    expect(await answers()).toEqual(['200 one 192.0.2.9', '200 two 192.0.2.9'])
  })
})
