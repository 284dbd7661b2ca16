/**
 * What is left of a photo or an attachment that was deleted or withdrawn, on either database.
 * @module
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pool, PoolClient } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesTag, mediaTag, refusedTag } from '#content/base/page-record/tags.ts'
import { emptyMp4, silentMp3 } from '#content/intake/attachment/attachment-samples.ts'
import { markedPicture, noise } from '#content/intake/photo/photo-samples.ts'
import { filesOf } from '#content/model/photo/photo-renditions.ts'
import { startPurgeReceiver } from '#tests/running/purge-receiver.ts'
import { databaseUrl, openStore } from './open-store.ts'

const open = openStore()
const HOUR = 3_600_000

const newsroom = async () => ({
  ...(await import('#content/newsroom/photo/photo-preparation.ts')),
  ...(await import('#content/store/files/photo-storage.ts')),
  ...(await import('#content/newsroom/photo/file-removal.ts')),
  ...(await import('#content/newsroom/photo/photo-withholding.ts')),
  ...(await import('#content/newsroom/photo/unnamed-files.ts')),
  ...(await import('#content/newsroom/attachment/attachment-withholding.ts')),
  ...(await import('#content/store/transactions.ts')),
})

let picture: Buffer
let other: Buffer
beforeAll(async () => {
  picture = await markedPicture().jpeg().toBuffer()
  other = await noise(640, 480).jpeg().toBuffer()
})

/** Stores `bytes` as a photo and returns its record. */
async function aPhoto(alt: string, bytes = picture) {
  const { payload } = open()
  const { preparePhoto, storePhoto, inTransaction } = await newsroom()
  const prepared = await preparePhoto(bytes, 'foto.jpg')
  let id = 0
  await inTransaction(payload, async (req) => {
    id = await storePhoto(prepared, { alt, credit: 'Warta', aiUse: 'none' }, req)
  })
  return payload.findByID({ collection: 'media', id, depth: 0 })
}

/** Stores `bytes` as an attachment and returns its record. */
async function anAttachment(name: string, bytes: Buffer, more: object = {}) {
  const file = { name, data: bytes, size: bytes.length, mimetype: 'application/octet-stream' }
  return open().payload.create({
    collection: 'attachments',
    data: { title: name, aiUse: 'none', ...more },
    file,
    depth: 0,
  })
}

const foldersOf = (photo: Parameters<typeof filesOf>[0]) =>
  filesOf(photo).map(({ folder }) => folder)
const remove = (id: number) => open().payload.delete({ collection: 'media', id })
const filesBelow = (folder: string) =>
  readdir(join(open().dataDir, folder)).catch((): string[] => [])

describe('a deleted photo', () => {
  it('leaves no rendition, no original, no earlier file and no note, and is purged from the edge', async () => {
    const { payload } = open()
    const photo = await aPhoto('Akan dihapus')
    const earlier = filesOf(photo)
    const moved = await payload.update({
      collection: 'media',
      id: photo.id,
      data: { focusX: 20 },
      depth: 0,
    })
    const folders = filesOf(moved).map(({ folder }) => folder)
    expect(folders).toEqual([expect.any(String), earlier[0]?.folder])
    expect(await filesBelow('media')).toHaveLength(2)
    expect(await filesBelow('originals')).toEqual([photo.original])
    expect(await filesBelow('removals')).toEqual([])

    const leftAtPurge: string[][] = []
    const edge = await startPurgeReceiver(open().dataDir, async () => {
      leftAtPurge.push(await filesBelow('media'))
    })
    await remove(photo.id)
    await edge.close()
    expect(edge.tags()).toEqual(
      expect.arrayContaining([...folders.map(filesTag), mediaTag(photo.id)]),
    )
    // Otherwise the edge could fetch a file once more after its purge. One of the change before may be heard first.
    expect(leftAtPurge.at(-1)).toEqual([])
    for (const folder of ['media', 'originals', 'removals']) {
      expect(await filesBelow(folder), folder).toEqual([])
    }
  })

  it('leaves the files that another record of the same picture uses', async () => {
    const first = await aPhoto('Foto pertama')
    const second = await aPhoto('Foto kedua')
    expect(second.id).not.toBe(first.id)
    await remove(first.id)
    expect(await filesBelow('media')).toHaveLength(1)
    expect(await filesBelow('originals')).toEqual([second.original])
    await remove(second.id)
    expect(await filesBelow('media')).toEqual([])
    expect(await filesBelow('originals')).toEqual([])
  })

  it('leaves the files that somebody is just uploading again', async () => {
    const { payload } = open()
    const { preparePhoto, photoStorage, removeLeftovers } = await newsroom()
    const photo = await aPhoto('Diunggah lagi')
    const upload = await preparePhoto(picture, 'foto.jpg')
    await remove(photo.id)
    expect(await filesBelow('originals')).toEqual([upload.original])
    // It was never stored.
    await removeLeftovers(payload, photoStorage(), new Date())
    expect(await filesBelow('originals')).toEqual([upload.original])
    await removeLeftovers(payload, photoStorage(), new Date(Date.now() + HOUR))
    for (const folder of ['media', 'originals', 'removals']) {
      expect(await filesBelow(folder), folder).toEqual([])
    }
  })

  it('leaves nothing of a write that was killed, though the next one has stored the photo', async () => {
    const { payload, dataDir } = open()
    const { preparePhoto, photoStorage, removeLeftovers } = await newsroom()
    await preparePhoto(picture, 'foto.jpg')
    const { id, original } = await aPhoto('Diimpor lagi')
    const [folder = ''] = await filesBelow('media')
    const cut = [`media/${folder}/full-640.jpg.x.tmp`, `originals/${original}.x.tmp`]
    for (const path of cut) await writeFile(join(dataDir, path), '')
    await removeLeftovers(payload, photoStorage(), new Date(Date.now() + HOUR / 2))
    expect(await filesBelow('originals')).toHaveLength(2)
    await removeLeftovers(payload, photoStorage(), new Date(Date.now() + HOUR))
    expect(await filesBelow('originals')).toEqual([original])
    expect(await filesBelow(`media/${folder}`)).not.toContain('full-640.jpg.x.tmp')
    await remove(id)
  })

  it('is removed by the worker when its files could not be removed at once', async () => {
    const { payload } = open()
    const { photoStorage, planRemoval, removeLeftovers, removeUnused } = await newsroom()
    const photo = await aPhoto('Dihapus saat disk penuh')
    const storage = photoStorage()
    const failing = { ...storage, remove: () => Promise.reject(new Error('Disk penuh')) }
    const plan = await planRemoval(storage, filesOf(photo))
    await payload.db.deleteOne({ collection: 'media', where: { id: { equals: photo.id } } })
    const edge = await startPurgeReceiver(open().dataDir)
    await expect(removeUnused(payload, failing, plan)).rejects.toThrow('Disk penuh')
    expect(edge.tags()).toEqual(expect.arrayContaining(foldersOf(photo).map(refusedTag)))
    await edge.close()
    expect(await filesBelow('media')).toHaveLength(1)
    await removeLeftovers(payload, storage, new Date(Date.now() + HOUR))
    for (const folder of ['media', 'originals', 'removals']) {
      expect(await filesBelow(folder), folder).toEqual([])
    }
  })

  it('is hidden before its files go when its rights end, and refused while they cannot', async () => {
    const { payload, dataDir } = open()
    const { photoStorage, removeLeftovers, withholdExpiredPhotos } = await newsroom()
    const photo = await aPhoto('Hak berakhir saat ember menggantung')
    const now = new Date()
    await payload.update({
      collection: 'media',
      id: photo.id,
      data: { expiresAt: now.toISOString() },
      depth: 0,
    })
    const edge = await startPurgeReceiver(dataDir)
    let before: string[] = []
    const failing = {
      remove: async () => {
        before = [...edge.tags()]
        throw new Error('Ember menggantung')
      },
    }
    const end = withholdExpiredPhotos(payload, failing, now)
    await expect(end).rejects.toThrow('Ember menggantung')
    expect(before).toEqual(expect.arrayContaining(foldersOf(photo).map(filesTag)))
    expect(before).not.toEqual(expect.arrayContaining(foldersOf(photo).map(refusedTag)))
    expect(edge.tags()).toEqual(expect.arrayContaining(foldersOf(photo).map(refusedTag)))
    await edge.close()
    await withholdExpiredPhotos(payload, photoStorage(), now)
    await remove(photo.id)
    await removeLeftovers(payload, photoStorage(), new Date(Date.now() + HOUR))
  })

  it('stays with all its files when the deletion is rolled back', async () => {
    const { payload } = open()
    const { inTransaction, photoStorage, removeLeftovers } = await newsroom()
    const photo = await aPhoto('Batal dihapus')
    await inTransaction(payload, async (req) => {
      await payload.delete({ collection: 'media', id: photo.id, req })
      throw new Error('batal')
    }).catch(() => undefined)
    await removeLeftovers(payload, photoStorage(), new Date(Date.now() + HOUR))
    expect(await filesBelow('media')).toHaveLength(1)
    expect(await filesBelow('originals')).toEqual([photo.original])
    expect(await filesBelow('removals')).toEqual([])
    await remove(photo.id)
  })
})

describe('a file that no record names', () => {
  const stray = { original: `${'0'.repeat(32)}.jpeg`, folder: '0'.repeat(16) }
  const strew = async () => {
    const { dataDir } = open()
    await mkdir(join(dataDir, 'media', stray.folder), { recursive: true })
    await writeFile(join(dataDir, 'media', stray.folder, 'full-320.avif'), 'x')
    await writeFile(join(dataDir, 'originals', stray.original), 'x')
    await writeFile(join(dataDir, 'originals', 'catatan.txt'), 'Bukan milik Warta')
  }
  const tomorrow = () => new Date(Date.now() + 25 * HOUR)

  it('is removed after a day, from the edge too; what photos have had stays', async () => {
    const { payload, dataDir } = open()
    const { photoStorage, removeUnnamedFiles } = await newsroom()
    const storage = photoStorage()
    const photo = await aPhoto('Tetap ada')
    const twin = await aPhoto('Kembarannya')
    await payload.update({ collection: 'media', id: photo.id, data: { focusX: 20 }, depth: 0 })
    const [media, originals] = [await filesBelow('media'), await filesBelow('originals')]
    await strew()
    expect(await removeUnnamedFiles(payload, storage, new Date())).toEqual([])
    const edge = await startPurgeReceiver(dataDir)
    const removed = await removeUnnamedFiles(payload, storage, tomorrow())
    await edge.close()
    expect(removed).toEqual([`/originals/${stray.original}`, `/media/${stray.folder}`])
    expect(edge.tags()).toContain(filesTag(`/media/${stray.folder}`))
    expect(await filesBelow('media')).toEqual(media)
    expect(await filesBelow('originals')).toEqual([...originals, 'catatan.txt'])
    await remove(photo.id)
    await remove(twin.id)
  })

  it('stays while an upload is under way, and while there is no photo at all', async () => {
    const { payload } = open()
    const { claimFiles, dropNote, photoStorage, removeUnnamedFiles } = await newsroom()
    const storage = photoStorage()
    await strew()
    expect(await removeUnnamedFiles(payload, storage, tomorrow())).toEqual([])
    const photo = await aPhoto('Satu foto')
    const claim = await claimFiles(storage, [{ original: 'lain.jpeg' }])
    expect(await removeUnnamedFiles(payload, storage, tomorrow())).toEqual([])
    await dropNote(storage, claim)
    expect(await removeUnnamedFiles(payload, storage, tomorrow())).toHaveLength(2)
    await remove(photo.id)
    await storage.remove('/originals/catatan.txt')
  })
})

describe('a photo that readers see', () => {
  it('is not deleted while a story shows it, and the refusal names the story', async () => {
    const { payload, take } = open()
    const hero = await aPhoto('Foto utama')
    const inside = await aPhoto('Foto di isi', other)
    const asHero = await take({ headline: 'Berita Berfoto Utama' })
    const asBody = await take({ headline: 'Berita Bergambar' })
    const put = (id: number, data: object) => payload.update({ collection: 'articles', id, data })
    await put(asHero.id, { hero: hero.id })
    await put(asBody.id, { body: bodyWith(inside.id) })
    const told = (headline: string, id: number) =>
      `Foto ini masih tampil di “${headline}” (/admin/collections/articles/${id}).`
    await expect(remove(hero.id)).rejects.toThrow(told('Berita Berfoto Utama', asHero.id))
    await expect(remove(inside.id)).rejects.toThrow(told('Berita Bergambar', asBody.id))
    expect(await filesBelow('originals')).toHaveLength(2)

    await put(asHero.id, { withdrawalReason: 'Hanya pengujian.' })
    await put(asBody.id, { withdrawalReason: 'Hanya pengujian.' })
    await remove(hero.id)
    await remove(inside.id)
    expect(await filesBelow('originals')).toEqual([])
  })

  it('is not deleted while an author has it, and leaves the author’s page when its rights end', async () => {
    const { payload } = open()
    const { authorAt } = await import('#content/reading/lists/author-queries.ts')
    const photo = await aPhoto('Rani Contoh')
    const author = await payload.create({
      collection: 'authors',
      data: { name: 'Rani Contoh', slug: '', kind: 'person', photo: photo.id },
    })
    await expect(remove(photo.id)).rejects.toThrow(
      `Foto ini masih tampil di “Rani Contoh” (/admin/collections/authors/${author.id}).`,
    )
    const until = new Date(Date.now() + HOUR)
    const data = { expiresAt: until.toISOString() }
    await payload.update({ collection: 'media', id: photo.id, data })
    expect((await authorAt('rani-contoh'))?.photo).toMatchObject({ alt: 'Rani Contoh' })
    expect(await authorAt('rani-contoh', until)).not.toHaveProperty('photo')

    await payload.update({ collection: 'authors', id: author.id, data: { photo: null } })
    await payload.updateGlobal({ slug: 'front', data: { secondary: [{ photo: photo.id }] } })
    await expect(remove(photo.id)).rejects.toThrow('“Halaman depan” (/admin/globals/front)')
    await payload.updateGlobal({ slug: 'front', data: { secondary: [] } })
    await remove(photo.id)
  })
})

/** A body with a gallery of two, so that the photo is one of several. */
function bodyWith(photo: number): object {
  const text = { type: 'text', text: 'Isi.', format: 0, version: 1 }
  return {
    root: {
      type: 'root',
      direction: null,
      format: '',
      indent: 0,
      version: 1,
      children: [
        { type: 'paragraph', version: 1, children: [text], direction: null, format: '', indent: 0 },
        {
          type: 'block',
          version: 2,
          format: '',
          fields: { id: 'a1', blockType: 'gallery', blockName: '', media: [photo, photo] },
        },
      ],
    },
  }
}

describe('an attachment', () => {
  const captions = 'WEBVTT\n\n00:01.000 --> 00:02.000\nKapal singgah.\n'

  it('keeps its file and its captions at addresses of their own, and is measured', async () => {
    const film = await emptyMp4(2)
    const { id: poster } = await aPhoto('Foto muka')
    const stored = await anAttachment('Rapat Pleno.mp4', film, { poster, captions })
    expect(stored).toMatchObject({ format: 'mp4', width: 640, height: 360, filesize: film.length })
    expect(stored.path).toMatch(/^\/media\/[0-9a-f]{16}\/rapat-pleno\.mp4$/)
    const read = (path: string | null | undefined) => readFile(join(open().dataDir, path ?? ''))
    expect((await read(stored.path)).equals(film)).toBe(true)
    expect((await read(stored.captionsPath)).toString()).toContain('00:00:01.000 --> 00:00:02.000')
    expect(await filesBelow('removals')).toEqual([])
    expect(await filesBelow('arriving')).toEqual([])
    await open().payload.delete({ collection: 'attachments', id: stored.id })
    await expect(read(stored.path)).rejects.toThrow('ENOENT')
    await expect(read(stored.captionsPath)).rejects.toThrow('ENOENT')
    await remove(poster)
  })

  it('shares its file with another record of the same, and the last one takes it along', async () => {
    const [one, two] = [
      await anAttachment('rapat.mp3', silentMp3(2)),
      await anAttachment('rapat.mp3', silentMp3(2)),
    ]
    expect(two.path).toBe(one.path)
    const folder = one.path?.split('/')[2]
    await open().payload.delete({ collection: 'attachments', id: one.id })
    expect(await filesBelow('media')).toContain(folder)
    await open().payload.delete({ collection: 'attachments', id: two.id })
    expect(await filesBelow('media')).not.toContain(folder)
  })

  it('leaves its address when its rights end, and comes back with them', async () => {
    const { payload, dataDir } = open()
    const { photoStorage, withholdExpiredAttachments } = await newsroom()
    const expiresAt = new Date(Date.now() + HOUR).toISOString()
    const { id, path } = await anAttachment('rapat.mp3', silentMp3(1), { expiresAt })
    const isThere = async () =>
      (await readFile(join(dataDir, path ?? '')).catch(() => undefined)) !== undefined
    const later = (hours: number) => new Date(Date.now() + hours * HOUR)
    await withholdExpiredAttachments(payload, photoStorage(), later(0))
    expect(await isThere()).toBe(true)
    await withholdExpiredAttachments(payload, photoStorage(), later(2))
    expect(await isThere()).toBe(false)
    expect(await filesBelow('originals')).toContain(path?.split('/')[2])
    const renewed = { expiresAt: null }
    await payload.update({ collection: 'attachments', id, data: renewed })
    expect(await isThere()).toBe(true)
    await payload.update({ collection: 'attachments', id, data: { expiresAt } })
    await withholdExpiredAttachments(payload, photoStorage(), later(2))
    await payload.delete({ collection: 'attachments', id })
    expect(await filesBelow('originals')).not.toContain(path?.split('/')[2])
  })

  it('takes its captions along, and every record of the same content when a story is withdrawn', async () => {
    const { payload, dataDir } = open()
    const { photoStorage, withholdExpiredAttachments } = await newsroom()
    const { endAttachmentRights } = await import(
      '#content/newsroom/attachment/attachment-withholding.ts'
    )
    const { createLocalReq } = await import('payload')
    const bytes = silentMp3(3)
    const captions = 'WEBVTT\n\n00:00.000 --> 00:01.000\nSelamat pagi.\n'
    const one = await anAttachment('rapat.mp3', bytes, { captions })
    const other = await anAttachment('sidang.mp3', bytes)
    const isThere = async (path: string | null | undefined) =>
      (await readFile(join(dataDir, path ?? 'tidak')).catch(() => undefined)) !== undefined
    const shown = async () => ({
      one: await isThere(one.path),
      captions: await isThere(one.captionsPath),
      other: await isThere(other.path),
    })
    expect(await shown()).toEqual({ one: true, captions: true, other: true })

    // One record's rights alone take nothing from the other.
    const soon = new Date(Date.now() + HOUR)
    const data = { expiresAt: soon.toISOString() }
    await payload.update({ collection: 'attachments', id: one.id, data })
    await withholdExpiredAttachments(payload, photoStorage(), new Date(Date.now() + 2 * HOUR))
    expect(await shown()).toMatchObject({ captions: false, other: true })
    await payload.update({ collection: 'attachments', id: one.id, data: { expiresAt: null } })
    expect(await shown()).toEqual({ one: true, captions: true, other: true })

    const req = await createLocalReq({}, payload)
    await endAttachmentRights(new Set([one.id]), new Date(Date.now() - 1_000), req)
    await withholdExpiredAttachments(payload, photoStorage(), new Date())
    expect(await shown()).toEqual({ one: false, captions: false, other: false })

    // A refused save gives nothing back.
    const refused = { expiresAt: null, title: '' }
    await expect(
      payload.update({ collection: 'attachments', id: one.id, data: refused }),
    ).rejects.toThrow()
    expect(await shown()).toEqual({ one: false, captions: false, other: false })
    for (const { id } of [one, other]) await payload.delete({ collection: 'attachments', id })
  })

  it('stays away when the same file comes again, and comes back with the rights to it', async () => {
    const { payload, dataDir } = open()
    const { photoStorage, withholdExpiredAttachments, removeUnnamedFiles } = await newsroom()
    const isThere = async (path: string | null | undefined) =>
      (await readFile(join(dataDir, path ?? 'tidak')).catch(() => undefined)) !== undefined
    const bytes = silentMp3(4)
    const expiresAt = new Date(Date.now() - HOUR).toISOString()
    const one = await anAttachment('rapat.mp3', bytes, { title: 'Rapat tertutup' })
    const other = await anAttachment('sidang.mp3', bytes)
    await payload.update({ collection: 'attachments', id: one.id, data: { expiresAt } })
    await withholdExpiredAttachments(payload, photoStorage(), new Date())
    expect([await isThere(one.path), await isThere(other.path)]).toEqual([true, true])

    // The last record that may be shown takes the files from their addresses, and leaves them to the other one.
    await payload.delete({ collection: 'attachments', id: other.id })
    expect(await isThere(one.path)).toBe(false)

    const user = await payload.create({
      collection: 'users',
      data: { name: 'A', role: 'editor', email: 'a@b.id', password: 'kata sandi yang panjang' },
    })
    const sent = payload.create({
      collection: 'attachments',
      data: { title: 'Sidang', aiUse: 'none' },
      file: { name: 'sidang.mp3', data: bytes, size: bytes.length, mimetype: 'audio/mpeg' },
      req: { payloadAPI: 'REST' },
      user: { ...user, collection: 'users' },
    })
    await expect(sent).rejects.toMatchObject({
      data: { errors: [{ message: expect.stringMatching(/“Rapat tertutup”.*hak pakainya/) }] },
    })
    const imported = await anAttachment('sidang.mp3', bytes)
    expect(imported).toMatchObject({ withheld: true, expiresAt })
    expect([await isThere(one.path), await isThere(imported.path)]).toEqual([false, false])

    // What lies at the address all the same is taken away, and not lost.
    await photoStorage().write(one.path ?? '', bytes)
    await removeUnnamedFiles(payload, photoStorage(), new Date(Date.now() + 48 * HOUR))
    expect(await isThere(one.path)).toBe(false)
    await payload.update({ collection: 'attachments', id: one.id, data: { expiresAt: null } })
    expect(await isThere(one.path)).toBe(true)
    for (const { id } of [one, imported]) await payload.delete({ collection: 'attachments', id })
    expect(await isThere(one.path)).toBe(false)
  })

  it('is not among the files that nobody names', async () => {
    const { payload, dataDir } = open()
    const { photoStorage, removeUnnamedFiles } = await newsroom()
    const stored = await anAttachment('rapat.mp3', silentMp3(1))
    await mkdir(join(dataDir, 'media', 'f'.repeat(16)), { recursive: true })
    const later = new Date(Date.now() + 48 * HOUR)
    expect(await removeUnnamedFiles(payload, photoStorage(), later)).toEqual([
      `/media/${'f'.repeat(16)}`,
    ])
    await payload.delete({ collection: 'attachments', id: stored.id })
  })

  it('comes with a story in a file, once, with its poster and its captions', async () => {
    const { payload } = open()
    const { importStory } = await import('#content/newsroom/import/story-import.ts')
    const { readCopy } = await import('#content/intake/copy-reading.ts')
    const files: Record<string, Buffer> = {
      'lampiran/rapat.mp4': await emptyMp4(3),
      'lampiran/rapat.vtt': Buffer.from(captions),
      'muka.jpg': picture,
    }
    const readPicture = async (name: string) => files[name] ?? Promise.reject(new Error(name))
    const copy = (headline: string) =>
      readCopy(
        Buffer.from(
          `---\nheadline: ${headline}\nsection: news\nauthors: Sari\npublishedAt: 2026-01-08T06:38:00+07:00\n---\n\nIsi.\n\n:::lampiran[Rapat]{file="lampiran/rapat.mp4" captions="lampiran/rapat.vtt"}\n![Ruang](muka.jpg)\n:::\n`,
        ),
        'rapat.md',
      ).story
    const imported = await importStory(payload, copy('Rapat Besar'), { readPicture })
    expect(imported.change).toBe('created')
    await importStory(payload, copy('Rapat Besar Lagi'), { readPicture })
    const { docs } = await payload.find({ collection: 'attachments', depth: 0 })
    expect(docs).toMatchObject([
      {
        title: 'Rapat',
        format: 'mp4',
        mimeType: 'video/mp4',
        poster: expect.any(Number),
        captions,
      },
    ])
  })
})

describe.runIf(databaseUrl())('a process of which all connections but one are in use', () => {
  const taken: PoolClient[] = []
  let pool: Pool
  beforeAll(async () => {
    ;({ pool } = open().payload.db as unknown as { pool: Pool })
    while (pool.idleCount > 0 || pool.totalCount < (pool.options.max ?? 0)) {
      taken.push(await pool.connect())
    }
    taken.pop()?.release()
    pool.options.connectionTimeoutMillis = 2_000
  })
  afterAll(() => {
    for (const connection of taken) connection.release()
  })

  it('saves and deletes photos', async () => {
    const { payload } = open()
    const user = await payload.create({
      collection: 'users',
      data: {
        email: 'foto@warta.example',
        password: 'kata sandi yang panjang',
        name: 'Foto',
        role: 'photo',
      },
    })
    const atDesk = () => ({
      req: { payloadAPI: 'REST' as const },
      user: { ...user, collection: 'users' as const },
    })
    const file = { data: other, name: 'foto.jpg', mimetype: 'image/jpeg', size: other.length }
    const data = {
      alt: 'Satu sambungan',
      caption: 'Sebuah foto disimpan lewat satu sambungan, Jakarta, 30 November 2026.',
      credit: 'Warta',
      aiUse: 'none' as const,
      focusX: 50,
      focusY: 50,
    }
    const { id } = await payload.create({ collection: 'media', data, file, ...atDesk() })
    await payload.update({ collection: 'media', id, data: { alt: 'Diubah' }, ...atDesk() })
    await payload.delete({ collection: 'media', id, ...atDesk() })
    const { totalDocs } = await payload.count({
      collection: 'media',
      where: { id: { equals: id } },
    })
    expect(totalDocs).toBe(0)
  })

  it('says so when somebody waits in vain', async () => {
    const { runStatement, sql } = await import('#content/store/statements.ts')
    const last = await pool.connect()
    pool.options.connectionTimeoutMillis = 10
    const waiting = runStatement(open().payload, sql`select 1`)
    await expect(waiting).rejects.toMatchObject({
      cause: {
        message: expect.stringMatching(/^None of the 10 connections .* became free in time/),
      },
    })
    last.release()
  })
})
