/**
 * Backups are kept where others cannot read them, in a bucket, by a schedule, and until they are dropped.
 * @module
 */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { startFauxqs } from 'fauxqs'
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { bucketAddress } from '#content/base/settings/media-bucket.ts'
import type { Store } from '#content/newsroom/newsroom.ts'
import { s3Storage } from '#content/store/files/s3-storage.ts'
import { isInstalled } from '#tests/running/program-path.ts'
import { wartaOn as on, runWarta, storeVariables } from '#tests/running/warta-command.ts'
import { backedUpStore, filesBelow, flipped, oldestIn, rowsIn } from './backed-up-store.ts'
import { databaseUrl } from './open-store.ts'

const { open, folder, backups, writtenTo, checked, pruned, copied } = backedUpStore()

const PASSPHRASE = 'tiga kucing di atas genting'

/** Runs `warta` on a store with a passphrase for backups. */
const sealedOn =
  (dataDir: string, url = '') =>
  (...parameters: string[]) =>
    runWarta(parameters, {
      variables: { ...storeVariables(dataDir, url), WARTA_BACKUP_PASSPHRASE: PASSPHRASE },
    })

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

// Where photos are has nothing to do with the database.
it.skipIf(databaseUrl())(
  'has the photos of a bucket, and comes back into one, as an export does',
  async () => {
    const server = await startFauxqs({ host: '127.0.0.1', port: 0, logger: false })
    server.createBucket('foto')
    const access = { AWS_ACCESS_KEY_ID: 'warta', AWS_SECRET_ACCESS_KEY: 'rahasia' }
    for (const [name, value] of Object.entries(access)) vi.stubEnv(name, value)
    onTestFinished(() => vi.unstubAllEnvs() && undefined)
    const addressOf = (prefix: string) =>
      `s3://foto/${prefix}?endpoint=http://127.0.0.1:${server.port}`
    const bucket = (prefix: string) =>
      s3Storage(bucketAddress.parse(addressOf(prefix)), { dataDir: folder, mediaCache: 1 })
    const pathsIn = async (prefix: string) =>
      (await Array.fromAsync(bucket(prefix).all())).map(({ path }) => path)
    const run = (parameters: string[], prefix: string, dataDir = open().dataDir) =>
      runWarta(parameters, {
        variables: {
          ...storeVariables(dataDir),
          ...access,
          MEDIA_URL: prefix && addressOf(prefix),
        },
      })
    const move = ['media', 'move', '--to', addressOf('satu')]
    expect(await run(move, '')).toMatchObject({
      exitCode: 0,
      output:
        'Copied 2 files (1 MB) to s3://foto/satu, each read back and compared; 0 were there.\n',
    })
    // No disk has this one.
    await bucket('satu').write('/originals/bb22.jpg', Buffer.from('hanya di sini'))
    const whole = ['/originals/aa11.jpg', '/originals/bb22.jpg', '/media/aa11/full-640.avif']
    expect((await run(move, 'satu')).errors).toMatch(
      /^The portal already uses s3:\/\/foto\/satu at http:\S+: /,
    )

    const place = join(folder, 'of-bucket')
    const made = await run(['backup', place], 'satu')
    expect(made.output).toContain('Backed up 2 stories and 3 photo files')
    const target = join(folder, 'into-bucket')
    expect(await run(['restore', place], 'dua', target)).toMatchObject({ exitCode: 0 })
    expect(await pathsIn('dua')).toEqual(whole)
    expect((await bucket('dua').read('/originals/bb22.jpg'))?.toString()).toBe('hanya di sini')
    expect(existsSync(join(target, 'originals'))).toBe(false)

    const archive = join(folder, 'archive-of-bucket')
    expect((await run(['export', archive], 'satu')).output).toContain('3 photo files')
    const loaded = join(folder, 'archive-into-bucket')
    expect(await run(['import', archive], 'tiga', loaded)).toMatchObject({ exitCode: 0 })
    expect(await pathsIn('tiga')).toEqual(whole)

    await server.stop()
    const failed = await run(['backup', join(folder, 'without-bucket')], 'satu')
    expect(failed.exitCode).toBe(1)
    expect(failed.errors).toMatch(/^MEDIA_URL \(s3:\/\/foto\/satu\) does not answer .*\n$/)
    expect(filesBelow(join(folder, 'without-bucket'))).toEqual([])
    expect((await run(['doctor'], 'satu')).output).toMatch(
      /^BAD +Photos +MEDIA_URL \(s3:\/\/foto\/satu\) does not answer /m,
    )
  },
  120_000,
)

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
