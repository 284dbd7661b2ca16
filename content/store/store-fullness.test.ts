import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { afterAll, expect, it } from 'vitest'
import { isStoreFull } from './store-fullness.ts'

const folder = mkdtempSync(join(tmpdir(), 'warta-full-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('knows a database of SQLite that has no room', async () => {
  const client = createClient({ url: `file:${join(folder, 'full.db')}` })
  await client.execute('create table words (word text)')
  await client.execute('pragma max_page_count = 3')
  const written = client.execute({
    sql: 'insert into words values (?)',
    args: ['kata '.repeat(10_000)],
  })
  const failure: unknown = await written.catch((error: unknown) => error)
  client.close()
  expect(isStoreFull(new Error('Failed query', { cause: failure }))).toBe(true)
})

it.each([
  ['the disk of files', 'ENOSPC', true],
  ['a quota', 'EDQUOT', true],
  ['the disk of PostgreSQL', '53100', true],
  ['a value twice', '23505', false],
  ['a lock', 'SQLITE_BUSY', false],
])('judges %s by its code', (_, code, isFull) => {
  expect(isStoreFull(Object.assign(new Error('gagal'), { code }))).toBe(isFull)
})
