import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { MOST_BYTES } from '#content/model/photo/photo-limits.ts'
import { bombPng, markedPicture, noise } from './photo-samples.ts'
import { PhotoRefused, verifyPhoto } from './photo-verification.ts'

const jpeg = await noise(640, 480).jpeg().toBuffer()
const webp = await noise(640, 480).webp().toBuffer()
const png = await noise(640, 480).png().toBuffer()
const avif = await noise(640, 480).avif({ effort: 0 }).toBuffer()
const animated = (pages: number) =>
  sharp(Buffer.alloc(400 * 400 * pages * 3, 90).fill(200, 400 * 400 * 3), {
    raw: { width: 400, height: 400 * pages, channels: 3, pageHeight: 400 },
  })

async function refusal(bytes: Buffer, fileName: string): Promise<PhotoRefused> {
  const outcome: unknown = await verifyPhoto(bytes, fileName).catch((error: unknown) => error)
  if (outcome instanceof PhotoRefused) return outcome
  throw new Error(`${fileName} was not refused`)
}

const boxes = (brand: string) =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}\0\0\0\0mif1${brand}`)])

const damagedInMiddle = (bytes: Buffer) => {
  const damaged = Buffer.from(bytes)
  damaged.fill(0x55, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 80)
  return damaged
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="800"><script/></svg>'

const accepted = [
  ['jpeg', jpeg],
  ['jpeg', await noise(640, 480).jpeg({ progressive: true }).toBuffer()],
  ['png', png],
  ['webp', webp],
  ['avif', avif],
  ['gif', await markedPicture().gif().toBuffer()],
] as const

describe('accepted photos', () => {
  it.each(accepted)('accepts a %s regardless of its name', async (format, bytes) => {
    const photo = await verifyPhoto(bytes, 'foto.bin')
    expect(photo).toMatchObject({ format, width: 640, height: 480 })
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'returns the upright size for orientation %i',
    async (value) => {
      const bytes = await markedPicture().withMetadata({ orientation: value }).jpeg().toBuffer()
      const { width, height } = await verifyPhoto(bytes, 'foto.jpg')
      expect([width, height]).toEqual(value < 5 ? [640, 480] : [480, 640])
    },
  )

  it('accepts a photo with trailing bytes, as phones append them', async () => {
    const photo = await verifyPhoto(Buffer.concat([jpeg, Buffer.alloc(900, 7)]), 'foto.jpg')
    expect(photo.format).toBe('jpeg')
  })

  it('accepts a photo with stray bytes between its segments, which are harmless', async () => {
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]))
    const stray = Buffer.concat([jpeg.subarray(0, frame), Buffer.alloc(3), jpeg.subarray(frame)])
    const strict = sharp(stray, { failOn: 'warning' })
    await expect(strict.raw().toBuffer()).rejects.toThrow('extraneous bytes before marker')
    expect((await verifyPhoto(stray, 'foto.jpg')).format).toBe('jpeg')
  })
})

const unusable: [what: string, fileName: string, bytes: Buffer, reason: string][] = [
  ['an empty file', 'foto.jpg', Buffer.alloc(0), 'empty'],
  ['a text', 'catatan.txt', Buffer.from('Bukan foto sama sekali.'), 'not-an-image'],
  ['a text named like a photo', 'foto.jpg', Buffer.from('Bukan foto.'), 'disguised'],
  ['an SVG named like a photo', 'foto.jpg', Buffer.from(svg), 'disguised'],
  [
    'an SVG after a long comment',
    'foto.png',
    Buffer.from(`\uFEFF<!--${'x'.repeat(9000)}-->${svg}`),
    'disguised',
  ],
  ['an SVG in UTF-16', 'foto.png', Buffer.from(`\uFEFF${svg}`, 'utf16le'), 'disguised'],
  ['an SVG', 'peta.svg', Buffer.from(`<?xml version="1.0"?>\n${svg}`), 'not-an-image'],
  ['a web page named like a photo', 'foto.webp', Buffer.from('<!doctype html><p>404'), 'disguised'],
  ['a PDF named like a photo', 'foto.jpeg', Buffer.from('%PDF-1.7\n1 0 obj'), 'disguised'],
  ['a TIFF', 'foto.tif', await markedPicture().tiff().toBuffer(), 'unsupported'],
  ['a damaged HEIC', 'IMG_0001.HEIC', boxes('heic'), 'undecodable'],
  ['an animated WebP', 'gerak.webp', await animated(2).webp().toBuffer(), 'animated'],
  ['an animated GIF', 'gerak.gif', await animated(3).gif().toBuffer(), 'animated'],
  ['an animated AVIF', 'gerak.avif', boxes('avis'), 'animated'],
  ['a truncated JPEG', 'foto.jpg', jpeg.subarray(0, jpeg.length * 0.7), 'damaged'],
  ['a JPEG without its last bytes', 'foto.jpg', jpeg.subarray(0, -40), 'damaged'],
  ['a truncated PNG', 'foto.png', png.subarray(0, png.length * 0.7), 'damaged'],
  ['a truncated WebP', 'foto.webp', webp.subarray(0, webp.length * 0.7), 'damaged'],
  ['a truncated AVIF', 'foto.avif', avif.subarray(0, avif.length * 0.7), 'damaged'],
  ['a PNG damaged in the middle', 'foto.png', damagedInMiddle(png), 'damaged'],
  ['the beginning of a JPEG', 'foto.jpg', jpeg.subarray(0, 20), 'damaged'],
  ['100 megapixels', 'foto.png', bombPng(10_000, 10_000), 'too-many-pixels'],
  ['a decompression bomb', 'foto.png', bombPng(30_000, 30_000), 'too-many-pixels'],
  ['a thumbnail', 'mini.jpg', await markedPicture(640, 319).jpeg().toBuffer(), 'too-small'],
  ['too many bytes', 'foto.jpg', Buffer.concat([jpeg, Buffer.alloc(MOST_BYTES)]), 'too-heavy'],
]

describe('refused photos', () => {
  it.each(unusable)('include %s', async (_, fileName, bytes, reason) => {
    expect((await refusal(bytes, fileName)).reason).toBe(reason)
  })

  it('include a bomb recognised by its header alone: a decoder would report the truncated file as damaged', async () => {
    const header = bombPng(10_000, 10_000).subarray(0, 64)
    expect((await refusal(header, 'bom.png')).reason).toBe('too-many-pixels')
  })
})

describe('the message', () => {
  it('names the file, the fault and the remedy', async () => {
    expect((await refusal(bombPng(10_000, 10_000), 'C:\\foto\\banjir.png')).message).toBe(
      'Foto “banjir.png” ditolak: ukurannya 10000 x 10000 piksel (100 megapiksel), batasnya 80 megapiksel. Kecilkan dahulu, misalnya menjadi lebar 6000 piksel.',
    )
  })

  it('leaves out control characters and shortens a long name', async () => {
    const { message } = await refusal(Buffer.alloc(0), `a\u0007\u202Eb${'c'.repeat(500)}.jpg`)
    expect(message).toMatch(/^Foto “abc{58}…c+\.jpg” ditolak: berkasnya kosong/)
  })
})
