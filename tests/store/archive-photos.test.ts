/**
 * Photos of an archive, most of whose files are made when somebody asks for them, on either database.
 * @module
 */
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { environment } from '#content/base/settings/environment.ts'
import { RENDERS_EACH } from '#content/base/settings/render-limits.ts'
import { photoMutex, sharp } from '#content/intake/photo/photo-engine.ts'
import { noise, withIptc } from '#content/intake/photo/photo-samples.ts'
import type { Rendition } from '#content/model/photo/photo.ts'
import { storedFolder, storedRenditions } from '#content/model/photo/photo-renditions.ts'
import type { AskedRendition } from '#content/newsroom/photo/asked-renditions.ts'
import { openStore } from './open-store.ts'

const open = openStore()
const now = new Date()
const HOUR = 3_600_000

const load = async () => ({
  ...(await import('#content/newsroom/photo/photo-preparation.ts')),
  ...(await import('#content/store/files/photo-storage.ts')),
  ...(await import('#content/newsroom/photo/asked-renditions.ts')),
  ...(await import('#content/newsroom/photo/photo-withholding.ts')),
  ...(await import('#content/newsroom/photo/file-removal.ts')),
  ...(await import('#content/newsroom/photo/unnamed-files.ts')),
  ...(await import('#content/reading/health/store-facts.ts')),
  ...(await import('#content/store/transactions.ts')),
})
let newsroom: Awaited<ReturnType<typeof load>>
beforeAll(async () => {
  newsroom = await load()
})

const namesIn = (folder: string) => readdir(folder).catch((): string[] => [])
const nameOf = ({ path }: Pick<Rendition, 'path'>) => path.slice(path.lastIndexOf('/') + 1)

/** Stores a photo of an archive: its record, its files, and the names of those on the disk. */
async function aPhoto(width: number) {
  const { payload, dataDir } = open()
  const { preparePhoto, storePhoto, inTransaction } = newsroom
  const bytes = await noise(width, 480).jpeg().toBuffer()
  const prepared = await preparePhoto(bytes, 'foto.jpg', { files: 'first' })
  let id = 0
  await inTransaction(payload, async (req) => {
    id = await storePhoto(prepared, { alt: `Foto ${width}`, credit: 'Arsip', aiUse: 'none' }, req)
  })
  const record = await payload.findByID({ collection: 'media', id, depth: 0 })
  const files = storedRenditions.parse(record.renditions)
  const folder = storedFolder(record.renditions) ?? ''
  const unmade = files.filter((file) => file.bytes === undefined)
  const [file] = unmade
  if (!file) throw new Error('All files are made.')
  return { record, files, unmade, file, folder, onDisk: () => namesIn(join(dataDir, folder)) }
}

const ask = ({ path }: Pick<Rendition, 'path'>, at = now) =>
  newsroom.askedRendition(open().payload, path, at)

/** Answers to readers who ask at the same time: those that come while no file can be made, and those of the other two. */
async function askWhileNothingIsMade(files: readonly Rendition[]) {
  const answered: AskedRendition[] = []
  const release = await photoMutex.acquire()
  const all = files.map(async (file) => answered.push(await ask(file)))
  await vi.waitFor(() => expect(answered).toHaveLength(files.length - 2), 10_000)
  const atOnce = [...answered]
  release()
  await Promise.all(all)
  return { atOnce, later: answered.slice(atOnce.length) }
}

const change = (id: number, data: Record<string, unknown>) =>
  open().payload.db.updateOne({ collection: 'media', id, data })

describe('a photo of an archive', () => {
  it('has its first files, and the addresses of all others', async () => {
    const { record, files, folder, onDisk } = await aPhoto(640)
    const made = files.filter(({ bytes }) => bytes !== undefined)
    expect((await onDisk()).sort()).toEqual(made.map(nameOf).sort())
    expect(made.length).toBeLessThan(10)
    expect(files.length).toBeGreaterThan(20)
    expect(record).toMatchObject({ folder, withheld: false })
  })

  it('has a file made once when two readers ask at the same time, and keeps it', async () => {
    const { file, unmade, onDisk } = await aPhoto(641)
    const steps = vi.spyOn(photoMutex, 'runExclusive')
    await ask(unmade[1] ?? file)
    const forOne = steps.mock.calls.length
    const before = await onDisk()
    const [one, other] = await Promise.all([ask(file), ask(file)])
    expect(steps).toHaveBeenCalledTimes(2 * forOne)
    steps.mockRestore()
    expect(other).toEqual(one)
    if (one.kind !== 'file') throw new Error(`A reader gets ${one.kind}.`)
    const { width, height } = await sharp(one.bytes).metadata()
    expect({ width, height }).toEqual({ width: file.width, height: file.height })
    expect((await onDisk()).sort()).toEqual([...before, nameOf(file)].sort())
  })

  it('leaves turns for pages: of those who take all, two wait, and others get a file that is there', async () => {
    const { unmade, onDisk } = await aPhoto(642)
    const before = await onDisk()
    const asked = unmade.slice(0, RENDERS_EACH)
    const { atOnce, later } = await askWhileNothingIsMade(asked)
    expect(atOnce).toEqual(
      Array(RENDERS_EACH - 2).fill({
        kind: 'instead',
        path: expect.stringMatching(/^\/media\/[0-9a-f]{16}\/.+\.jpg$/),
        seconds: 0,
      }),
    )
    expect(later.map(({ kind }) => kind)).toEqual(['file', 'file'])
    // The other files are made behind.
    const all = [...before, ...asked.map(nameOf)].sort()
    await vi.waitFor(async () => expect((await onDisk()).sort()).toEqual(all), 10_000)
  })

  it('has two readers at most wait for the same file', async () => {
    const { file } = await aPhoto(650)
    const { atOnce, later } = await askWhileNothingIsMade(Array(RENDERS_EACH).fill(file))
    expect(atOnce.map(({ kind }) => kind)).toEqual(['instead', 'instead'])
    expect(later.map(({ kind }) => kind)).toEqual(['file', 'file'])
  })

  it('has 24 files in line at most', async () => {
    const [one, other] = [await aPhoto(643), await aPhoto(651)]
    const count = async () => (await one.onDisk()).length + (await other.onDisk()).length
    const before = await count()
    const [last, ...asked] = [...one.unmade, ...other.unmade].slice(0, 30)
    await askWhileNothingIsMade(asked)
    await vi.waitFor(async () => expect(await count()).toBe(before + 24), 30_000)
    // Whatever was in line before it is made before it.
    expect(last && (await ask(last))).toMatchObject({ kind: 'file' })
    expect(await count()).toBe(before + 25)
  })

  it('that cannot be made is told once, tried again later, and replaced by another file', async () => {
    const { payload, dataDir } = open()
    const { record, file, unmade } = await aPhoto(644)
    await rm(join(dataDir, 'originals', record.original ?? ''))
    const told = vi.spyOn(payload.logger, 'error').mockImplementation(() => undefined)
    const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
    for (const [at, times, seconds] of [
      [0, 1, 600],
      [9, 1, 60],
      [11, 2, 600],
      [30, 2, 60],
    ] as const) {
      expect(await ask(file, minutes(at)), `minute ${at}`).toMatchObject({
        kind: 'instead',
        path: expect.stringContaining(record.folder ?? ''),
        seconds,
      })
      expect(told, `minute ${at}`).toHaveBeenCalledTimes(times)
    }
    // Its other files need the same original.
    expect(unmade[1] && (await ask(unmade[1], minutes(30)))).toMatchObject({ kind: 'instead' })
    expect(told).toHaveBeenCalledTimes(2)
    told.mockRestore()
  })

  it('fails once for all files that are asked for together', async () => {
    const { payload, dataDir } = open()
    const { record, unmade } = await aPhoto(652)
    await rm(join(dataDir, 'originals', record.original ?? ''))
    const told = vi.spyOn(payload.logger, 'error').mockImplementation(() => undefined)
    const inMinutes = (count: number) =>
      Promise.all(unmade.slice(0, 2).map((file) => ask(file, new Date(+now + count * 60_000))))
    for (const [at, times] of [
      [0, 1],
      [11, 2],
      [30, 2],
    ] as const) {
      const kinds = (await inMinutes(at)).map(({ kind }) => kind)
      expect(kinds, `minute ${at}`).toEqual(['instead', 'instead'])
      expect(told, `minute ${at}`).toHaveBeenCalledTimes(times)
    }
    told.mockRestore()
  })

  it('is not shown when its rights end while a file is made', async () => {
    const { payload } = open()
    const { photoStorage, withholdExpiredPhotos } = newsroom
    const { record, file, onDisk } = await aPhoto(645)
    const release = await photoMutex.acquire()
    const asked = ask(file)
    await vi.waitUntil(() => photoMutex.isLocked(), { interval: 1 })
    await change(record.id, { expiresAt: new Date(Date.now() - 1_000).toISOString() })
    await withholdExpiredPhotos(payload, photoStorage(), new Date())
    expect(await onDisk()).toEqual([])
    release()
    expect(await asked).toEqual({ kind: 'nothing' })
    expect(await onDisk()).toEqual([])
    expect(await ask(file, new Date())).toEqual({ kind: 'nothing' })
  })

  it('has no file written after its rights ended, though the worker has not come by yet', async () => {
    const { record, file, onDisk } = await aPhoto(653)
    const release = await photoMutex.acquire()
    const asked = ask(file)
    await change(record.id, { expiresAt: new Date(Date.now() - 1_000).toISOString() })
    release()
    expect(await asked).toEqual({ kind: 'nothing' })
    expect(await onDisk()).not.toContain(nameOf(file))
  })

  it('leaves nothing behind when the process ends once a file is written', async () => {
    const { payload } = open()
    const { photoStorage, removeLeftovers } = newsroom
    const { record, file, onDisk } = await aPhoto(654)
    const told = vi.spyOn(payload.logger, 'error').mockImplementation(() => undefined)
    const release = await photoMutex.acquire()
    const asked = ask(file)
    await payload.delete({ collection: 'media', id: record.id })
    // As if it had ended before it looks whether the photo is still there.
    const statements = vi.spyOn(await import('#content/store/statements.ts'), 'runStatement')
    statements.mockRejectedValueOnce(new Error('The process ends.'))
    release()
    await asked
    expect(statements).toHaveBeenCalled()
    statements.mockRestore()
    told.mockRestore()
    expect(await onDisk()).toEqual([nameOf(file)])
    await removeLeftovers(payload, photoStorage(), new Date(Date.now() + 60_000))
    expect(await onDisk()).toEqual([])
  })

  it('leaves no note behind when a file is made', async () => {
    const { dataDir } = open()
    const { file } = await aPhoto(655)
    const before = await namesIn(join(dataDir, 'removals'))
    await ask(file)
    expect(await namesIn(join(dataDir, 'removals'))).toEqual(before)
  })

  it('leaves a file that an upload of the same picture has by then', async () => {
    const { record, files, file, onDisk } = await aPhoto(655)
    const release = await photoMutex.acquire()
    const asked = ask(file)
    await vi.waitUntil(() => photoMutex.isLocked(), { interval: 1 })
    // As a record that has all its files.
    const renditions = files.map((each) => ({ ...each, bytes: each.bytes ?? 1 }))
    await change(record.id, { folder: null, renditions })
    release()
    expect(await asked).toMatchObject({ kind: 'file' })
    expect(await onDisk()).toContain(nameOf(file))
    // Not all its files are there in truth.
    await open().payload.delete({ collection: 'media', id: record.id })
  })

  it('leaves nothing behind when it is deleted while a file is made', async () => {
    const { payload, dataDir } = open()
    const { record, file, onDisk } = await aPhoto(646)
    const release = await photoMutex.acquire()
    const asked = ask(file)
    await payload.delete({ collection: 'media', id: record.id })
    release()
    expect(await asked).toEqual({ kind: 'nothing' })
    expect(await onDisk()).toEqual([])
    expect(await namesIn(join(dataDir, 'originals'))).not.toContain(record.original)
  })

  it('has nothing at an address that none of its files has', async () => {
    const { folder } = await aPhoto(647)
    for (const path of [
      `${folder}/16x9-333.jpg`,
      `${folder}/../16x9-320.jpg`,
      '/media/0123456789abcdef/16x9-320.jpg',
    ]) {
      expect(await ask({ path }), path).toEqual({ kind: 'nothing' })
    }
  })

  it('claims the folder of its files while it is prepared, whatever ground it has', async () => {
    const logo = { channels: 4, background: { r: 255, g: 255, b: 255, alpha: 0.4 } } as const
    const bytes = await sharp({ create: { width: 640, height: 480, ...logo } })
      .png()
      .toBuffer()
    const prepared = await newsroom.preparePhoto(bytes, 'logo.png', { files: 'first' })
    const claimed = await newsroom.claimedFiles(newsroom.photoStorage())
    await newsroom.removeUnused(open().payload, newsroom.photoStorage(), prepared.claim)
    expect([...claimed]).toContain(storedFolder(prepared.rendered.renditions))
  })

  it('is whole to the doctor, and keeps all its files when unnamed ones are removed', async () => {
    const { payload } = open()
    const { photoStorage, removeUnnamedFiles, storeFacts } = newsroom
    const { file, onDisk } = await aPhoto(648)
    await ask(file)
    const before = await onDisk()
    const { files } = await storeFacts(environment(), now)
    expect(files.missing.filter((line) => line.includes('media/'))).toEqual([])
    const removed = await removeUnnamedFiles(
      payload,
      photoStorage(),
      new Date(Date.now() + 48 * HOUR),
    )
    expect(removed).toEqual([])
    expect(await onDisk()).toEqual(before)
  })

  it('has all its files once the desk recuts it', async () => {
    const { payload } = open()
    const { record, file, folder, onDisk } = await aPhoto(649)
    const recut = await payload.update({
      collection: 'media',
      id: record.id,
      data: { focusX: 20 },
      depth: 0,
    })
    const files = storedRenditions.parse(recut.renditions)
    expect(files.every(({ bytes }) => bytes !== undefined)).toBe(true)
    // Link previews keep asking for the earlier one.
    expect(storedFolder(recut.renditions)).not.toBe(folder)
    expect(await onDisk()).toContain('preview-1200.jpg')
    // Pages elsewhere keep asking for files of before, which nobody had made.
    const later = { kind: 'instead', path: `${storedFolder(files)}/${nameOf(file)}`, seconds: 600 }
    expect(await ask(file)).toEqual(later)
    await payload.update({ collection: 'media', id: record.id, data: { focusX: 80 }, depth: 0 })
    expect(await ask(file)).toMatchObject({ kind: 'instead' })
    await change(record.id, { withheld: true })
    expect(await ask(file)).toEqual({ kind: 'nothing' })
  })
})

describe('a caption or credit that only stands for a missing one', () => {
  const stored = async (picture: Buffer, assumed: readonly ('caption' | 'credit')[]) => {
    const { payload } = open()
    const prepared = await newsroom.preparePhoto(picture, 'foto.jpg', { files: 'first' })
    const words = { alt: 'Dermaga', caption: 'Dermaga', credit: 'Arsip Kabar Lama' }
    let id = 0
    await newsroom.inTransaction(payload, async (req) => {
      id = await newsroom.storePhoto(prepared, { ...words, assumed, aiUse: 'none' }, req)
    })
    return payload.findByID({ collection: 'media', id, depth: 0 })
  }

  it('gives way to what the file itself says', async () => {
    const jpeg = await noise(650, 480).jpeg().toBuffer()
    const described = withIptc(jpeg, [
      ['caption', 'Kapal bersandar di dermaga.'],
      ['credit', 'Rina'],
    ])
    expect(await stored(described, ['caption', 'credit'])).toMatchObject({
      caption: 'Kapal bersandar di dermaga.',
      credit: 'Rina',
      needsWords: false,
    })
  })

  it('keeps the photo on the desk’s list until somebody there saves it', async () => {
    const { payload } = open()
    const photo = await stored(await noise(651, 480).jpeg().toBuffer(), ['credit'])
    expect(photo).toMatchObject({
      caption: 'Dermaga',
      credit: 'Arsip Kabar Lama',
      needsWords: true,
    })
    const save = async (payloadAPI: 'local' | 'REST') => {
      const req = await createLocalReq({ req: { payloadAPI } }, payload)
      const data = { credit: 'Arsip' }
      return payload.update({ collection: 'media', id: photo.id, data, depth: 0, req })
    }
    expect(await save('local')).toMatchObject({ needsWords: true })
    expect(await save('REST')).toMatchObject({ credit: 'Arsip', needsWords: false })
  })
})
