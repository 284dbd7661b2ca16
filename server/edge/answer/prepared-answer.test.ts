import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { PageVariant } from '#server/edge/memory/stored-page.ts'
import { sendHit } from './prepared-answer.ts'

const BODY = '<p>Kabar dari Ambon — é</p>'
const variant: PageVariant = {
  encoding: 'identity',
  body: Buffer.from(BODY),
  entityTag: '"a"',
  isFinal: true,
  head: ['Content-Type', 'text/html', 'Content-Length', String(Buffer.byteLength(BODY))],
  headSecond: 1,
}

const server = createServer((_, response) => sendHit(response, 200, variant.head, variant))
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => server.close())

const GET = 'GET / HTTP/1.1\r\nHost: a\r\n'

/** The answers to `requests` on one connection, which the last of them closes. */
async function answersTo(...requests: string[]): Promise<string[]> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write(requests.join(''))
  return (await text(socket)).split(/(?=HTTP\/1\.1 )/)
}

it('sends the bytes of the first hit in a second to all that follow, but closes when asked to', async () => {
  const [first, second, third, last] = await answersTo(
    `${GET}\r\n`,
    `${GET}\r\n`,
    `${GET}\r\n`,
    `${GET}Connection: close\r\n\r\n`,
  )
  // Node keeps the head where it is looked for.
  expect(variant.prepared?.toString()).toBe(first)
  expect(first).toMatch(/^HTTP\/1\.1 200 OK\r\n.*\r\nDate: .*\r\nConnection: keep-alive\r\n/s)
  expect(first?.endsWith(`\r\n\r\n${BODY}`)).toBe(true)
  expect([second, third]).toEqual([first, first])
  expect(last).toContain('\r\nConnection: close\r\n')
  expect(last?.endsWith(`\r\n\r\n${BODY}`)).toBe(true)
})

it('writes the head anew in the next second', async () => {
  await answersTo(`${GET}\r\n`, `${GET}Connection: close\r\n\r\n`)
  const before = variant.prepared
  variant.head = [...variant.head, 'Age', '1']
  variant.headSecond = 2
  const [answer] = await answersTo(`${GET}\r\n`, `${GET}Connection: close\r\n\r\n`)
  expect(answer).toContain('\r\nAge: 1\r\n')
  expect(variant.prepared).not.toBe(before)
})
