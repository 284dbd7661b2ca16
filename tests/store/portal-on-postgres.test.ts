/** The whole portal on PostgreSQL: what the other store tests do not start. */
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { freePort } from '#tests/running/free-port.ts'
import { takeKeptPhotos } from '#tests/running/kept-photos.ts'
import { startPortal } from '#tests/running/portal-process.ts'
import { runWarta } from '#tests/running/warta-command.ts'

const ACCOUNT = { email: 'admin@contoh.id', password: 'perahu-biru-menyapa-gunung' }

const SLUG = 'kazakhstan-2022-protes-harga-elpiji-yang-mengundang-pasukan-csto'

const dataDir = mkdtempSync(join(tmpdir(), 'warta-on-postgres-'))
let portal: Awaited<ReturnType<typeof startPortal>>
let base: string

beforeAll(async () => {
  takeKeptPhotos(dataDir)
  const port = await freePort()
  base = `http://127.0.0.1:${port}`
  const variables = {
    DATA_DIR: dataDir,
    DATABASE_URL: inject('emptyPostgresUrl'),
    PORT: String(port),
    SITE_URL: base,
  }
  portal = await startPortal(variables)
  const { email, password } = ACCOUNT
  const account = ['--email', email, '--role', 'admin', '--password', password]
  expect(await runWarta(['user', 'add', ...account], { variables })).toMatchObject({ exitCode: 0 })
}, 300_000)

afterAll(async () => {
  portal.kill('SIGTERM')
  if (portal.exitCode === null) await once(portal, 'exit')
  rmSync(dataDir, { recursive: true, force: true })
})

it.each([
  '/',
  '/news',
  `/news/${SLUG}`,
  '/cari?q=gempa',
  '/indeks',
  '/terpopuler',
  '/koreksi',
  '/penulis/redaksi-sains',
  '/topik/geografi-indonesia',
  '/rss.xml',
  '/sitemap.xml',
  '/sitemap-topik.xml',
  '/sitemap-news.xml',
])('answers %s', async (path) => {
  expect((await fetch(base + path)).status).toBe(200)
})

it('lets the newsroom in, and shows readers what it publishes', async () => {
  const ask = async <Answer>(method: string, path: string, data?: object, authorization = '') => {
    const answer = await fetch(base + path, {
      method,
      headers: { 'content-type': 'application/json', authorization },
      ...(data && { body: JSON.stringify(data) }),
    })
    expect(answer.status, path).toBeLessThan(300)
    return (await answer.json()) as Answer
  }
  const { token } = await ask<{ token: string }>('POST', '/api/users/login', ACCOUNT)
  const authorization = `JWT ${token}`
  const found = `/api/articles?where[slug][equals]=${SLUG}&depth=0`
  const { docs } = await ask<{ docs: { id: number }[] }>('GET', found, undefined, authorization)
  const headline = 'Judul dari PostgreSQL'
  const change = { headline, changeKind: 'update', _status: 'published' }
  await ask('PATCH', `/api/articles/${docs[0]?.id}`, change, authorization)
  const story = await (await fetch(`${base}/news/${SLUG}`)).text()
  expect(/<h1[^>]*>([^<]*)/.exec(story)?.[1]).toBe(headline)
  const day = await (await fetch(`${base}/admin`, { headers: { authorization } })).text()
  expect(day.includes('Terbit hari ini')).toBe(true)
})
