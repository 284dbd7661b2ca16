import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepOriginal, readOriginal } from '#content/intake/photo/photo-originals.ts'
import { diskStorage } from './disk-storage.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warta-photo-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('photos on disk', () => {
  it('reads back what was written below the folder, and leaves no other files', async () => {
    const storage = diskStorage(folder)
    await storage.write('/media/0a/full-480.jpg', Buffer.from('satu'))
    await storage.write('/media/0a/full-480.jpg', Buffer.from('dua'))
    expect(await storage.read('/media/0a/full-480.jpg')).toEqual(Buffer.from('dua'))
    expect(await readFile(join(folder, 'media/0a/full-480.jpg'), 'utf8')).toBe('dua')
    expect(await readdir(join(folder, 'media/0a'))).toEqual(['full-480.jpg'])
  })

  it('reports missing files', async () => {
    const storage = diskStorage(folder)
    await storage.write('/media/0a/full-480.jpg', Buffer.from('satu'))
    expect(await storage.exists('/media/0a/full-480.jpg')).toBe(true)
    expect(await storage.exists('/media/0a/full-800.jpg')).toBe(false)
    expect(await storage.read('/media/0b/full-480.jpg')).toBeUndefined()
  })

  it.each([
    '/../luar.jpg',
    '/media/../../luar.jpg',
    '/media/./a.jpg',
    '/media//a.jpg',
    '/media/.tersembunyi',
    '/media/a\\..\\b.jpg',
    '/media/a\0.jpg',
    'media/a.jpg',
    '/',
    '',
  ])('never leaves the folder: %j', async (path) => {
    const storage = diskStorage(join(folder, 'dalam'))
    await expect(storage.write(path, Buffer.from('x'))).rejects.toThrow(/Not a path/)
    await expect(storage.read(path)).rejects.toThrow(/Not a path/)
    await expect(storage.exists(path)).rejects.toThrow(/Not a path/)
    expect(await readdir(folder)).toEqual([])
  })

  it('keeps the old file and no temporary one if writing fails', async () => {
    await writeFile(join(folder, 'media'), 'bukan folder')
    const storage = diskStorage(folder)
    await expect(storage.write('/media/a.jpg', Buffer.from('x'))).rejects.toThrow()
    await storage.write('/penuh/a.jpg/b.jpg', Buffer.from('x'))
    await expect(storage.write('/penuh/a.jpg', Buffer.from('x'))).rejects.toThrow()
    expect(await readdir(join(folder, 'penuh'))).toEqual(['a.jpg'])
  })
})

describe('originals', () => {
  it('are stored once, byte for byte, outside the public folder', async () => {
    const storage = diskStorage(folder)
    const photo = { bytes: Buffer.from('asli'), format: 'jpeg', width: 640, height: 480 } as const
    const name = await keepOriginal(storage, photo)
    expect(await keepOriginal(storage, photo)).toBe(name)
    expect(name).toMatch(/^[0-9a-f]{32}\.jpeg$/)
    expect(await readdir(folder)).toEqual(['originals'])
    expect(await readOriginal(storage, name)).toEqual(photo.bytes)
    expect(await readOriginal(storage, `${'0'.repeat(32)}.png`)).toBeUndefined()
  })
})
