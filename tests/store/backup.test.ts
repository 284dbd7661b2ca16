/**
 * A backup of either database comes back whole, also in the other one, and a damaged one is refused.
 * @module
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { startFauxqs } from 'fauxqs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { KeepRule } from '#content/model/health/keep-rule.ts'
import type { Store } from '#content/newsroom/newsroom.ts'
import type { BackupRequest } from '#content/store/backup/backup-writing.ts'
import { folderPlace } from '#content/store/backup/place/folder-place.ts'
import { inTransaction } from '#content/store/transactions.ts'
import { isInstalled } from '#tests/running/program-path.ts'
import { wartaOn as on, runWarta, storeVariables } from '#tests/running/warta-command.ts'
import { databaseUrl, openStore } from './open-store.ts'

const open = openStore()
const folder = mkdtempSync(join(tmpdir(), 'warta-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The rows of the newest backup in `root`, by table, in an order of their own. */
function rowsIn(root: string): Record<string, string[]> {
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

const backups = join(folder, 'backups')

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
let own: ReturnType<typeof on>

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

/** The folder of the oldest backup in `root`. */
const oldestIn = (root: string): string =>
  join(root, readdirSync(root).filter((name) => name.endsWith('Z'))[0] ?? '')

/** A copy of the first backup, to be changed. */
const copied = (root = backups): string => {
  const copy = mkdtempSync(join(folder, 'copy-'))
  cpSync(root, copy, { recursive: true })
  return copy
}

beforeAll(async () => {
  const { dataDir, payload, take, news } = open()
  own = on(dataDir, databaseUrl())
  const { id } = await take({ headline: 'Pasar Baru Dibuka Lagi', topics: ['pasar'] })
  await take({ headline: 'Sebuah Draf' }, true)
  await payload.update({
    collection: 'articles',
    id,
    // A separator of lines for some readers of text, though not in JSON.
    data: { headline: 'Pasar Baru\u2028Dibuka Kembali', changeKind: 'update', section: news },
  })
  const { storePasskey } = await import('#content/newsroom/people/second-factor/factor-records.ts')
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

it('comes back whole in SQLite, and from there in the database it was made of', async () => {
  const restored = join(folder, 'restored')
  const again = on(restored)
  expect(await again('restore', backups)).toMatchObject({
    exitCode: 0,
    output: expect.stringContaining('Restored 2 stories'),
  })
  expect(readFileSync(join(restored, 'originals', 'aa11.jpg'), 'utf8')).toBe('foto asli')
  await writtenTo(join(folder, 'second'), { dataDir: restored })
  expect(rowsIn(join(folder, 'second'))).toEqual(rowsIn(backups))
  // Without its second factor, an account would come back with the password alone.
  expect(rowsIn(join(folder, 'second'))['second_factors.ndjson.gz']?.join()).toContain('kunci')
  if (!databaseUrl()) return
  const client = new pg.Client({ connectionString: databaseUrl() })
  await client.connect()
  await client.query('create database backup_restored')
  await client.end()
  const third = on(join(folder, 'third'), databaseUrl().replace(/backup$/, 'backup_restored'))
  expect(await third('restore', join(folder, 'second'))).toMatchObject({ exitCode: 0 })
  await third('backup', join(folder, 'fourth'))
  expect(rowsIn(join(folder, 'fourth'))).toEqual(rowsIn(backups))
  // Ids go on where they were.
  expect(await third('import', 'tests/portal/wire-copy.txt')).toMatchObject({ exitCode: 0 })
})

it('is verified by opening its stories, which changes nothing but its mark', async () => {
  const root = copied()
  // As another process has it that makes a backup meanwhile.
  mkdirSync(join(root, '.unfinished'), { recursive: true })
  writeFileSync(join(root, '.unfinished', 'x'), '')
  const before = filesBelow(root)
  expect(await own('backup', 'verify', root)).toMatchObject({
    exitCode: 0,
    output: expect.stringMatching(/2 photo files whole, 1 of its stories read/),
  })
  expect(filesBelow(root)).toEqual([...before, join(basename(oldestIn(root)), 'verified')].sort())
})

it('of which a photo is found damaged has it again with the next one', async () => {
  const root = copied()
  const photo = join(root, 'files', 'originals', 'aa11.jpg')
  const mark = join(oldestIn(root), 'verified')
  writeFileSync(mark, '')
  writeFileSync(photo, flipped(readFileSync(photo)))
  expect(await own('backup', 'verify', root)).toEqual({
    exitCode: 65,
    output: '',
    errors: `${photo} is damaged. If the portal still has this photo, the next backup writes it again.\n`,
  })
  expect(existsSync(mark)).toBe(false)
  await writtenTo(root)
  expect(readFileSync(photo, 'utf8')).toBe('foto asli')
  await checked(root)
})

it('is not restored into a store with rows', async () => {
  await expect(restoredOver(backups)).rejects.toMatchObject({
    name: 'StoreNotEmpty',
    message: expect.stringMatching(
      /^The store is not empty: .* Use a new DATA_DIR and database\.$/,
    ),
  })
})

it.each([
  ['a photo file', 'files/media/aa11/full-640.avif', (bytes: Buffer) => flipped(bytes)],
  ['a table', 'articles.ndjson.gz', (bytes: Buffer) => flipped(bytes)],
  ['a table cut short', 'articles.ndjson.gz', (bytes: Buffer) => bytes.subarray(0, -1)],
  ['the manifest', 'manifest.json', (bytes: Buffer) => bytes.subarray(0, 40)],
])('with damage to %s is refused by name, and nothing is written', async (_, name, damage) => {
  const root = copied()
  const path = (readdirSync(root, { recursive: true }) as string[]).find((each) =>
    each.endsWith(name),
  )
  const file = join(root, path ?? '')
  writeFileSync(file, damage(readFileSync(file)))
  const target = join(root, 'target')
  const { exitCode, errors } = await on(target)('restore', root)
  expect(exitCode).toBe(65)
  expect(errors).toContain(`${file} is damaged`)
  expect(existsSync(target)).toBe(false)
})

it('of a newer version is refused by name', async () => {
  const root = copied()
  const file = join(oldestIn(root), 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify({ ...manifest, layout: 3 }))
  await expect(checked(root)).rejects.toThrow(
    `${file} was written by a newer version of Warta. Use that version.`,
  )
})

it('with a table that no backup has is refused by its name', async () => {
  const root = copied()
  const file = join(oldestIn(root), 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  for (const name of ['users_sessions', 'sqlite_schema']) {
    const tables = join(oldestIn(root), 'tables')
    cpSync(join(tables, 'topics.ndjson.gz'), join(tables, `${name}.ndjson.gz`))
    const strange = { ...manifest.tables, [name]: manifest.tables.topics }
    writeFileSync(file, JSON.stringify({ ...manifest, tables: strange }))
    await expect(restoredOver(root)).rejects.toMatchObject({
      name: 'UnusableBackup',
      message: `No backup has a table ${name}. Use another backup.`,
    })
  }
})

it('with a damaged list of files does not keep the next one from being made', async () => {
  const root = copied()
  writeFileSync(join(oldestIn(root), 'files.ndjson'), '{')
  expect(await writtenTo(root)).toMatchObject({ manifest: { files: { count: 2 } } })
  await checked(root)
})

it.each(['files.ndjson', 'manifest.json'])(
  'that is killed while it writes %s leaves the one before whole',
  async (part) => {
    const root = copied()
    const variables = storeVariables(open().dataDir, databaseUrl())
    const killed = spawn(process.execPath, ['tests/store/killed-backup.ts', root, part], {
      env: { ...process.env, ...variables, NODE_ENV: 'production' },
      stdio: 'ignore',
    })
    expect(await once(killed, 'exit')).toEqual([null, 'SIGKILL'])
    const names = () => readdirSync(root).filter((name) => name.endsWith('Z'))
    // As one leaves it that is killed before it has written anything.
    mkdirSync(join(root, '20260308T010000Z', 'tables'), { recursive: true })
    const unfinished = () =>
      names().filter((name) => !existsSync(join(root, name, 'manifest.json')))
    expect(unfinished()).toHaveLength(2)
    await checked(root)
    // The next one takes away what the killed one left.
    await writtenTo(root)
    expect([names().length, unfinished()]).toEqual([2, []])
    expect(readdirSync(root)).not.toContain('.unfinished')
  },
)

it('is not written over by another one of the same second', async () => {
  const root = join(folder, 'twice')
  const now = new Date('2026-03-08T01:00:00.500Z')
  await writtenTo(root, { now })
  expect(await writtenTo(root, { now })).toMatchObject({ name: '20260308T010001Z' })
})

it('is no unfinished one because its manifest cannot be read', async () => {
  const root = copied()
  const manifest = join(oldestIn(root), 'manifest.json')
  rmSync(manifest)
  symlinkSync('manifest.json', manifest)
  const before = filesBelow(oldestIn(root))
  await expect(writtenTo(root)).rejects.toThrow(`${manifest} cannot be read (ELOOP).`)
  await expect(pruned(root)).rejects.toThrow(`${manifest} cannot be read (ELOOP).`)
  expect(filesBelow(oldestIn(root))).toEqual(before)
})

it('does not trust what an aborted one left among the photos', async () => {
  const root = join(folder, 'aborted')
  // Of the right size, without the content.
  const photo = join(root, 'files', 'media', 'aa11', 'full-640.avif')
  const whole = join(root, 'files', 'originals', 'aa11.jpg')
  for (const [path, content] of [
    [photo, '\0\0\0\0'],
    [whole, 'foto asli'],
  ] as const) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  const { ino } = statSync(whole)
  await expect(checked(root)).rejects.toThrow(`${root} has no finished backup.`)
  await writtenTo(root)
  expect(readFileSync(photo, 'utf8')).toBe('foto')
  expect(statSync(whole).ino).toBe(ino)
  await checked(root)
})

it.runIf(process.getuid?.() === 0 && process.platform === 'linux')(
  'into a folder of another account is refused with the way out',
  async () => {
    const root = join(mkdtempSync(join(folder, 'locked-')), 'backups')
    const dataDir = mkdtempSync(join(tmpdir(), 'warta-other-'))
    chownSync(dataDir, 65_534, 65_534)
    process.seteuid?.(65_534)
    try {
      await expect(writtenTo(root, { dataDir })).rejects.toThrow(
        `The folder of backups ${root} may not be written to by this account of the machine.`,
      )
    } finally {
      process.seteuid?.(0)
      rmSync(dataDir, { recursive: true })
    }
    expect(existsSync(root)).toBe(false)
  },
)

it('that cannot be written says so of its folder, and leaves the earlier ones alone', async () => {
  const root = copied()
  const before = readdirSync(root)
  const full = Object.assign(new Error('write'), { code: 'ENOSPC' })
  const onProgress = () => {
    throw full
  }
  const written = writtenTo(root, { onProgress })
  await expect(written).rejects.toThrow(`The folder of backups ${root} has no room left.`)
  expect(readdirSync(root)).toEqual(before)
})

it.each(['file', 'file/below'])('into %s, where there is a file, is refused', async (name) => {
  const place = mkdtempSync(join(folder, 'place-'))
  writeFileSync(join(place, 'file'), '')
  const root = join(place, name)
  await expect(writtenTo(root)).rejects.toMatchObject({
    name: 'UnusablePlace',
    message: `The folder of backups ${root} is no folder and cannot be made one. Choose another folder.`,
  })
})

it('that cannot fit is refused before it begins, with the room that there is', async () => {
  const { dataDir } = open()
  const huge = join(dataDir, 'media', 'aa11', 'huge.avif')
  writeFileSync(huge, '')
  truncateSync(huge, 2 ** 43)
  const root = join(folder, 'too-small')
  onTestFinished(() => rmSync(huge))
  await expect(writtenTo(root)).rejects.toThrow(
    / has \d+ MB left; the backup needs at least 8796\d{3} MB\. Make room there/,
  )
  expect(readdirSync(root)).toEqual([])
})

it.runIf(process.platform === 'linux')(
  'where the system makes folders by itself is refused at once',
  async () => {
    await expect(writtenTo('/proc/warta/backups')).rejects.toMatchObject({
      name: 'UnusablePlace',
      message:
        'The folder of backups /proc/warta/backups is no folder and cannot be made one. Choose another folder.',
    })
  },
)

describe('dropping old ones', () => {
  /** Two backups of one day, of which the rule keeps the later, and their photos. */
  const two = async () => {
    const root = copied()
    const [old = ''] = readdirSync(root).filter((name) => name.endsWith('Z'))
    renameSync(join(root, old), join(root, '20260308T010000Z'))
    cpSync(join(root, '20260308T010000Z'), join(root, '20260308T020000Z'), { recursive: true })
    return root
  }

  it('leaves what the others need, and what no backup has written', async () => {
    const root = await two()
    const others = [
      'laporan.pdf',
      'files/laporan.pdf',
      'files/media/.DS_Store',
      '20260308T010000Z/catatan.txt',
      '20260308T010000Z/tables/catatan.txt',
    ]
    for (const path of others) writeFileSync(join(root, path), '')
    writeFileSync(join(root, 'files', 'media', 'aa11', 'gone.avif'), 'hilang')
    const kept = filesBelow(root).filter(
      (path) =>
        others.includes(path) ||
        (!path.startsWith('20260308T010000Z') && !path.endsWith('gone.avif')),
    )
    expect(await pruned(root)).toEqual({ dropped: ['20260308T010000Z'], files: 1 })
    expect(filesBelow(root)).toEqual(kept)
    await checked(root)
  })

  it('does nothing where a list of photos is not the one that was written', async () => {
    const root = await two()
    const list = join(root, '20260308T020000Z', 'files.ndjson')
    // Each line is whole, but one is missing.
    writeFileSync(list, readFileSync(list, 'utf8').replace(/^.*\n/, ''))
    const before = filesBelow(root)
    await expect(pruned(root)).rejects.toThrow(`${list} is damaged. Use another backup.`)
    expect(filesBelow(root)).toEqual(before)
  })

  it('does nothing where no backup is left', async () => {
    const root = copied()
    rmSync(oldestIn(root), { recursive: true })
    const before = filesBelow(root)
    expect(await pruned(root)).toEqual({ dropped: [], files: 0 })
    expect(filesBelow(root)).toEqual(before)
  })
})

it('made beside another one ends with a code that means later, which is no failure of the schedule', async () => {
  const { payload } = open()
  const { whileLocked } = await import('#content/store/installation-lock.ts')
  const { environment } = await import('#content/base/settings/environment.ts')
  const { makeDueBackup } = await import('#server/worker/backup-job.ts')
  const { backupState } = await import('#content/newsroom/site/backup-state.ts')
  const settings = { ...environment(), backupTo: copied() }
  await whileLocked(settings, 'backup', async () => {
    expect(await own('backup', settings.backupTo)).toMatchObject({
      exitCode: 75,
      errors: expect.stringMatching(/^Another backup .* Run the command again later\.\n$/),
    })
    // The schedule starts no command, which would say that this is no place.
    await makeDueBackup(payload as Store, settings, 's3://')
  })
  expect(await backupState(payload)).toMatchObject({ madeAt: undefined, failedAt: undefined })
})

const PASSPHRASE = 'tiga kucing di atas genting'

/** Runs `warta` on a store with a passphrase for backups. */
const sealedOn =
  (dataDir: string, url = '') =>
  (...parameters: string[]) =>
    runWarta(parameters, {
      variables: { ...storeVariables(dataDir, url), WARTA_BACKUP_PASSPHRASE: PASSPHRASE },
    })

const filesBelow = (root: string): string[] =>
  (readdirSync(root, { recursive: true }) as string[])
    .filter((each) => !lstatSync(join(root, each)).isDirectory())
    .sort()

describe('with a passphrase', () => {
  const root = join(folder, 'sealed')

  beforeAll(async () => {
    const sealed = sealedOn(open().dataDir, databaseUrl())
    const { exitCode, output, errors } = await sealed('backup', root, '--with-secret')
    expect({ exitCode, errors }).toMatchObject({ exitCode: 0 })
    expect(output).toMatch(/2 stories and 2 photo files .*, encrypted\.$/m)
  })

  it('shows nothing of its content, nor of the passphrase', () => {
    const files = filesBelow(root)
    // No word that may also be part of a number.
    expect(filesBelow(join(root, 'files')).join()).not.toMatch(/originals|media|full|avif|jpg/)
    const content = files.map((each) => readFileSync(join(root, each)).toString('latin1')).join()
    const key = readFileSync(join(open().dataDir, 'secret'), 'latin1').trim()
    for (const word of ['foto', 'Pasar', 'kunci', PASSPHRASE, key]) {
      expect(content).not.toContain(word)
    }
  })

  it('comes back whole', async () => {
    const restored = join(folder, 'unsealed')
    expect(await sealedOn(restored)('restore', root)).toMatchObject({ exitCode: 0 })
    await writtenTo(join(folder, 'plain'), { dataDir: restored })
    expect(rowsIn(join(folder, 'plain'))).toEqual(rowsIn(backups))
    for (const name of ['originals/aa11.jpg', 'media/aa11/full-640.avif', 'secret']) {
      expect(readFileSync(join(restored, name), 'utf8')).toBe(
        readFileSync(join(open().dataDir, name), 'utf8'),
      )
    }
  })

  it('keeps its photos once for all backups', async () => {
    const kept = join(root, 'files')
    const photos = () => filesBelow(kept).map((each) => statSync(join(kept, each)).ino)
    const before = photos()
    await writtenTo(root, { passphrase: PASSPHRASE })
    expect(photos()).toEqual(before)
    await checked(root, PASSPHRASE)
  })

  it('is refused with another passphrase or none, in a line', async () => {
    const wrong = checked(root, 'tiga kucing di atas meja')
    await expect(wrong).rejects.toThrow(/^The passphrase is not that of .*sealed\/\d{8}T\d{6}Z\.$/)
    const target = join(folder, 'for-sealed')
    const none = await on(target)('restore', root)
    expect(none.errors).toMatch(/^.*sealed is encrypted\. Set WARTA_BACKUP_PASSPHRASE, .*\n$/)
    expect([none.exitCode, existsSync(target)]).toEqual([65, false])
  })

  it.each([
    ['without one', root, undefined, /^The backups in .*sealed are encrypted\. /],
    ['with one', backups, PASSPHRASE, /^The backups in .*backups have no passphrase\. /],
    [
      'with another one',
      root,
      'lain sama sekali',
      /^The passphrase is not that of the backups in /,
    ],
  ])('is not mixed with backups %s', async (_, place, passphrase, words) => {
    const before = filesBelow(place)
    await expect(writtenTo(place, { passphrase })).rejects.toThrow(words)
    expect(filesBelow(place)).toEqual(before)
  })

  it('is not taken for one that somebody put there without one', async () => {
    const words = /^.*Z is not encrypted, although a passphrase is set: .* run the command without /
    await expect(checked(backups, PASSPHRASE)).rejects.toThrow(words)
    await expect(pruned(copied(), {}, PASSPHRASE)).rejects.toThrow(words)
  })

  it.runIf(process.platform === 'linux' && isInstalled('script'))(
    'asks for it once on a terminal, however many backups there are',
    async () => {
      await writtenTo(root, { passphrase: PASSPHRASE })
      // The last verified one is kept besides the newest.
      writeFileSync(join(oldestIn(root), 'verified'), '')
      const command = `${process.execPath} cli/warta.ts backup prune ${root} --daily 0`
      const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
        env: { ...process.env, ...storeVariables(open().dataDir, databaseUrl()) },
        input: `${PASSPHRASE}\n`,
        // Asked for it again, it would wait.
        timeout: 60_000,
        encoding: 'utf8',
      })
      expect(stdout.match(/Passphrase of the backup: /g)).toHaveLength(1)
      expect(stdout).toContain('Dropped ')
    },
  )

  it('is refused by name with a flipped byte, a cut, and parts that were exchanged', async () => {
    const newest = readdirSync(root).filter((each) => each !== 'files')
    const [photo = '', other = ''] = filesBelow(join(root, 'files'))
    const own = join(root, newest.sort().at(-1) ?? '', '')
    const damages: [file: string, change: (bytes: Buffer) => Buffer][] = [
      [join(own, 'tables/articles.ndjson.gz.sealed'), flipped],
      [join(own, 'tables/articles.ndjson.gz.sealed'), (bytes) => bytes.subarray(0, -1)],
      [
        join(own, 'tables/topics.ndjson.gz.sealed'),
        () => readFileSync(join(own, 'tables/authors.ndjson.gz.sealed')),
      ],
      [join(root, 'files', photo), flipped],
      [join(root, 'files', photo), () => readFileSync(join(root, 'files', other))],
      [join(own, 'files.ndjson.sealed'), flipped],
      [
        join(own, 'manifest.json'),
        (bytes) => Buffer.from(bytes.toString().replace(/("manifest": "....)../, '$1AA')),
      ],
    ]
    for (const [file, damage] of damages) {
      const whole = readFileSync(file)
      writeFileSync(file, damage(whole))
      await expect(checked(root, PASSPHRASE)).rejects.toThrow(file)
      writeFileSync(file, whole)
    }
    await checked(root, PASSPHRASE)
  })
})

it('goes to a bucket, photos once, and comes back; one without a manifest is none', async () => {
  const server = await startFauxqs({ host: '127.0.0.1', port: 0, logger: false })
  onTestFinished(() => server.stop())
  server.createBucket('cadangan')
  const variables = {
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${server.port}`,
    AWS_ACCESS_KEY_ID: 'warta',
    AWS_SECRET_ACCESS_KEY: 'rahasia',
  }
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  onTestFinished(() => vi.unstubAllEnvs() && undefined)
  const address = 's3://cadangan/redaksi'
  const { openPlace } = await import('#content/store/backup/place/place-opening.ts')
  const bucket = await openPlace(address)
  const sent: string[] = []
  const place = {
    ...bucket,
    write: (path: string, content: Readable) => {
      sent.push(path)
      return bucket.write(path, content)
    },
  }
  const backup = (now: string) =>
    writtenTo('', { place, passphrase: PASSPHRASE, now: new Date(now) })
  await backup('2026-03-08T01:00:00Z')
  expect(sent.filter((path) => path.startsWith('files/'))).toHaveLength(2)
  expect(sent.at(-1)).toBe('20260308T010000Z/manifest.json')
  sent.length = 0
  await backup('2026-03-08T02:00:00Z')
  expect(sent.filter((path) => path.startsWith('files/'))).toEqual([])
  // Damaged before the last one, which nobody has verified.
  const [photo = ''] = (await bucket.sizes('files')).keys()
  const whole = await buffer(await bucket.read(photo))
  await bucket.write(photo, Readable.from([flipped(whole)]))
  await backup('2026-03-08T02:30:00Z')
  expect(sent.filter((path) => path.startsWith('files/'))).toEqual([photo])
  // As left by one that was killed.
  await bucket.write('20260308T030000Z/files.ndjson', Readable.from(['{']))
  const target = join(folder, 'from-bucket')
  const { exitCode, output } = await runWarta(['restore', address], {
    variables: {
      ...storeVariables(target),
      ...variables,
      WARTA_BACKUP_PASSPHRASE: PASSPHRASE,
    },
  })
  expect({ exitCode, output }).toEqual({
    exitCode: 0,
    output: `Restored 2 stories from ${address}/20260308T023000Z.\n`,
  })
  expect(readFileSync(join(target, 'originals', 'aa11.jpg'), 'utf8')).toBe('foto asli')
})

it('is made, verified and noted by the schedule, which drops old ones and tells why it fails', async () => {
  const { payload } = open()
  const { backupJob, makeDueBackup } = await import('#server/worker/backup-job.ts')
  const { backupState } = await import('#content/newsroom/site/backup-state.ts')
  const { environment } = await import('#content/base/settings/environment.ts')
  const root = copied()
  const make = (place: string) => makeDueBackup(payload as Store, environment(), place)
  const file = join(root, 'files', 'originals', 'aa11.jpg')
  await expect(make(file)).rejects.toThrow(`The folder of backups ${file} is no folder`)
  expect(await backupState(payload)).toMatchObject({
    verifiedAt: undefined,
    failure: expect.stringMatching(/^The folder of backups .* is no folder /),
  })
  // It has just failed.
  await make(root)
  expect(await backupState(payload)).toMatchObject({ madeAt: undefined })
  await payload.updateGlobal({
    slug: 'backups',
    data: { failedAt: null, keepDaily: 2, keepWeekly: 0, keepMonthly: 0 },
  })
  // Two of one day, of which the rule keeps the later, and a photo that none of them has.
  renameSync(oldestIn(root), join(root, '20260308T010000Z'))
  cpSync(join(root, '20260308T010000Z'), join(root, '20260308T020000Z'), { recursive: true })
  writeFileSync(join(root, 'files', 'media', 'aa11', 'gone.avif'), 'hilang')
  await make(root)
  const names = () => readdirSync(root).filter((name) => name.endsWith('Z'))
  expect(names()).toEqual(['20260308T020000Z', expect.any(String)])
  expect(existsSync(join(root, 'files', 'media', 'aa11', 'gone.avif'))).toBe(false)
  expect(existsSync(join(root, names().at(-1) ?? '', 'verified'))).toBe(true)
  // Nothing is due now.
  const { verifiedAt } = await backupState(payload)
  const reports: unknown[] = []
  const settings = { ...environment(), backupTo: root }
  await backupJob(payload as Store, settings, (report) => reports.push(report)).run()
  await make(root)
  const at = verifiedAt?.getTime()
  expect(reports).toEqual([{ type: 'backups', madeAt: at, verifiedAt: at, trouble: null }])
  expect(names()).toHaveLength(2)
}, 180_000)

it('that the schedule could not verify is only verified again, unless it is damaged', async () => {
  const { payload } = open()
  const { makeDueBackup } = await import('#server/worker/backup-job.ts')
  const { backupState } = await import('#content/newsroom/site/backup-state.ts')
  const { environment } = await import('#content/base/settings/environment.ts')
  const root = copied()
  const make = () => makeDueBackup(payload as Store, environment(), root)
  const note = (data: object) => payload.updateGlobal({ slug: 'backups', data })
  const names = () => readdirSync(root).filter((name) => name.endsWith('Z'))
  renameSync(oldestIn(root), join(root, '20260308T010000Z'))
  cpSync(join(root, '20260308T010000Z'), join(root, '20260308T020000Z'), { recursive: true })
  const never = { madeAt: null, verifiedAt: null, failedAt: null, failure: null }
  await note({ ...never, keepDaily: 2, keepWeekly: 0, keepMonthly: 0 })

  // No folder.
  vi.stubEnv('TMPDIR', process.execPath)
  onTestFinished(() => vi.unstubAllEnvs() && undefined)
  await expect(make()).rejects.toThrow('ENOTDIR')
  // Old ones are dropped nevertheless.
  const left = names()
  expect(left).toEqual(['20260308T020000Z', expect.any(String)])
  await note({ failedAt: null })
  await expect(make()).rejects.toThrow('ENOTDIR')
  expect(names()).toEqual(left)
  const { madeAt } = await backupState(payload)

  vi.unstubAllEnvs()
  await note({ failedAt: new Date(Date.now() - 3_600_000).toISOString() })
  await make()
  expect(names()).toEqual(left)
  expect(await backupState(payload)).toMatchObject({
    madeAt,
    verifiedAt: madeAt,
    failedAt: undefined,
    failure: undefined,
  })

  const photo = join(root, 'files', 'originals', 'aa11.jpg')
  writeFileSync(photo, flipped(readFileSync(photo)))
  await note({ verifiedAt: null })
  await make()
  expect(names()).not.toEqual(left)
  expect(readFileSync(photo, 'utf8')).toBe('foto asli')
}, 180_000)

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  const middle = Math.floor(copy.length / 2)
  copy.writeUInt8(copy.readUInt8(middle) ^ 1, middle)
  return copy
}
