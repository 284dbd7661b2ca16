import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AttachmentRefused } from '#content/model/attachment/attachment-refusal.ts'
import { measuredFile } from './attachment-measures.ts'
import { emptyMp4, emptyPdf, silentMp3 } from './attachment-samples.ts'
import { verifyAttachment } from './attachment-verification.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lampiran-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Writes `bytes` to a file and returns its path. */
async function aFile(bytes: Uint8Array) {
  const path = join(folder, 'berkas')
  await writeFile(path, bytes)
  return path
}

/** In this process, which is quicker. */
async function measured(name: string, bytes: Uint8Array) {
  const found = await measuredFile(await aFile(bytes))
  if (found.kind === 'refused') throw new AttachmentRefused(name, found.fault)
  return found.measures
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
    const { seconds, ...rest } = await measured(name, bytes)
    const rounded = seconds === undefined ? {} : { seconds: Math.round(seconds) }
    expect({ ...rest, ...rounded }).toMatchObject({ ...expected, bytes: bytes.length })
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
    await expect(measured('rapat.mp3', await made())).rejects.toThrow(reason)
  })

  it('is verified in a process of its own, and named by its digest', async () => {
    const path = await aFile(emptyPdf(2))
    expect(await verifyAttachment(path, 'laporan.pdf')).toMatchObject({
      format: 'pdf',
      pages: 2,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it.each([
    ['time', { time: 1_500, memory: 1e9 }],
    ['memory', { time: 60_000, memory: 1e6 }],
  ])('that takes for ever is refused in words when its %s is used up', async (_what, most) => {
    // For each object, a reader looks for its end to the end of the file.
    const path = await aFile(Buffer.from(`%PDF-1.4\n${'1 0 obj<<'.repeat(200_000)}`))
    await expect(verifyAttachment(path, 'laporan.pdf', most)).rejects.toThrow(
      /terlalu banyak waktu atau memori/,
    )
  })
})
