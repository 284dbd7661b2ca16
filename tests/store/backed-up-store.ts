/**
 * A store with a backup, for the tests of backups.
 * @module
 */
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect } from 'vitest'
import type { KeepRule } from '#content/model/health/keep-rule.ts'
import type { BackupRequest } from '#content/store/backup/backup-writing.ts'
import { folderPlace } from '#content/store/backup/place/folder-place.ts'
import { inTransaction } from '#content/store/transactions.ts'
import { wartaOn } from '#tests/running/warta-command.ts'
import { databaseUrl, openStore } from './open-store.ts'

/** The rows of the newest backup in `root`, by table, in an order of their own. */
export function rowsIn(root: string): Record<string, string[]> {
  const newest = readdirSync(root)
    .filter((name) => name !== 'files')
    .sort()
    .at(-1)
  const tables = join(root, newest ?? '', 'tables')
  return Object.fromEntries(
    readdirSync(tables).map((name) => [
      name,
      gunzipSync(readFileSync(join(tables, name)))
        .toString()
        .split('\n')
        // PostgreSQL orders the keys of JSON by itself.
        .map((line) => line && JSON.stringify(JSON.parse(line), sortKeys))
        .sort(),
    ]),
  )
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** The files below a folder, links included. */
export const filesBelow = (root: string): string[] =>
  (readdirSync(root, { recursive: true }) as string[])
    .filter((each) => !lstatSync(join(root, each)).isDirectory())
    .sort()

/** The folder of the oldest backup in `root`. */
export const oldestIn = (root: string): string =>
  join(root, readdirSync(root).filter((name) => name.endsWith('Z'))[0] ?? '')

/** A copy with one flipped bit. */
export function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  const middle = Math.floor(copy.length / 2)
  copy.writeUInt8(copy.readUInt8(middle) ^ 1, middle)
  return copy
}

/** Opens a store for the tests of this file, with two stories and two photo files, and backs it up into `backups`. */
export function backedUpStore() {
  const open = openStore()
  const folder = mkdtempSync(join(tmpdir(), 'warta-backup-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const backups = join(folder, 'backups')
  /** Runs `warta` on the store. */
  const own = (...parameters: string[]) => wartaOn(open().dataDir, databaseUrl())(...parameters)

  /** Makes a backup in this process: of the open store, or of the one of SQLite in another folder. */
  async function writtenTo(
    root: string,
    { dataDir = open().dataDir, ...rest }: Partial<BackupRequest> & { dataDir?: string } = {},
  ) {
    const { writeBackup } = await import('#content/store/backup/backup-writing.ts')
    const { readEnvironment } = await import('#content/base/settings/environment.ts')
    const own = databaseUrl()
    const isOther = existsSync(join(dataDir, 'warta.db'))
    return writeBackup({
      payload: open().payload,
      settings: readEnvironment({ DATA_DIR: dataDir, DATABASE_URL: isOther ? '' : own }),
      place: folderPlace(root),
      passphrase: undefined,
      withSecret: false,
      now: new Date(),
      ...rest,
    })
  }

  const found = async (root: string, passphrase?: string) => {
    const { findBackup } = await import('#content/store/backup/backup-finding.ts')
    return findBackup(folderPlace(root), async () => passphrase)
  }

  /** Finds the newest backup in `root` and checks all of it, as every command that reads backups does first. */
  const checked = async (root: string, passphrase?: string) => {
    const { checkBackup } = await import('#content/store/backup/backup-checking.ts')
    return checkBackup(await found(root, passphrase))
  }

  /** Restores the newest backup in `root` into the open store, which has rows. */
  const restoredOver = async (root: string) => {
    const { restoreBackup } = await import('#content/store/backup/backup-restoring.ts')
    const { environment } = await import('#content/base/settings/environment.ts')
    return restoreBackup(open().payload, environment(), await found(root))
  }

  const pruned = async (root: string, keep: Partial<KeepRule> = {}, passphrase?: string) => {
    const { pruneBackups } = await import('#content/store/backup/backup-pruning.ts')
    const { environment } = await import('#content/base/settings/environment.ts')
    const rule = { daily: 0, weekly: 0, monthly: 0, ...keep }
    return pruneBackups(environment(), folderPlace(root), rule, passphrase)
  }

  /** A copy of the first backup, to be changed. */
  const copied = (root = backups): string => {
    const copy = mkdtempSync(join(folder, 'copy-'))
    cpSync(root, copy, { recursive: true })
    return copy
  }

  beforeAll(async () => {
    const { dataDir, payload, take, news } = open()
    const { id } = await take({ headline: 'Pasar Baru Dibuka Lagi', topics: ['pasar'] })
    await take({ headline: 'Sebuah Draf' }, true)
    await payload.update({
      collection: 'articles',
      id,
      // A separator of lines for some readers of text, though not in JSON.
      data: { headline: 'Pasar Baru\u2028Dibuka Kembali', changeKind: 'update', section: news },
    })
    const { storePasskey } = await import(
      '#content/newsroom/people/second-factor/factor-records.ts'
    )
    const passkey = { id: 'kunci', account: 1, publicKey: 'x', counter: 4_000_000_000 }
    await inTransaction(payload, (req) =>
      storePasskey(req, { ...passkey, transports: ['internal'] }, 'Laptop'),
    )
    mkdirSync(join(dataDir, 'originals'))
    writeFileSync(join(dataDir, 'originals', 'aa11.jpg'), 'foto asli')
    mkdirSync(join(dataDir, 'media', 'aa11'), { recursive: true })
    writeFileSync(join(dataDir, 'media', 'aa11', 'full-640.avif'), 'foto')
    expect(await own('backup', backups)).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining('Backed up 2 stories and 2 photo files'),
    })
  })

  return { open, folder, backups, own, writtenTo, found, checked, restoredOver, pruned, copied }
}
