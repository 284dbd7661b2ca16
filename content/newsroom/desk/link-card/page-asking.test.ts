import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { outgoingRequests, type SendOutgoing } from '#content/base/outgoing/outgoing-request.ts'
import { askPage } from './page-asking.ts'

let site: Server | undefined
afterEach(() => {
  site?.closeAllConnections()
  site?.close()
})

async function serve(answer: RequestListener): Promise<string> {
  site = createServer(answer).listen(0, '127.0.0.1')
  await once(site, 'listening')
  return `http://127.0.0.1:${(site.address() as AddressInfo).port}/berita`
}
const sendHere = outgoingRequests(new Set(['127.0.0.1']))
const ask = (address: string, send: SendOutgoing = sendHere) =>
  askPage(address, 'https://warta.example', send)

it('reads the title of a page, in the encoding that it names', async () => {
  const url = await serve((_, response) => {
    response.setHeader('content-type', 'text/html; charset=windows-1252')
    response.end(Buffer.from('<title>Caf\xe9 \x93Contoh\x94</title>', 'latin1'))
  })
  expect(await ask(url)).toEqual({ title: 'Café “Contoh”', address: url })
})

it('takes the encoding from the page where the answer names none or an unknown one', async () => {
  const url = await serve((_, response) => {
    response.setHeader('content-type', 'text/html; charset=tidak-ada')
    response.end(Buffer.from('<title>Rumah “Contoh”</title>'))
  })
  expect(await ask(url)).toEqual({ title: 'Rumah “Contoh”', address: url })
})

it('says who asks, and follows a redirect', async () => {
  const agents = new Set<string | undefined>()
  const url = await serve((request, response) => {
    agents.add(request.headers['user-agent'])
    if (request.url === '/berita') response.writeHead(302, { location: '/baru/' }).end()
    else response.end('<title>Pindah</title><meta property="og:image" content="kapal.jpg">')
  })
  expect(await ask(url)).toEqual({
    title: 'Pindah',
    address: new URL('/baru/', url).href,
    picture: new URL('/baru/kapal.jpg', url).href,
  })
  expect([...agents]).toEqual(['Warta (+https://warta.example)'])
})

it.each<[string, RequestListener]>([
  ['is missing', (_, response) => response.writeHead(404).end('<title>Tidak ada</title>')],
  ['breaks off', (request) => request.socket.destroy()],
  ['is endless', (_, response) => response.end(Buffer.alloc(3 * 1024 * 1024, 'a'))],
])('has no words for a page that %s', async (_, answer) => {
  expect(await ask(await serve(answer))).toBe('unreachable')
})

it('asks a service to describe its page', async () => {
  const asked: string[] = []
  const send: SendOutgoing = async (url) => {
    asked.push(url)
    return { url, status: 200, headers: {}, body: Buffer.from('{"title":"Kapal tiba"}') }
  }
  const address = 'https://www.youtube.com/watch?v=abcdefghijk'
  expect(await ask(address, send)).toEqual({ title: 'Kapal tiba', address })
  expect(asked).toEqual([
    'https://www.youtube.com/oembed?url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3Dabcdefghijk&format=json',
  ])
})

it('asks the page where the service describes nothing, and says what is known where both fail', async () => {
  const address = 'https://www.youtube.com/watch?v=abcdefghijk'
  const page: SendOutgoing = async (url) => ({
    url,
    status: url === address ? 200 : 404,
    headers: {},
    body: Buffer.from('<title>Kapal tiba</title>'),
  })
  expect(await ask(address, page)).toEqual({ title: 'Kapal tiba', address })
  const body = Buffer.alloc(0)
  const nothing: SendOutgoing = async (url) => ({ url, status: 503, headers: {}, body })
  expect(await ask(address, nothing)).toEqual({
    title: 'Video YouTube',
    provider: 'YouTube',
    address,
  })
})

it('asks no private host, not even one that an operator allowed for announcements', async () => {
  const url = await serve((_, response) => response.end('<title>Dalam</title>'))
  expect(await askPage(url, 'https://warta.example')).toBe('private')
  expect(await ask('http://[::1]:3000/')).toBe('private')
})
