/**
 * What holds of every place of backups: a folder, and a bucket of a server that speaks the protocol of S3.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type FauxqsServer, startFauxqs } from 'fauxqs'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { BackupPlace } from './backup-place.ts'
import { openPlace } from './place-opening.ts'

const folder = mkdtempSync(join(tmpdir(), 'warta-place-'))
let server: FauxqsServer

beforeAll(async () => {
  server = await startFauxqs({ host: '127.0.0.1', port: 0, logger: false })
  server.createBucket('cadangan')
  vi.stubEnv('AWS_ENDPOINT_URL_S3', `http://127.0.0.1:${server.port}`)
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'warta')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'rahasia')
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const failing = () =>
  Readable.from(
    (async function* () {
      yield Buffer.alloc(100_000)
      throw new Error('the disk is gone')
    })(),
  )

describe.each([
  ['a folder', join(folder, 'backups')],
  ['a bucket', 's3://cadangan/redaksi'],
])('%s', (_, address) => {
  let place: BackupPlace
  beforeAll(async () => {
    place = await openPlace(address)
    await place.prepare()
    await place.write('a/satu', Readable.from([Buffer.from('isi')]), { lasting: true })
    await place.write('a/b/dua', Readable.from([Buffer.from('lagi')]))
    await place.write('c/kosong', Readable.from([]))
  })

  it('is named as it was given, and gives back what it was given', async () => {
    expect(place.name).toBe(address)
    expect((await buffer(await place.read('a/satu'))).toString()).toBe('isi')
    expect(await place.size('a/b/dua')).toBe(4)
    expect(await place.size('a/tiada')).toBeUndefined()
    expect(await place.size('a')).toBeUndefined()
  })

  it('lists folders and sizes', async () => {
    expect((await place.folders()).sort()).toEqual(['a', 'c'])
    expect([...(await place.sizes('a'))].sort()).toEqual([
      ['a/b/dua', 4],
      ['a/satu', 3],
    ])
    expect(await place.sizes('c')).toEqual(new Map([['c/kosong', 0]]))
    expect(await place.sizes('tiada')).toEqual(new Map())
  })

  it('takes something large over, and again in the place of what was there', async () => {
    const content = randomBytes(17_000_000)
    const pieces = [0, 1, 2, 3].map((index) => content.subarray(index * 5e6, (index + 1) * 5e6))
    await place.write('a/satu', Readable.from(pieces))
    expect((await buffer(await place.read('a/satu'))).equals(content)).toBe(true)
  })

  it('keeps what was there when a write fails, and nothing of the new', async () => {
    await expect(place.write('a/b/dua', failing())).rejects.toThrow('the disk is gone')
    await expect(place.write('a/baru', failing())).rejects.toThrow('the disk is gone')
    expect(await place.size('a/b/dua')).toBe(4)
    expect(await place.size('a/baru')).toBeUndefined()
  })

  it('marks without touching what another process writes', async () => {
    const below = () => (address.startsWith('s3:') ? [] : readdirSync(address).sort())
    const before = below()
    await place.mark('a/tanda')
    expect(await place.size('a/tanda')).toBe(0)
    expect(below()).toEqual(before)
    await place.remove(['a/tanda'])
  })

  it('removes files', async () => {
    await place.remove(['a/b/dua', 'a/tiada', 'c/kosong'])
    expect(await place.folders()).toEqual(['a'])
    expect([...(await place.sizes('a')).keys()]).toEqual(['a/satu'])
    await place.finish()
    expect(await place.folders()).toEqual(['a'])
  })
})

it('takes what cannot be read for no absence in a folder', async () => {
  const root = join(folder, 'unreadable')
  const place = await openPlace(root)
  mkdirSync(join(root, 'files'), { recursive: true })
  // Reading it fails for every account, but not because there is nothing.
  for (const name of ['loop', 'files/loop']) symlinkSync('loop', join(root, name))
  const refused = (path: string) => ({
    name: 'UnusablePlace',
    message: expect.stringMatching(`^${path} cannot be read \\(ELOOP\\)\\. `),
  })
  await expect(place.size('loop')).rejects.toMatchObject(refused(join(root, 'loop')))
  await expect(place.sizes('loop')).rejects.toMatchObject(refused(join(root, 'loop')))
  const below = await openPlace(join(root, 'loop'))
  await expect(below.folders()).rejects.toMatchObject(refused(below.name))
  expect(await place.size('loop-tiada/x')).toBeUndefined()
  expect(await (await openPlace(join(root, 'tiada'))).folders()).toEqual([])
})

it('removes of a folder only what was left behind by backups', async () => {
  const root = join(folder, 'shared')
  const ours = ['.unfinished/x', '.123.unfinished', '20260308T010000Z.unfinished/x']
  const others = ['laporan.unfinished/x', 'unfinished', '.git/x']
  for (const path of [...ours, ...others]) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), '')
  }
  await (await openPlace(root)).prepare()
  expect(readdirSync(root).sort()).toEqual(['.git', 'laporan.unfinished', 'unfinished'])
})

it('ends uploads that backups have left in a bucket, and none of others', async () => {
  const pages = [
    ['20260308T010000Z/files.ndjson', 'redaksi-lain/20260308T010000Z/files.ndjson'],
    ['files/media/aa11/full-640.avif', 'video/besar.mp4'],
  ]
  const ended: string[] = []
  // The server of the other tests lists no uploads.
  const store = createServer((request, answer) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://127.0.0.1')
    if (request.method === 'DELETE') {
      ended.push(pathname)
      answer.writeHead(204).end()
      return
    }
    const number = searchParams.get('key-marker') ? 1 : 0
    const uploads = pages[number]?.map(
      (key) => `<Upload><Key>${key}</Key><UploadId>satu</UploadId></Upload>`,
    )
    answer.end(
      `<ListMultipartUploadsResult><IsTruncated>${number === 0}</IsTruncated><NextKeyMarker>x</NextKeyMarker>${uploads?.join('')}</ListMultipartUploadsResult>`,
    )
  })
  await new Promise<void>((resolve) => store.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void store.close())
  const { port } = store.address() as AddressInfo
  vi.stubEnv('AWS_ENDPOINT_URL_S3', `http://127.0.0.1:${port}`)
  await (await openPlace('s3://bersama')).prepare()
  expect(ended).toEqual([
    '/bersama/20260308T010000Z/files.ndjson',
    '/bersama/files/media/aa11/full-640.avif',
  ])
  vi.stubEnv('AWS_ENDPOINT_URL_S3', `http://127.0.0.1:${server.port}`)
})

it('leaves nothing of its work in a folder', () => {
  expect(readdirSync(join(folder, 'backups'))).toEqual(['a'])
})

it.each([
  ['s3://tiada/x', 's3://tiada/x: there is no such bucket. Make it first.'],
  ['s3://Besar/x', 's3://Besar/x is no place in a bucket. Write: s3://BUCKET/PREFIX'],
  ['s3://', 's3:// is no place in a bucket. Write: s3://BUCKET/PREFIX'],
  ['s3:/cadangan', 's3:/cadangan is no place in a bucket. Write: s3://BUCKET/PREFIX'],
  ['s3://cadangan/../x', 's3://cadangan/../x is no place in a bucket. Write: s3://BUCKET/PREFIX'],
])('refuses %s in one line', async (address, words) => {
  await expect(openPlace(address).then((place) => place.folders())).rejects.toThrow(words)
})

it('says which setting is wrong when nothing answers', async () => {
  vi.stubEnv('AWS_ENDPOINT_URL_S3', 'http://127.0.0.1:1')
  await expect(openPlace('s3://cadangan/x').then((place) => place.folders())).rejects.toThrow(
    /^s3:\/\/cadangan\/x does not answer as a store of S3 does .* Look at AWS_ENDPOINT_URL_S3\.$/,
  )
})

it('gives up a store that takes requests and says nothing', async () => {
  const mute = createServer(() => undefined)
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    mute.close()
    mute.closeAllConnections()
  })
  const { port } = mute.address() as AddressInfo
  vi.stubEnv('AWS_ENDPOINT_URL_S3', `http://127.0.0.1:${port}`)
  const { s3Place } = await import('./s3-place.ts')
  const place = s3Place('s3://cadangan/x', { connection: 100, silence: 20 })
  await expect(place.folders()).rejects.toThrow(
    /^s3:\/\/cadangan\/x does not answer as a store of S3 does \(TimeoutError: .*\)/,
  )
})

it('sends a lasting file to the disk of a folder some at a time', async () => {
  const place = await openPlace(join(folder, 'gradual'))
  await place.prepare()
  const handle = await open(folder)
  const sent = vi.spyOn(Object.getPrototypeOf(handle) as FileHandle, 'datasync')
  await handle.close()
  onTestFinished(() => sent.mockRestore())
  const pieces = Array.from({ length: 50 }, () => randomBytes(100_000))
  await place.write('a/satu', Readable.from(pieces), { lasting: true })
  expect(sent).toHaveBeenCalledTimes(2)
  expect((await buffer(await place.read('a/satu'))).equals(Buffer.concat(pieces))).toBe(true)
})
