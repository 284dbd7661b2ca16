/**
 * A backup of either database comes back whole, also in the other one, and a damaged one is refused.
 * @module
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { startFauxqs } from 'fauxqs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Store } from '#content/newsroom/newsroom.ts'
import type { BackupRequest } from '#content/store/backup/backup-writing.ts'
import { folderPlace } from '#content/store/backup/place/folder-place.ts'
import { inTransaction } from '#content/store/transactions.ts'
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

/** Makes a backup in this process. */
async function writtenTo(
  root: string,
  { dataDir = open().dataDir, ...rest }: Partial<BackupRequest> & { dataDir?: string },
) {
  const { writeBackup } = await import('#content/store/backup/backup-writing.ts')
  const { environment } = await import('#content/base/settings/environment.ts')
  return writeBackup({
    payload: open().payload,
    settings: { ...environment(), dataDir },
    place: folderPlace(root),
    passphrase: undefined,
    withSecret: false,
    now: new Date(),
    ...rest,
  })
}
let own: ReturnType<typeof on>

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
  await again('backup', join(folder, 'second'))
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

it('is verified by opening its stories', async () => {
  expect(await own('backup', 'verify', backups)).toMatchObject({
    exitCode: 0,
    output: expect.stringMatching(/2 photo files whole, 1 of its stories read/),
  })
})

it('is not restored into a store with rows', async () => {
  const { exitCode, errors } = await own('restore', backups)
  expect(exitCode).toBe(1)
  expect(errors).toMatch(/^The store is not empty: .* Use a new DATA_DIR and database\.$/m)
})

it.each([
  ['a photo file', 'files/media/aa11/full-640.avif', (bytes: Buffer) => flipped(bytes)],
  ['a table', 'articles.ndjson.gz', (bytes: Buffer) => flipped(bytes)],
  ['a table cut short', 'articles.ndjson.gz', (bytes: Buffer) => bytes.subarray(0, -1)],
  ['the manifest', 'manifest.json', (bytes: Buffer) => bytes.subarray(0, 40)],
])('with damage to %s is refused by name, and nothing is written', async (_, name, damage) => {
  const root = mkdtempSync(join(folder, 'damaged-'))
  cpSync(backups, root, { recursive: true })
  const path = (readdirSync(root, { recursive: true }) as string[]).find((each) =>
    each.endsWith(name),
  )
  const file = join(root, path ?? '')
  writeFileSync(file, damage(readFileSync(file)))
  const target = join(root, 'target')
  const { exitCode, errors } = await on(target)('restore', root)
  expect(exitCode).toBe(1)
  expect(errors).toContain(`${file} is damaged`)
  expect(existsSync(target)).toBe(false)
})

it('of a newer version is refused by name', async () => {
  const root = join(folder, 'newer')
  cpSync(backups, root, { recursive: true })
  const path = (readdirSync(root, { recursive: true }) as string[]).find((each) =>
    each.endsWith('manifest.json'),
  )
  const file = join(root, path ?? '')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify({ ...manifest, layout: 3 }))
  const { exitCode, errors } = await on(join(folder, 'for-newer'))('restore', root)
  expect({ exitCode, errors }).toEqual({
    exitCode: 1,
    errors: `${file} was written by a newer version of Warta. Use that version.\n`,
  })
})

it('with a table that no backup has is refused by its name', async () => {
  const root = join(folder, 'strange')
  cpSync(backups, root, { recursive: true })
  const [newest = ''] = readdirSync(root).filter((name) => name !== 'files')
  const file = join(root, newest, 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  for (const name of ['users_sessions', 'sqlite_schema']) {
    const tables = join(root, newest, 'tables')
    cpSync(join(tables, 'topics.ndjson.gz'), join(tables, `${name}.ndjson.gz`))
    const strange = { ...manifest.tables, [name]: manifest.tables.topics }
    writeFileSync(file, JSON.stringify({ ...manifest, tables: strange }))
    const { exitCode, errors } = await on(join(folder, `for-${name}`))('restore', root)
    expect({ exitCode, errors }).toEqual({
      exitCode: 1,
      errors: `No backup has a table ${name}. Use another backup.\n`,
    })
  }
})

it('with a damaged list of files does not keep the next one from being made', async () => {
  const root = join(folder, 'list')
  cpSync(backups, root, { recursive: true })
  const [newest = ''] = readdirSync(root).filter((name) => name !== 'files')
  writeFileSync(join(root, newest, 'files.ndjson'), '{')
  expect(await own('backup', root)).toMatchObject({
    exitCode: 0,
    output: expect.stringContaining('2 photo files'),
  })
})

it('that is killed leaves the one before whole', async () => {
  const { dataDir } = open()
  const root = join(folder, 'killed')
  cpSync(backups, root, { recursive: true })
  for (const moment of [900, 1_800]) {
    const killed = spawn(process.execPath, ['cli/warta.ts', 'backup', root], {
      env: {
        ...process.env,
        DATA_DIR: dataDir,
        DATABASE_URL: databaseUrl(),
        NODE_ENV: 'production',
      },
      stdio: 'ignore',
    })
    await delay(moment)
    killed.kill('SIGKILL')
    if (killed.exitCode === null && killed.signalCode === null) await once(killed, 'exit')
  }
  expect(await own('backup', 'verify', root)).toMatchObject({ exitCode: 0 })
  // The next one takes away what the killed ones left.
  await own('backup', root)
  const names = readdirSync(root).filter((name) => name !== 'files')
  expect(names.filter((name) => !existsSync(join(root, name, 'manifest.json')))).toEqual([])
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
  expect(await own('backup', 'verify', root)).toMatchObject({
    exitCode: 1,
    errors: `${root} has no finished backup.\n`,
  })
  expect(await own('backup', root)).toMatchObject({ exitCode: 0 })
  expect(readFileSync(photo, 'utf8')).toBe('foto')
  expect(statSync(whole).ino).toBe(ino)
  expect(await own('backup', 'verify', root)).toMatchObject({ exitCode: 0 })
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
  const root = join(folder, 'full')
  cpSync(backups, root, { recursive: true })
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
  const { exitCode, errors } = await own('backup', root)
  expect({ exitCode, errors }).toEqual({
    exitCode: 1,
    errors: `The folder of backups ${root} is no folder and cannot be made one. Choose another folder.\n`,
  })
})

it('that cannot fit is refused before it begins, with the room that there is', async () => {
  const { dataDir } = open()
  const huge = join(dataDir, 'media', 'aa11', 'huge.avif')
  writeFileSync(huge, '')
  truncateSync(huge, 2 ** 43)
  const root = join(folder, 'too-small')
  const { exitCode, errors } = await own('backup', root)
  rmSync(huge)
  expect(exitCode).toBe(1)
  expect(errors).toMatch(
    / has \d+ MB left; the backup needs at least 8796\d{3} MB\. Make room there/,
  )
  expect(readdirSync(root)).toEqual([])
})

it.runIf(process.platform === 'linux')(
  'where the system makes folders by itself is refused at once',
  async () => {
    const { exitCode, errors } = await own('backup', '/proc/warta/backups')
    expect({ exitCode, errors }).toEqual({
      exitCode: 1,
      errors:
        'The folder of backups /proc/warta/backups is no folder and cannot be made one. Choose another folder.\n',
    })
  },
)

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
    .filter((each) => statSync(join(root, each)).isFile())
    .sort()

describe('with a passphrase', () => {
  const root = join(folder, 'sealed')

  const checked = async (place: string, passphrase: string | undefined = PASSPHRASE) => {
    const { findBackup } = await import('#content/store/backup/backup-finding.ts')
    const { checkBackup } = await import('#content/store/backup/backup-checking.ts')
    return checkBackup(await findBackup(folderPlace(place), async () => passphrase))
  }

  beforeAll(async () => {
    const sealed = sealedOn(open().dataDir, databaseUrl())
    const { exitCode, output, errors } = await sealed('backup', root, '--with-secret')
    expect({ exitCode, errors }).toMatchObject({ exitCode: 0 })
    expect(output).toMatch(/2 stories and 2 photo files .*, encrypted\.$/m)
  })

  it('shows nothing of its content, nor of the passphrase', () => {
    const files = filesBelow(root)
    expect(files.join()).not.toMatch(/aa11|640/)
    const content = files.map((each) => readFileSync(join(root, each)).toString('latin1')).join()
    const key = readFileSync(join(open().dataDir, 'secret'), 'latin1').trim()
    for (const word of ['foto', 'Pasar', 'kunci', PASSPHRASE, key]) {
      expect(content).not.toContain(word)
    }
  })

  it('comes back whole', async () => {
    const restored = join(folder, 'unsealed')
    expect(await sealedOn(restored)('restore', root)).toMatchObject({ exitCode: 0 })
    await on(restored)('backup', join(folder, 'plain'))
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
    await checked(root)
  })

  it('is refused with another passphrase or none, in a line', async () => {
    const wrong = checked(root, 'tiga kucing di atas meja')
    await expect(wrong).rejects.toThrow(/^The passphrase is not that of .*sealed\/\d{8}T\d{6}Z\.$/)
    const target = join(folder, 'for-sealed')
    const none = await on(target)('restore', root)
    expect(none.errors).toMatch(/^.*sealed is encrypted\. Set WARTA_BACKUP_PASSPHRASE, .*\n$/)
    expect([none.exitCode, existsSync(target)]).toEqual([1, false])
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
      await expect(checked(root)).rejects.toThrow(file)
      writeFileSync(file, whole)
    }
    await checked(root)
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
    output: `Restored 2 stories from ${address}/20260308T020000Z.\n`,
  })
  expect(readFileSync(join(target, 'originals', 'aa11.jpg'), 'utf8')).toBe('foto asli')
})

it('is made, verified and noted by the schedule, which drops old ones and tells why it fails', async () => {
  const { payload } = open()
  const { backupJob } = await import('#server/worker/backup-job.ts')
  const { backupState } = await import('#content/newsroom/site/backup-state.ts')
  const root = join(folder, 'scheduled')
  cpSync(backups, root, { recursive: true })
  // Two of one day, of which the rule keeps the later, and a photo that only the earlier one has.
  const [old = ''] = readdirSync(root).filter((name) => name !== 'files')
  renameSync(join(root, old), join(root, '20260308T010000Z'))
  cpSync(join(root, '20260308T010000Z'), join(root, '20260308T020000Z'), { recursive: true })
  writeFileSync(join(root, 'files', 'media', 'aa11', 'gone.avif'), 'hilang')
  const reports: unknown[] = []
  const run = async (place: string) => {
    const before = reports.length
    const job = backupJob(payload as Store, place, (report) => reports.push(report))
    await job.run()
    await expect
      .poll(
        async () => {
          const { verifiedAt, failedAt } = await backupState(payload)
          return Boolean(verifiedAt || failedAt)
        },
        { timeout: 50_000 },
      )
      .toBe(true)
    return reports.slice(before)
  }
  expect(await run(join(folder, 'scheduled', 'files', 'originals', 'aa11.jpg'))).toEqual([
    { type: 'backups', madeAt: null, verifiedAt: null },
  ])
  expect(await backupState(payload)).toMatchObject({
    verifiedAt: undefined,
    failure: expect.stringMatching(/^The folder of backups .* is no folder /),
  })
  await payload.updateGlobal({
    slug: 'backups',
    data: { failedAt: null, keepDaily: 2, keepWeekly: 0, keepMonthly: 0 },
  })
  await run(root)
  const names = () => readdirSync(root).filter((name) => name !== 'files')
  await expect.poll(names, { timeout: 30_000 }).toEqual(['20260308T020000Z', expect.any(String)])
  await expect
    .poll(() => existsSync(join(root, 'files', 'media', 'aa11', 'gone.avif')), { timeout: 30_000 })
    .toBe(false)
  expect(existsSync(join(root, names().at(-1) ?? '', 'verified'))).toBe(true)
  // Nothing is due now.
  const { verifiedAt } = await backupState(payload)
  expect(await run(root)).toEqual([
    { type: 'backups', madeAt: verifiedAt?.getTime(), verifiedAt: verifiedAt?.getTime() },
  ])
  expect(names()).toHaveLength(2)
}, 180_000)

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  const middle = Math.floor(copy.length / 2)
  copy.writeUInt8(copy.readUInt8(middle) ^ 1, middle)
  return copy
}
