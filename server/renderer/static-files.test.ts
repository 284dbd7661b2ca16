import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

beforeAll(async () => {
  mkdirSync(join(root, 'media/0123456789abcdef'), { recursive: true })
  mkdirSync(join(root, 'public'))
  writeFileSync(join(root, FOLDER, '16x9-960.jpg'), 'there')
  const answerFile = createFileAnswers(
    diskStorage(root),
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
