import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, createClient } from '@libsql/client'
import { expect, it, onTestFinished } from 'vitest'
import { createOneWriterClient } from './sqlite-client.ts'

/** A store of one table, and a second connection to the same file, like that of the command line. */
async function aStore() {
  const folder = mkdtempSync(join(tmpdir(), 'sqlite-client-'))
  const url = `file:${join(folder, 'warta.db')}`
  const client = createOneWriterClient(url)
  await client.execute('create table stories (headline text)')
  const other = createClient({ url })
  onTestFinished(() => {
    other.close()
    client.close()
    rmSync(folder, { recursive: true })
  })
  const save = async (headline: string) => {
    const transaction = await client.transaction('write')
    await transaction.execute({ sql: 'insert into stories values (?)', args: [headline] })
    await transaction.commit()
  }
  const stored = async (reader: Client = client) =>
    (await reader.execute('select headline from stories')).rows.map(({ headline }) => headline)
  return { client, save, stored, other }
}

it('a save succeeds while another process reads, and that process keeps its snapshot', async () => {
  const { save, stored, other } = await aStore()
  await other.execute('begin')
  expect(await stored(other)).toEqual([])
  await save('Terbit')
  expect(await stored()).toEqual(['Terbit'])
  expect(await stored(other)).toEqual([])
})

it('a save waits for a writer in another process; readers do not wait', async () => {
  const { save, stored, other } = await aStore()
  await other.execute('begin immediate')
  await other.execute("insert into stories values ('Pertama')")
  const saved = save('Kedua')
  expect(await stored()).toEqual([])
  await other.execute('commit')
  await saved
  expect(await stored()).toEqual(['Pertama', 'Kedua'])
})

it('a write outside a transaction is kept, also after it had to wait', async () => {
  const { client, stored, other } = await aStore()
  await other.execute('begin immediate')
  const saved = client.execute("insert into stories values ('Satu')")
  await stored()
  await other.execute('commit')
  await saved
  expect(await stored(other)).toEqual(['Satu'])
})

it('a write that returns rows waits as well, and the connection writes on after it', async () => {
  const { client, save, stored, other } = await aStore()
  await save('Satu')
  await other.execute('begin immediate')
  const claimed = client.execute("update stories set headline = 'Dua' returning headline")
  await stored()
  await other.execute('commit')
  expect((await claimed).rows).toEqual([{ headline: 'Dua' }])
  await save('Tiga')
  expect(await stored(other)).toEqual(['Dua', 'Tiga'])
})

it('a statement that stays prepared sees each save, and lets others shrink the log behind it', async () => {
  const { client, save, other } = await aStore()
  const rows = () => client.rows('select headline from stories where headline <> ?', ['Dua'])
  expect(await rows()).toEqual([])
  await save('Satu')
  await save('Dua')
  expect(await rows()).toEqual([{ headline: 'Satu' }])
  const [checkpoint] = (await other.execute('pragma wal_checkpoint(truncate)')).rows
  expect(checkpoint).toMatchObject({ busy: 0 })
})

it('a statement that stays prepared writes nothing', async () => {
  const { client, stored } = await aStore()
  await expect(client.rows("insert into stories values ('Satu')", [])).rejects.toThrow(/readonly/)
  expect(await stored()).toEqual([])
})
