/**
 * What holds of every place of backups: a folder, and a bucket of a server that speaks the protocol of S3.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type FauxqsServer, startFauxqs } from 'fauxqs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
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

  it('removes files', async () => {
    await place.remove(['a/b/dua', 'a/tiada', 'c/kosong'])
    expect(await place.folders()).toEqual(['a'])
    expect([...(await place.sizes('a')).keys()]).toEqual(['a/satu'])
    await place.finish()
    expect(await place.folders()).toEqual(['a'])
  })
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
  vi.stubEnv('AWS_MAX_ATTEMPTS', '1')
  await expect(openPlace('s3://cadangan/x').then((place) => place.folders())).rejects.toThrow(
    /^s3:\/\/cadangan\/x does not answer as a store of S3 does .* Look at AWS_ENDPOINT_URL_S3\.$/,
  )
})
