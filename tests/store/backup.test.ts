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
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import type { Store } from '#content/newsroom/newsroom.ts'
import { OPENS_STORE } from '#tests/running/store-opening.ts'
import { wartaOn as on, storeVariables } from '#tests/running/warta-command.ts'
import { backedUpStore, filesBelow, flipped, oldestIn, rowsIn } from './backed-up-store.ts'
import { databaseUrl } from './open-store.ts'

const { open, folder, backups, own, writtenTo, checked, restoredOver, pruned, copied } =
  backedUpStore()

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

it('of an earlier time comes back when it is named, and those that are there are listed', async () => {
  const root = copied()
  renameSync(oldestIn(root), join(root, '20260308T010000Z'))
  const { name } = await writtenTo(root)
  writeFileSync(join(root, '20260308T010000Z', 'verified'), '')
  const { output } = await own('backup', 'list', root)
  expect(output.split('\n')).toEqual([
    expect.stringMatching(`^${name}  \\d{4}-\\d\\d-\\d\\d .*  not verified$`),
    expect.stringMatching(/^20260308T010000Z {2}2026-03-08 .* {2}verified$/),
    '',
  ])
  const target = join(folder, 'earlier')
  const restore = (wanted: string) => on(target)('restore', root, '--backup', wanted)
  expect(await restore('20260308T020000Z')).toEqual({
    exitCode: 65,
    output: '',
    errors: `${root} has no finished backup "20260308T020000Z". There are ${name}, 20260308T010000Z.\n`,
  })
  expect(existsSync(target)).toBe(false)
  expect(await restore('20260308T010000Z')).toMatchObject({
    exitCode: 0,
    output: `Restored 2 stories from ${root}/20260308T010000Z.\n`,
  })
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

it('with a damaged photo comes back without it if asked, and says which is missing', async () => {
  const root = copied()
  const [damaged, whole] = ['media/aa11/full-640.avif', 'originals/aa11.jpg']
  const file = join(root, 'files', damaged)
  writeFileSync(file, flipped(readFileSync(file)))
  const target = join(root, 'target')
  expect(await on(target)('restore', root)).toMatchObject({
    exitCode: 65,
    errors: expect.stringContaining(`warta restore ${root} --without-damaged\n`),
  })
  expect(await on(target)('restore', root, '--without-damaged')).toMatchObject({
    exitCode: 66,
    output: expect.stringContaining('Restored 2 stories'),
    errors: expect.stringMatching(`^Missing: ${damaged}\n1 of 2 photo files were damaged`),
  })
  expect(existsSync(join(target, damaged))).toBe(false)
  expect(readFileSync(join(target, whole), 'utf8')).toBe('foto asli')
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

it('with fewer rows of any table than it says is not verified', async () => {
  const root = copied()
  const file = join(oldestIn(root), 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  manifest.tables.topics.rows += 1
  writeFileSync(file, JSON.stringify(manifest))
  expect(await own('backup', 'verify', root)).toMatchObject({
    exitCode: 65,
    errors: expect.stringMatching(/topics\.ndjson\.gz has \d+ rows, and manifest\.json says \d+\./),
  })
})

it('with a migration of a newer version is refused before there is a store', async () => {
  const root = copied()
  const file = join(oldestIn(root), 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  const migrations = [...manifest.migrations, '20991231_000000_later']
  writeFileSync(file, JSON.stringify({ ...manifest, migrations }))
  const target = join(root, 'target')
  expect(await on(target)('restore', root)).toMatchObject({
    exitCode: 65,
    errors: expect.stringMatching(
      / was made by a newer version of Warta \(2099.*later\)\. Use that/,
    ),
  })
  expect(existsSync(target)).toBe(false)
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
    const killed = spawn(
      process.execPath,
      [...OPENS_STORE, 'tests/store/killed-backup.ts', root, part],
      {
        env: { ...process.env, ...variables, NODE_ENV: 'production' },
        stdio: 'ignore',
      },
    )
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
