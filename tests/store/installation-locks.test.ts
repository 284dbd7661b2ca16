/**
 * One process of an installation does what must not be done twice, on either database.
 * @module
 */
import pg from 'pg'
import { expect, it } from 'vitest'
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
