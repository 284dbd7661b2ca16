import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { anEdge } from './edge-fixture.ts'
import { aPage } from './scripted-origin.ts'

const HOST = 'Host: warta.example\r\n'
const CLOSE = 'Connection: close\r\n'

/** Input and the expected status; undefined if closing the connection silently is enough. */
const requests: readonly (readonly [string, string, number | undefined])[] = [
  ['a bare LF after the request line', `GET / HTTP/1.1\n${HOST}${CLOSE}\r\n`, 400],
  ['a bare LF between fields', `GET / HTTP/1.1\r\nHost: a\nX: b\r\n${CLOSE}\r\n`, 400],
  ['a bare CR in a field', `GET / HTTP/1.1\r\n${HOST}X: a\rb\r\n${CLOSE}\r\n`, 400],
  ['NUL in a field', `GET / HTTP/1.1\r\n${HOST}X: a\0b\r\n${CLOSE}\r\n`, 400],
  ['NUL in the path', `GET /a\0b HTTP/1.1\r\n${HOST}${CLOSE}\r\n`, 400],
  ['an escaped NUL', `GET /a%00b HTTP/1.1\r\n${HOST}${CLOSE}\r\n`, 400],
  ['a broken escape', `GET /a%zz HTTP/1.1\r\n${HOST}${CLOSE}\r\n`, 400],
  ['a broken escape in the query', `GET /a?b=%zz HTTP/1.1\r\n${HOST}${CLOSE}\r\n`, 400],
  ['an escape that is not UTF-8', `GET /a%ff HTTP/1.1\r\n${HOST}${CLOSE}\r\n`, 400],
  ['a fragment', `GET /a#b HTTP/1.1\r\n${HOST}${CLOSE}\r\n`, 400],
  ['a path without slash', `GET a HTTP/1.1\r\n${HOST}${CLOSE}\r\n`, 400],
  ['no host', `GET / HTTP/1.1\r\n${CLOSE}\r\n`, 400],
  ['two hosts', `GET / HTTP/1.1\r\n${HOST}Host: b\r\n${CLOSE}\r\n`, 400],
  ['an invalid host', `GET / HTTP/1.1\r\nHost: a/b@c\r\n${CLOSE}\r\n`, 400],
  ['HTTP/0.9', 'GET /\r\n\r\n', 400],
  ['HTTP/2.0 in text', `GET / HTTP/2.0\r\n${HOST}\r\n`, 505],
  ['HTTP/3.7', `GET / HTTP/3.7\r\n${HOST}\r\n`, 505],
  ['an unknown method', `BACA / HTTP/1.1\r\n${HOST}\r\n`, 501],
  ['CONNECT', `CONNECT a:443 HTTP/1.1\r\n${HOST}\r\n`, undefined],
  ['a TLS greeting', '\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03', 400],
  ['the HTTP/2 preface', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', undefined],
  [
    'length and chunks',
    `POST /api HTTP/1.1\r\n${HOST}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    400,
  ],
  [
    'two lengths',
    `POST /api HTTP/1.1\r\n${HOST}Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcd`,
    400,
  ],
  ['a list of lengths', `POST /api HTTP/1.1\r\n${HOST}Content-Length: 4, 4\r\n\r\nabcd`, 400],
  ['a negative length', `POST /api HTTP/1.1\r\n${HOST}Content-Length: -1\r\n\r\n`, 400],
  ['a length with a plus', `POST /api HTTP/1.1\r\n${HOST}Content-Length: +4\r\n\r\nabcd`, 400],
  [
    'a length beyond all numbers',
    `POST /api HTTP/1.1\r\n${HOST}Content-Length: 99999999999999999999999\r\n\r\n`,
    400,
  ],
  [
    'chunked not as the last coding',
    `POST /api HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked, gzip\r\n\r\n`,
    400,
  ],
  ['an unknown coding', `POST /api HTTP/1.1\r\n${HOST}Transfer-Encoding: xchunked\r\n\r\n`, 400],
  [
    'a disguised coding',
    `POST /api HTTP/1.1\r\n${HOST}Transfer-Encoding:\x0bchunked\r\n\r\n0\r\n\r\n`,
    400,
  ],
  ['a space before the colon', `GET / HTTP/1.1\r\n${HOST}X : a\r\n\r\n`, 400],
  ['a folded field', `GET / HTTP/1.1\r\n${HOST}X: a\r\n b\r\n${CLOSE}\r\n`, undefined],
  ['a field without name', `GET / HTTP/1.1\r\n${HOST}: a\r\n\r\n`, 400],
  ['a field without colon', `GET / HTTP/1.1\r\n${HOST}rusak\r\n\r\n`, 400],
  ['giant fields', `GET / HTTP/1.1\r\n${HOST}X: ${'x'.repeat(100_000)}\r\n\r\n`, 431],
  ['very many fields', `GET / HTTP/1.1\r\n${HOST}${'X: y\r\n'.repeat(20_000)}\r\n`, 431],
  ['a long target', `GET /${'x'.repeat(5_000)} HTTP/1.1\r\n${HOST}${CLOSE}\r\n`, 414],
  ['a giant target', `GET /${'x'.repeat(100_000)} HTTP/1.1\r\n${HOST}\r\n`, 414],
  ['only line endings', '\r\n\r\n\r\n\r\nx\r\n\r\n', 400],
]

describe('a request that is', () => {
  it.each(requests)('%s is refused and does not reach the origin', async (_, bytes, status) => {
    const { raw, origin, edge } = await anEdge()
    const answer = await raw(Buffer.from(bytes, 'latin1'))
    if (status === undefined) expect(answer).not.toContain(' 200 ')
    else expect(answer.split('\r\n', 1)[0]).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(answer).not.toMatch(/ at .*\.[jt]s|node:/)
    expect(origin.requests.filter(({ url }) => url !== '/')).toHaveLength(0)
    await expect.poll(() => edge.stats().connections).toBe(0)
  })
})

describe('a smuggled request', () => {
  it('does not reach the origin', async () => {
    const { raw, origin } = await anEdge()
    origin.at('/a', aPage('satu'))
    const hidden = `GET /api/rahasia HTTP/1.1\r\n${HOST}\r\n`
    await raw(`GET /a HTTP/1.1\r\n${HOST}Content-Length: ${hidden.length}\r\n\r\n${hidden}`)
    await raw(
      `POST /api/a HTTP/1.1\r\n${HOST}Content-Length: 0\r\nContent-Length: ${hidden.length}\r\n\r\n${hidden}`,
    )
    await raw(`GET /a HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`)
    expect(origin.requests.map(({ url }) => url)).not.toContain('/api/rahasia')
  })

  it('after a complete one is a second request, answered in order', async () => {
    const { raw, origin } = await anEdge()
    origin.at('/a', aPage('satu'))
    origin.at('/b', aPage('dua'))
    const answer = await raw(`GET /a HTTP/1.1\r\n${HOST}\r\nGET /b HTTP/1.1\r\n${HOST}${CLOSE}\r\n`)
    expect(answer.match(/satu|dua/g)).toEqual(['satu', 'dua'])
  })
})

describe('unusual but valid requests', () => {
  it.each([
    ['HTTP/1.0 without host', 'GET /a HTTP/1.0\r\n\r\n'],
    [
      'a target with scheme and host',
      `GET http://warta.example/a HTTP/1.1\r\nHost: lain.example\r\n${CLOSE}\r\n`,
    ],
    ['an empty line first', `\r\nGET /a HTTP/1.1\r\n${HOST}${CLOSE}\r\n`],
  ])('%s are answered', async (_, bytes) => {
    const { raw, origin } = await anEdge()
    origin.at('/a', aPage('satu'))
    expect(await raw(bytes)).toMatch(/^HTTP\/1.1 200 [\s\S]*satu$/)
  })
})

describe('ten thousand malformed requests', () => {
  it('leave the edge unaffected', async () => {
    const { edge, origin, ask } = await anEdge()
    origin.at('/a', aPage('satu'))
    await ask('/a')
    const before = edge.stats()
    const send = (bytes: string) =>
      new Promise<void>((resolve) => {
        const socket = connect(edge.port, '127.0.0.1')
        socket.on('error', () => {})
        socket.once('close', () => resolve())
        socket.resume().end(Buffer.from(bytes, 'latin1'))
      })
    const kinds = requests.filter(([, bytes]) => bytes.length < 10_000)
    for (let sent = 0; sent < 10_000; sent += 100) {
      const batch = Array.from(
        { length: 100 },
        (_, index) => kinds[(sent + index) % kinds.length]?.[1] ?? '',
      )
      await Promise.all(batch.map(send))
    }
    await expect.poll(() => edge.stats().connections).toBe(0)
    const after = edge.stats()
    expect(after.bytes).toBeLessThanOrEqual(before.bytes + 10_000)
    expect(after.flights).toBe(0)
    expect((await ask('/a')).cache).toContain('hit')
  })
})
