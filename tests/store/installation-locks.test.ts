/**
 * One process of an installation does what must not be done twice, on either database.
 * @module
 */
import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { startPooler } from '#tests/running/pooler.ts'
import { isInstalled } from '#tests/running/program-path.ts'
import { databaseUrl, openStore } from './open-store.ts'

const open = openStore()

const locks = async () => {
  const { whileLocked } = await import('#content/store/installation-lock.ts')
  const { environment } = await import('#content/base/settings/environment.ts')
  return <Result>(
    name: 'prepare' | 'backup' | 'backup-schedule',
    work: (held: AbortSignal) => Promise<Result>,
  ) => whileLocked({ ...environment(), dataDir: open().dataDir }, name, work)
}

it('is refused at once while another has the lock, and let in afterwards', async () => {
  const locked = await locks()
  const others = await locked('backup', async (held) => {
    await expect(locked('backup', async () => 'twice')).rejects.toMatchObject({
      name: 'LockTaken',
      message: expect.stringMatching(/^Another backup .* Run the command again later\.$/),
    })
    expect(held.aborted).toBe(false)
    return locked('backup-schedule', async () => 'another lock')
  })
  expect(others).toBe('another lock')
  const failed = locked('backup', () => Promise.reject(new Error('the disk is gone')))
  await expect(failed).rejects.toThrow('the disk is gone')
  expect(await locked('backup', async () => 'again')).toBe('again')
})

it('learns that its lock is lost with its connection, and so does who asked for the work', async () => {
  // A locked file is lost with its process only.
  if (!databaseUrl()) return
  const locked = await locks()
  const work = locked('backup', async (held) => {
    const lost = new Promise((resolve) => held.addEventListener('abort', resolve))
    const admin = new pg.Client({ connectionString: databaseUrl() })
    await admin.connect()
    await admin.query(
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = 7282023`,
    )
    await admin.end()
    await lost
    return locked('backup', async () => 'another has it')
  })
  await expect(work).rejects.toThrow(/^The connection to the database was cut\./)
  expect(await locked('backup', async () => 'again')).toBe('again')
})

it('leaves no lock behind a pooler that shares connections between transactions', async () => {
  if (!databaseUrl() || !isInstalled('pgbouncer')) return
  const pooler = await startPooler(databaseUrl())
  onTestFinished(pooler.stop)
  const { whileLocked } = await import('#content/store/installation-lock.ts')
  const settings = {
    dataDir: open().dataDir,
    database: { kind: 'postgres', url: pooler.url },
  } as const
  const admin = new pg.Client({ connectionString: databaseUrl() })
  await admin.connect()
  onTestFinished(() => admin.end())
  const held = async () => {
    const { rows } = await admin.query(
      `select objid::int as number from pg_locks where locktype = 'advisory' and granted
       and database = (select oid from pg_database where datname = current_database())`,
    )
    return rows.map(({ number }) => number)
  }
  for (const [name, number] of [
    ['prepare', 7_282_022],
    ['backup', 7_282_023],
  ] as const) {
    await whileLocked(settings, name, async () => expect(await held()).toEqual([number]))
    await expect.poll(held).toEqual([])
  }
})
