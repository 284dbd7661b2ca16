import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { PICTURE_FOLDERS } from '#content/newsroom/import/legacy/legacy-pictures.ts'
import { ghostExport, ghostPost } from '#tests/factories/ghost-export.ts'
import { wordpressExport } from '#tests/factories/wordpress-export.ts'
import { type ZippedFile, zipFile } from '#tests/factories/zip-file.ts'
import { isZip } from './import-format.ts'
import { exportFiles, leftOut, openImportZip } from './import-zips.ts'
import { pictureFiles } from './picture-sources.ts'

const folder = mkdtempSync(join(tmpdir(), 'zips-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function named(name: string, ...files: ZippedFile[]) {
  const path = join(folder, name)
  writeFileSync(path, zipFile(files))
  expect(isZip(path)).toBe(true)
  const opened = await openImportZip(path)
  return { path, opened, request: { files: [path], zips: new Map([[path, opened]]) } }
}

describe('a zip', () => {
  it('of WordPress has the parts of its export, and its pictures', async () => {
    const { path, opened, request } = await named(
      'situs.zip',
      { name: 'ekspor/satu.xml', content: wordpressExport([]) },
      { name: 'ekspor/dua.xml', content: wordpressExport([]) },
      { name: 'ekspor/baca.txt', content: 'Halo.' },
      { name: '__MACOSX/ekspor/._satu.xml', content: wordpressExport([]) },
      { name: 'public_html/wp-content/uploads/2019/a b.jpg', content: 'foto' },
      { name: 'public_html/wp-content/uploads/2019/lain.xml', content: wordpressExport([]) },
    )
    expect([...opened.formats]).toEqual(['wordpress'])
    const files = exportFiles(request)
    expect(files.map(({ name }) => name)).toEqual([
      `${path}, ekspor/satu.xml`,
      `${path}, ekspor/dua.xml`,
    ])
    // Each pass reads it from its beginning.
    for (const _ of [1, 2]) {
      const parts = await Array.fromAsync(files[0]?.read() ?? [])
      expect(Buffer.concat(parts).toString()).toBe(wordpressExport([]))
    }
    expect(leftOut(request)).toEqual([
      `Not read in ${path}: public_html/wp-content/uploads/2019/lain.xml (looks like an export), ekspor/baca.txt.`,
    ])
    const read = pictureFiles(request, PICTURE_FOLDERS.wordpress)
    const at = 'https://lama.example/wp-content/uploads'
    expect((await read?.(`${at}/2019/a%20b.jpg`))?.toString()).toBe('foto')
    const media = pictureFiles({ ...request, media: path }, PICTURE_FOLDERS.wordpress)
    await expect(media?.(`${at}/2019/b.jpg`)).rejects.toThrow('berkas 2019/b.jpg tidak ada')
    opened.zip.close()
  })

  it('of Ghost has its export, and its pictures', async () => {
    const { opened, request } = await named(
      'hantu.zip',
      { name: 'data/hantu.json', content: ghostExport([ghostPost()]) },
      { name: 'data/redirects.yaml', content: '301: {}' },
      { name: 'content/images/2020/kapal.jpg', content: 'foto' },
    )
    expect([...opened.formats]).toEqual(['ghost'])
    expect(leftOut(request)[0]).toContain('data/redirects.yaml')
    const read = pictureFiles(request, PICTURE_FOLDERS.ghost)
    const picture = await read?.('https://hantu.example/content/images/2020/kapal.jpg')
    expect(picture?.toString()).toBe('foto')
    opened.zip.close()
  })

  it.each<[string, ZippedFile, string]>([
    ['by itself', { name: '2019/05/e\u0301.jpg' }, '2019/05/%C3%A9.jpg'],
    ['in its folder', { name: 'uploads/2019/a.jpg' }, '2019/a.jpg'],
  ])('of pictures has the folder %s', async (_, file, address) => {
    const { path, opened } = await named('unggahan.zip', { ...file, content: 'foto' })
    expect(opened.formats.size).toBe(0)
    const request = { files: ['situs.xml'], media: path, zips: new Map([[path, opened]]) }
    const read = pictureFiles(request, PICTURE_FOLDERS.wordpress)
    const picture = await read?.(`https://lama.example/wp-content/uploads/${address}`)
    expect(picture?.toString()).toBe('foto')
    opened.zip.close()
  })

  it('has not all pictures because it has one: the others are fetched', async () => {
    const { opened, request } = await named(
      'situs.zip',
      { name: 'situs.xml', content: wordpressExport([]) },
      { name: 'logo.png', content: 'logo' },
      { name: 'wp-content/uploads/2019/b.jpg', content: 'foto' },
    )
    const fetch = (address: string) => Promise.resolve(Buffer.from(`dari ${address}`))
    const read = pictureFiles(request, PICTURE_FOLDERS.wordpress, fetch)
    const at = 'https://lama.example/wp-content/uploads/2019'
    expect((await read?.(`${at}/b.jpg`))?.toString()).toBe('foto')
    for (const address of [`${at}/a.jpg`, 'https://cdn.example/a.jpg']) {
      expect((await read?.(address))?.toString()).toBe(`dari ${address}`)
    }
    opened.zip.close()
  })

  it('has no pictures if a computer left what is named like one', async () => {
    const { opened } = await named(
      'situs.zip',
      { name: 'situs.xml', content: wordpressExport([]) },
      { name: '__MACOSX/._a.jpg', content: 'foto' },
    )
    expect(opened.hasPictures).toBe(false)
    opened.zip.close()
  })

  it('has its exports in whatever folder', async () => {
    const { path, opened, request } = await named(
      'situs.zip',
      { name: 'a/satu.xml', content: wordpressExport([]) },
      { name: '2019/dua.xml', content: wordpressExport([]) },
      { name: 'files/data.json', content: '{"data": {}}' },
      { name: 'wp-content/themes/x/contoh.xml', content: wordpressExport([]) },
      { name: 'wp-content/themes/x/data.json', content: '{"data": {}}' },
    )
    expect(exportFiles(request).map(({ name }) => name)).toEqual([
      `${path}, a/satu.xml`,
      `${path}, 2019/dua.xml`,
    ])
    expect([...opened.formats]).toEqual(['wordpress'])
    expect(leftOut(request)).toEqual([
      `Not read in ${path}: wp-content/themes/x/contoh.xml (looks like an export), files/data.json (looks like an export).`,
    ])
    opened.zip.close()
    const uploads = { name: 'uploads/situs.xml', content: wordpressExport([]) }
    await expect(named('lain.zip', uploads)).rejects.toThrow(
      'uploads/situs.xml (looks like an export)',
    )
  })

  it('is refused by the name of a damaged file that may be an export, and tells others', async () => {
    const rest = { name: 'situs.xml', content: wordpressExport([]) }
    const damaged = { content: 'Halo.', crc: 1 }
    const { path, opened, request } = await named(
      'situs.zip',
      rest,
      { ...damaged, name: 'baca.txt' },
      { ...damaged, name: 'wp-content/plugins/x/x.json' },
    )
    expect(leftOut(request)).toEqual([
      `Not read in ${path}: baca.txt (damaged), wp-content/plugins/x/x.json (damaged).`,
    ])
    opened.zip.close()
    await expect(named('situs.zip', rest, { ...damaged, name: 'a/dua.xml' })).rejects.toThrow(
      `${path}, a/dua.xml: this is damaged: its bytes are not those that were packed.`,
    )
  })

  it('loses a picture that is damaged, and no other', async () => {
    const { opened, request } = await named(
      'foto.zip',
      { name: 'uploads/rusak.jpg', content: 'foto', crc: 1 },
      { name: 'uploads/baik.jpg', content: 'foto' },
    )
    const read = pictureFiles(request, PICTURE_FOLDERS.wordpress)
    const at = 'https://lama.example/wp-content/uploads'
    await expect(read?.(`${at}/rusak.jpg`)).rejects.toThrow('berkas rusak.jpg di dalam zip rusak.')
    expect((await read?.(`${at}/baik.jpg`))?.toString()).toBe('foto')
    opened.zip.close()
  })

  it('with nothing to import is told', async () => {
    await expect(named('naskah.zip', { name: 'naskah.txt', content: 'Halo.' })).rejects.toThrow(
      'naskah.zip: there are neither exports of WordPress or Ghost in it nor pictures.',
    )
  })
})
