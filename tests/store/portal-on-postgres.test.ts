/** The whole portal on PostgreSQL; the other store tests do not start it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signInAtDesk } from '#tests/running/desk-account.ts'
import { freePort } from '#tests/running/free-port.ts'
import { takeKeptPhotos } from '#tests/running/kept-photos.ts'
import { startPortal } from '#tests/running/portal-process.ts'
import { end } from '#tests/running/process-ending.ts'
import { descendantsOf } from '#tests/running/process-tree.ts'
import { databaseUrl } from './open-store.ts'

const SLUG = 'kazakhstan-2022-protes-harga-elpiji-yang-mengundang-pasukan-csto'

const dataDir = mkdtempSync(join(tmpdir(), 'warta-on-postgres-'))
let portal: Awaited<ReturnType<typeof startPortal>>
let base: string
let authorization: string

beforeAll(async () => {
  takeKeptPhotos(dataDir)
  const port = await freePort()
  base = `http://127.0.0.1:${port}`
  const variables = {
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl(),
    PORT: String(port),
    SITE_URL: base,
  }
  portal = await startPortal(variables)
  authorization = await signInAtDesk(base, variables)
}, 300_000)

afterAll(async () => {
  await end(portal)
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

it('allows signing in, and shows readers what is published', async () => {
  const headers = { authorization, 'content-type': 'application/json' }
  const headline = 'Judul dari PostgreSQL'
  const changed = await fetch(`${base}/api/articles?where[slug][equals]=${SLUG}`, {
    method: 'PATCH',
    headers,
    body: JSON.stringify({ headline, changeKind: 'update', _status: 'published' }),
  })
  expect(changed.status, await changed.text()).toBe(200)
  const story = await (await fetch(`${base}/news/${SLUG}`)).text()
  expect(/<h1[^>]*>([^<]*)/.exec(story)?.[1]).toBe(headline)
  const day = await (await fetch(`${base}/admin`, { headers: { authorization } })).text()
  expect(day.includes('Terbit hari ini')).toBe(true)
})

it('goes on, worker included, when the server cuts every connection', async () => {
  const pids = descendantsOf(portal.pid ?? 0)
  // The second cut finds the connections that came after the first.
  for (const cut of [1, 2]) {
    expect(await cutConnections(), `cut ${cut}`).toBeGreaterThan(1)
    await expect
      .poll(async () => (await fetch(`${base}/cari?q=${crypto.randomUUID()}`)).status)
      .toBe(200)
  }
  expect(descendantsOf(portal.pid ?? 0)).toEqual(pids)
})

/** Cuts all connections to the database and returns how many there were. */
async function cutConnections(): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl() })
  await client.connect()
  try {
    const { rowCount } = await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    )
    return rowCount ?? 0
  } finally {
    await client.end()
  }
}
