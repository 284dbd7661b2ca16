/**
 * A store of an earlier version is backed up before it is migrated, and is not migrated if that fails.
 * @module
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Migration, Payload } from 'payload'
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  type MockInstance,
  vi,
} from 'vitest'
import type { Environment } from '#content/base/settings/environment.ts'
import { chooseOwnStore } from '#tests/running/own-store.ts'
import { databaseUrl } from './open-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'warta-migration-'))
const backups = join(folder, 'backups')
let payload: Payload
let settings: Environment
/** The names of all migrations, and of those of the earlier version. */
let all: string[]
let earlier: string[]
beforeAll(async () => {
  // Settings are read once.
  process.env.BACKUP_TO = backups
  chooseOwnStore(join(folder, 'data'), databaseUrl())
  const { environment } = await import('#content/base/settings/environment.ts')
  const { store } = await import('#content/newsroom/newsroom.ts')
  const { migrationsOf } = await import('#content/store/database.ts')
  settings = environment()
  payload = await store()
  const migrations = migrationsOf(settings.database) as unknown as Migration[]
  all = migrations.map(({ name }) => name)
  earlier = all.slice(0, -3)
  await payload.db.migrate({ migrations: migrations.slice(0, -3) })
})
afterAll(async () => {
  await payload?.destroy()
  rmSync(folder, { recursive: true, force: true })
})

async function migrationsDone(): Promise<string[]> {
  const { openSnapshot } = await import('#content/store/backup/store-snapshot.ts')
  const snapshot = await openSnapshot(settings.database)
  const done = await snapshot.migrations()
  await snapshot.close()
  return done
}

const backUpFirst = async (backupTo: string | undefined) => {
  const { backUpBeforeMigrating } = await import('#content/store/backup/migration-backup.ts')
  return backUpBeforeMigrating(payload, { ...settings, backupTo })
}

const made = () => readdirSync(backups).filter((name) => name !== 'files')

describe('a store of an earlier version', () => {
  let warn: MockInstance
  beforeEach(() => {
    warn = vi.spyOn(payload.logger, 'warn').mockReturnValue()
  })
  afterEach(() => warn.mockRestore())

  it('is left as it is when the backup that comes first fails, and the message says the way out', async () => {
    const file = join(folder, 'berkas')
    writeFileSync(file, '')
    await expect(backUpFirst(file)).rejects.toThrow(
      /^The store was not changed, because .* start once without BACKUP_TO\.$/,
    )
    expect(await migrationsDone()).toEqual(earlier)
  })

  it('is left as it is while another backup is made, and the message says to wait', async () => {
    const { whileLocked } = await import('#content/store/installation-lock.ts')
    await whileLocked(settings, 'backup', () =>
      expect(backUpFirst(backups)).rejects.toThrow(
        /^The store was not changed\. Another backup is being made\. Reload again when it has ended\.$/,
      ),
    )
    expect(await migrationsDone()).toEqual(earlier)
  })

  it('is announced to be changed without a backup when there is no place for one', async () => {
    await backUpFirst(undefined)
    expect(warn.mock.calls).toEqual([
      [expect.stringMatching(/changes the store \(\S+, \S+, \S+\)\. No backup .* BACKUP_TO/)],
    ])
  })

  it('is left as it is when the portal that would change it is about to end', async () => {
    const { prepareStore } = await import('#server/store-preparation.ts')
    await expect(prepareStore(async () => false)).rejects.toThrow(/could not be prepared/)
    expect(await migrationsDone()).toEqual(earlier)
    // It was backed up by then.
    expect(made()).toHaveLength(1)
    rmSync(backups, { recursive: true })
  })

  it('is backed up as it was, and then migrated; once', async () => {
    const { prepareStore } = await import('#content/newsroom/newsroom.ts')
    await prepareStore()
    const [name = '', ...others] = made()
    expect(others).toEqual([])
    const manifest = JSON.parse(readFileSync(join(backups, name, 'manifest.json'), 'utf8'))
    expect(manifest.migrations).toEqual(earlier)
    expect(manifest.tables.articles.rows).toBe(0)
    expect(await migrationsDone()).toEqual(all)
    const time = String.raw`\d{4}-\d\d-\d\dT[\d:.]+Z`
    expect(warn.mock.calls.flat().slice(-2)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^The store as it was at ${time} is in ${join(backups, name)}\\. .* is not in it\\.$`,
        ),
      ),
      expect.stringMatching(new RegExp(`^The store is changed now, at ${time}\\.$`)),
    ])

    await prepareStore()
    expect(made()).toEqual([name])
  })
})

it('is not opened by an earlier version than that of the nodes that share it', async () => {
  const { prepareStore } = await import('#content/newsroom/newsroom.ts')
  const { runStatement, sql } = await import('#content/store/statements.ts')
  const newer = sql`insert into payload_migrations (name, batch) values ('20990101_000000_later', 99)`
  await runStatement(payload, newer)
  // A file is one machine's own.
  if (!databaseUrl()) return void (await prepareStore())
  await expect(prepareStore()).rejects.toThrow(
    /^The store is of a newer version \(20990101_000000_later\), .* Start that version here, too/,
  )
})
