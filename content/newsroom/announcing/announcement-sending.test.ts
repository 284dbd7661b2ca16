import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { afterEach, expect, it, vi } from 'vitest'
import { websubPing } from './announcement-request.ts'
import { sendAnnouncement } from './announcement-sending.ts'

// Settings are read once, at the first request.
vi.hoisted(() => {
  vi.resetModules()
  process.env.PRIVATE_HOSTS = '127.0.0.1'
})

const NOW = new Date('2026-03-07T00:00:00Z')
let receiver: Server | undefined
afterEach(() => {
  receiver?.closeAllConnections()
  receiver?.close()
})

it('posts the form and names the site', async () => {
  let received: unknown
  const url = await receive(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    received = [
      request.method,
      request.headers['content-type'],
      request.headers['user-agent'],
      body,
    ]
    response.writeHead(202).end()
  })
  expect(await send(url)).toEqual({ kind: 'sent' })
  expect(received).toEqual([
    'POST',
    'application/x-www-form-urlencoded',
    'Warta (+https://warta.example)',
    'hub.mode=publish&hub.url=https%3A%2F%2Fwarta.example%2Frss.xml',
  ])
})

it('waits as long as an overloaded receiver asks', async () => {
  const url = await receive((_, response) => response.writeHead(429, { 'retry-after': '60' }).end())
  expect(await send(url)).toMatchObject({
    kind: 'later',
    notBefore: new Date('2026-03-07T00:01:00Z'),
  })
})

it('does not follow redirects', async () => {
  let requests = 0
  const url = await receive((_, response) => {
    requests += 1
    response.writeHead(307, { location: '/lain' }).end()
  })
  expect(await send(url)).toMatchObject({ kind: 'refused' })
  expect(requests).toBe(1)
})

it('does not read an answer that never ends', async () => {
  const url = await receive((_, response) => response.writeHead(200).write('a'))
  expect(await send(url)).toEqual({ kind: 'sent' })
})

it('tries later if the receiver answers late or not at all', async () => {
  const url = await receive(() => undefined)
  expect(await send(url, 50)).toEqual({
    kind: 'later',
    away: true,
    reason: 'Penerima tidak menjawab tepat waktu.',
  })
  receiver?.closeAllConnections()
  receiver?.close()
  expect(await send(url)).toEqual({
    kind: 'later',
    away: true,
    reason: 'Penerima tidak dapat dihubungi.',
  })
})

it('gives up at once on a receiver that is not on the internet', async () => {
  const url = (await receive((_, response) => response.end())).replace('127.0.0.1', '[::1]')
  expect(await send(url)).toEqual({
    kind: 'refused',
    reason: '::1 tidak ada di internet. Operator dapat mengizinkannya dengan PRIVATE_HOSTS.',
  })
})

const send = (url: string, timeLimit?: number) =>
  sendAnnouncement(
    websubPing(url, 'https://warta.example/rss.xml'),
    'https://warta.example',
    NOW,
    timeLimit,
  )

async function receive(listener: RequestListener): Promise<string> {
  receiver = createServer(listener).listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  const address = receiver.address()
  if (address === null || typeof address === 'string') throw new Error('No port.')
  return `http://127.0.0.1:${address.port}/`
}
