import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import { askPage } from './page-asking.ts'

// Settings are read once, at the first request.
vi.hoisted(() => {
  process.env.PRIVATE_HOSTS = '127.0.0.1'
})

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
const ask = (address: string) => askPage(address, 'https://warta.example')

it('reads the title of a page, in the encoding that it names', async () => {
  const url = await serve((_, response) => {
    response.setHeader('content-type', 'text/html; charset=windows-1252')
    response.end(Buffer.from('<title>Caf\xe9 \x93Contoh\x94</title>', 'latin1'))
  })
  expect(await ask(url)).toEqual({ title: 'Café “Contoh”' })
})

it('takes the encoding from the page where the answer names none or an unknown one', async () => {
  const url = await serve((_, response) => {
    response.setHeader('content-type', 'text/html; charset=tidak-ada')
    response.end(Buffer.from('<title>Rumah “Contoh”</title>'))
  })
  expect(await ask(url)).toEqual({ title: 'Rumah “Contoh”' })
})

it('says who asks, and follows a redirect', async () => {
  const agents = new Set<string | undefined>()
  const url = await serve((request, response) => {
    agents.add(request.headers['user-agent'])
    if (request.url === '/berita') response.writeHead(302, { location: '/baru' }).end()
    else response.end('<title>Pindah</title>')
  })
  expect(await ask(url)).toEqual({ title: 'Pindah' })
  expect([...agents]).toEqual(['Warta (+https://warta.example)'])
})

it.each<[string, RequestListener]>([
  ['is missing', (_, response) => response.writeHead(404).end('<title>Tidak ada</title>')],
  ['breaks off', (request) => request.socket.destroy()],
  ['is endless', (_, response) => response.end(Buffer.alloc(3 * 1024 * 1024, 'a'))],
])('has no words for a page that %s', async (_, answer) => {
  expect(await ask(await serve(answer))).toBe('unreachable')
})

it('asks no private host', async () => {
  expect(await ask('http://127.0.0.2/')).toBe('private')
  expect(await ask('http://[::1]:3000/')).toBe('private')
})
