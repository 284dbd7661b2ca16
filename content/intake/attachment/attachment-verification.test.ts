import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyMp4, emptyPdf, silentMp3 } from './attachment-samples.ts'
import { verifyAttachment } from './attachment-verification.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lampiran-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function verified(name: string, bytes: Uint8Array) {
  const path = join(folder, 'berkas')
  await writeFile(path, bytes)
  return verifyAttachment(path, name)
}

describe('an attachment', () => {
  it.each([
    [
      'a recording, whatever it is called',
      'rapat.pdf',
      () => silentMp3(3),
      { format: 'mp3', seconds: 3 },
    ],
    [
      'a film',
      'rapat.mp4',
      () => emptyMp4(2),
      { format: 'mp4', seconds: 2, width: 640, height: 360 },
    ],
    ['a film without sound', 'rapat.mp4', () => emptyMp4(2, undefined), { format: 'mp4' }],
    ['a document', 'laporan.pdf', () => emptyPdf(3), { format: 'pdf', pages: 3 }],
  ])('is measured by its content: %s', async (_what, name, made, expected) => {
    const bytes = await made()
    const { seconds, ...rest } = await verified(name, bytes)
    const rounded = seconds === undefined ? {} : { seconds: Math.round(seconds) }
    expect({ ...rest, ...rounded }).toMatchObject({ ...expected, bytes: bytes.length })
    expect(rest.digest).toMatch(/^[0-9a-f]{64}$/)
  })

  it.each([
    ['empty', () => Buffer.alloc(0), /kosong/],
    ['a text', () => Buffer.from('Ini catatan, bukan rekaman.'), /isinya data.*MP3 atau M4A/],
    ['a photo', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /isinya PNG/],
    ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), /ditolak: isinya/],
    ['a film that Safari does not play', () => emptyMp4(2, 'opus'), /isinya opus/],
    ['half a film', async () => (await emptyMp4(2)).subarray(0, 200), /rusak atau terpotong/],
    ['half a document', () => Buffer.from('%PDF-1.4 tidak ada'), /rusak atau terpotong/],
    [
      'a document of 31 MB',
      () => Buffer.concat([emptyPdf(1), Buffer.alloc(31e6)]),
      /31(?:,\d)? MB, batasnya 30 MB/,
    ],
  ])('is refused if it is %s, with the reason and what to do', async (_what, made, reason) => {
    await expect(verified('rapat.mp3', await made())).rejects.toThrow(reason)
  })
})
