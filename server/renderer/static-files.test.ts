import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { diskStorage } from '#content/store/files/disk-storage.ts'
import { createFileAnswers } from './static-files.ts'

const FOLDER = '/media/0123456789abcdef'
const root = mkdtempSync(join(tmpdir(), 'warta-files-'))
let server: Server

/** What the newsroom answers, by the path; it counts as asked. */
const asked: string[] = []
const made: Readonly<Record<string, { status: number; headers: Record<string, string> }>> = {
  [`${FOLDER}/16x9-640.webp`]: { status: 200, headers: { 'content-type': 'image/webp' } },
  [`${FOLDER}/16x9-480.webp`]: {
    status: 302,
    headers: { location: `${FOLDER}/16x9-960.jpg`, 'cache-control': 'public, max-age=600' },
  },
}

/** A bucket has a film, of which the first bytes have come. */
const film = { changedAt: new Date('2026-11-30T12:00:00Z'), rest: Promise.withResolvers<void>() }
async function* filmed() {
  yield Buffer.from('awal ')
  await film.rest.promise
  yield Buffer.from('akhir')
}
const passing = async (path: string, range?: string) =>
  path === `${FOLDER}/film.mp4`
    ? {
        content: Readable.from(filmed(), { objectMode: false }),
        bytes: 10,
        part: range && 'bytes 0-9/20',
        changedAt: film.changedAt,
      }
    : undefined

beforeAll(async () => {
  mkdirSync(join(root, 'media/0123456789abcdef'), { recursive: true })
  mkdirSync(join(root, 'public'))
  writeFileSync(join(root, FOLDER, '16x9-960.jpg'), 'there')
  const answerFile = createFileAnswers(
    { ...diskStorage(root), passing },
    join(root, 'public'),
    { 'x-frame-options': 'DENY' },
    async (request, response) => {
      const path = request.url ?? ''
      asked.push(`${request.method} ${path}`)
      const { status, headers } = made[path] ?? { status: 404, headers: {} }
      response.writeHead(status, headers)
      response.end(status === 200 ? 'made now' : '')
    },
  )
  server = createServer((request, response) => {
    if (!answerFile(request, response)) response.writeHead(500).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(() => {
  server.close()
  rmSync(root, { recursive: true, force: true })
})

async function get(path: string, method = 'GET', headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo
  const address = `http://127.0.0.1:${port}${path}`
  const answer = await fetch(address, { method, headers, redirect: 'manual' })
  const text = await answer.text()
  const header = (name: string) => answer.headers.get(name)
  return { status: answer.status, text, header }
}

it('answers with a file that is there without asking the newsroom', async () => {
  const { status, text } = await get(`${FOLDER}/16x9-960.jpg`)
  expect([status, text]).toEqual([200, 'there'])
  expect(asked).toEqual([])
})

it.each([
  [200, null, {}],
  [206, 'bytes 0-9/20', { range: 'bytes=0-9' }],
])('passes a film on before all of it is there: %s', async (expected, part, headers) => {
  film.rest = Promise.withResolvers()
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}${FOLDER}/film.mp4`, { headers })
  const reader = answer.body?.getReader()
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('awal ')
  film.rest.resolve()
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('akhir')
  expect(answer.status).toBe(expected)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'cache-tag': expect.stringContaining('0123456789abcdef'),
    'content-length': '10',
    'content-type': 'video/mp4',
    'last-modified': 'Mon, 30 Nov 2026 12:00:00 GMT',
    'x-frame-options': 'DENY',
  })
  expect(answer.headers.get('content-range')).toBe(part)
})

it('tells the size of a file to who asks for what lies behind its end', async () => {
  const { status, header, text } = await get(`${FOLDER}/16x9-960.jpg`, 'GET', { range: 'bytes=9-' })
  expect([status, header('content-range'), text]).toEqual([
    416,
    'bytes */5',
    'Berkas ini tidak sepanjang itu.\n',
  ])
})

it.each(['GET', 'HEAD'])('has a file made that is not there: %s', async (method) => {
  const { status, text, header } = await get(`${FOLDER}/16x9-640.webp`, method)
  expect([status, text]).toEqual([200, method === 'GET' ? 'made now' : ''])
  expect(header('content-type')).toBe('image/webp')
  expect(header('content-length')).toBe('8')
  expect(header('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(header('cache-tag')).toContain('0123456789abcdef')
  expect(header('x-frame-options')).toBe('DENY')
  expect(asked).toEqual([`GET ${FOLDER}/16x9-640.webp`])
  asked.length = 0
})

it('leads to another file as long as the newsroom says', async () => {
  const { status, header } = await get(`${FOLDER}/16x9-480.webp`)
  expect(status).toBe(302)
  expect(header('location')).toBe(`${FOLDER}/16x9-960.jpg`)
  expect(header('cache-control')).toBe('public, max-age=600')
  expect(header('cache-tag')).toContain('0123456789abcdef')
})

it.each([`${FOLDER}/16x9-1.jpg`, '/media/other.jpg'])('caches no 404: %s', async (path) => {
  const { status, header } = await get(path)
  expect([status, header('cache-control')]).toEqual([404, 'no-store'])
})

it('asks the newsroom for nothing that is no file of a photo', async () => {
  asked.length = 0
  for (const path of ['/media/other.jpg', '/media/0123456789abcdef', `${FOLDER}/a.php`]) {
    expect((await get(path)).status, path).toBe(404)
  }
  expect(asked).toEqual([])
})
