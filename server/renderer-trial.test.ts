import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { expectAnswer, expectReady } from './renderer-trial.ts'

async function aRenderer() {
  const server = createServer((request, response) => {
    if (request.url !== '/hangs') response.writeHead(request.url === '/' ? 200 : 500).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port }
}

it('passes a renderer that answers', async () => {
  await expectAnswer(await aRenderer(), '/')
})

it.each([
  ['fails', '/fails', 10_000, 'This version answers /fails with 500.'],
  ['hangs', '/hangs', 100, 'This version does not answer /hangs within 0.1 s.'],
])('does not pass one that %s', async (_, path, patience, words) => {
  await expect(expectAnswer(await aRenderer(), path, patience)).rejects.toThrow(words)
})

it('waits for a renderer until it is ready, has failed, or takes too long', async () => {
  await expectReady(Promise.resolve(), 'The desk')
  await expect(expectReady(Promise.reject(new Error('It ended.')), 'The desk')).rejects.toThrow(
    'It ended.',
  )
  await expect(expectReady(new Promise(() => {}), 'The desk', 100)).rejects.toThrow(
    'The desk of this version was not ready within 0.1 s.',
  )
})
