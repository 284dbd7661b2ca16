import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { MOST_BYTES } from '#content/model/photo/photo-limits.ts'
import { fetchedPicture, PICTURE_FOLDERS, picturesIn } from './legacy-pictures.ts'

vi.hoisted(() => {
  vi.resetModules()
  process.env.PRIVATE_HOSTS = '127.0.0.1'
})

/** A site that leads to its front page where a file is missing, as many do. */
const server = createServer((request, response) => {
  if (request.url === '/a.jpg') response.setHeader('Content-Type', 'image/jpeg').end('foto')
  else if (request.url === '/')
    response.setHeader('Content-Type', 'text/html').end('<h1>Depan</h1>')
  else response.writeHead(302, { Location: '/' }).end()
})
let site = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

it('fetches a picture, and takes no page for one', async () => {
  expect((await fetchedPicture(`${site}/a.jpg`)).toString()).toBe('foto')
  await expect(fetchedPicture(`${site}/hilang.jpg`)).rejects.toThrow('halaman, bukan gambar')
})

it('reads a picture of a folder, and nothing that is too large or no file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'uploads-'))
  writeFileSync(join(folder, 'a.jpg'), 'foto')
  writeFileSync(join(folder, 'besar.jpg'), '')
  truncateSync(join(folder, 'besar.jpg'), MOST_BYTES + 1)
  mkdirSync(join(folder, '2019'))
  const read = picturesIn(folder, PICTURE_FOLDERS.wordpress)
  const uploads = 'https://lama.example/wp-content/uploads'
  expect((await read(`${uploads}/a.jpg`)).toString()).toBe('foto')
  await expect(read(`${uploads}/besar.jpg`)).rejects.toThrow('lebih besar dari 50 MB')
  await expect(read(`${uploads}/2019`)).rejects.toThrow('bukan berkas')
  rmSync(folder, { recursive: true })
})
