import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from 'vitest'
import { type ZippedFile, zipFile } from '#tests/factories/zip-file.ts'
import { openZip } from './zip-archive.ts'
import { sumFault } from './zip-entry.ts'

const folder = mkdtempSync(join(tmpdir(), 'zip-'))
afterAll(() => rmSync(folder, { recursive: true }))

const write = (bytes: string | Buffer): string => {
  const path = join(folder, 'situs.zip')
  writeFileSync(path, bytes)
  return path
}
const zipped = (...files: ZippedFile[]) => openZip(write(zipFile(files)))

/** The bytes of the file of a zip that is named so. */
async function read(name: string, ...files: ZippedFile[]): Promise<string> {
  const zip = await zipped(...files)
  const entry = zip.entries.get(name)
  if (!entry) throw new Error('It is not there.')
  try {
    return (await buffer(zip.read(entry))).toString()
  } finally {
    zip.close()
  }
}

describe('a zip', () => {
  it('is read where it is, whatever packed it', async () => {
    const long = 'Isi. '.repeat(100_000)
    const files = [
      { name: 'a/', mode: 0o040755 },
      { name: 'a/situs.xml', content: long },
      { name: 'a\\foto\\kapal.jpg', content: 'foto', method: 0, mode: 0 },
      { name: 'kosong.txt' },
    ]
    const { entries, close } = await zipped(...files)
    close()
    expect([...entries.keys()]).toEqual(['a/situs.xml', 'a/foto/kapal.jpg', 'kosong.txt'])
    expect(await read('a/situs.xml', ...files)).toBe(long)
    expect(await read('a/foto/kapal.jpg', ...files)).toBe('foto')
    expect(await read('kosong.txt', ...files)).toBe('')
  })

  it.each<[string, ZippedFile, string]>([
    ['a path that climbs', { name: 'a/../../etc/passwd' }, '“a/../../etc/passwd” leads out of'],
    ['one that climbs as on Windows', { name: '..\\a.xml' }, '“../a.xml” leads out of the zip'],
    ['an absolute path', { name: '/etc/passwd' }, '“/etc/passwd” leads out of the zip'],
    ['a drive', { name: 'C:/a.xml' }, '“C:/a.xml” leads out of the zip'],
    ['a link', { name: 'a', mode: 0o120777, content: '/etc' }, '“a” is a symbolic link'],
    ['a device', { name: 'a', mode: 0o020666 }, '“a” is neither a file nor a folder'],
    ['encryption', { name: 'a.xml', flags: 1 }, '“a.xml” is encrypted'],
    ['strong encryption', { name: 'b.xml', flags: 64 }, 'encryption is not supported after “awal”'],
    ['an unknown method', { name: 'a.xml', method: 14 }, '“a.xml” is packed in a way'],
    ['a zip', { name: 'a/dua.ZIP', content: 'PK' }, '“a/dua.ZIP” is packed once more'],
    ['what does something when printed', { name: 'a\x1b[2J.xml' }, '“a�[2J.xml” has characters'],
    ['a second file of the name', { name: 'awal' }, '“awal” is in it twice'],
    [
      'a bomb',
      { name: 'bom.xml', content: Buffer.alloc(11_000_000) },
      '“bom.xml” unpacks to more than 200 times its size',
    ],
  ])('with %s is refused by its name', async (_, file, words) => {
    await expect(zipped({ name: 'awal' }, file)).rejects.toThrow(words)
  })

  it('among the pictures is one that readers may download', async () => {
    const { entries } = await zipped({ name: 'uploads/2019/05/data.zip', content: 'PK' })
    expect(entries.size).toBe(1)
  })

  it('whose files lie over each other is refused', () => {
    expect(sumFault(1_000_000, 99_000_000)).toBeUndefined()
    expect(sumFault(1_000_000, 101_000_000)).toContain('100 times its size')
  })

  it.each<[string, ZippedFile, string]>([
    ['more bytes than it states', { size: 3, name: 'a' }, 'this is damaged: too many bytes'],
    ['fewer', { size: 5, name: 'a' }, 'this is damaged: not enough bytes'],
    ['other ones', { crc: 1, name: 'a' }, 'this is damaged: its bytes are not those'],
  ])('is damaged if a file has %s', async (_, file, words) => {
    await expect(read('a', { content: 'empa', ...file })).rejects.toThrow(words)
  })

  it('is refused if it is cut off or none', async () => {
    const whole = zipFile([{ name: 'a.xml', content: 'Isi.' }])
    await expect(openZip(write(whole.subarray(0, -30)))).rejects.toThrow(
      /situs\.zip: .*truncated\.$/,
    )
    await expect(openZip(write('PK\x03\x04'))).rejects.toThrow(/situs\.zip: .*truncated\.$/)
  })
})
