/**
 * A process of its own that decodes one HEIC picture: reads it from standard input and writes an upright JPEG to standard
 * output. Exits with {@link TOO_LARGE} and `WIDTH HEIGHT` if it has more pixels than the argument allows. A process can
 * be ended when it takes too long, and its memory is given back at once.
 * @module
 */
import { buffer } from 'node:stream/consumers'
import libheif from 'libheif-js/wasm-bundle.js'
import sharp from 'sharp'
import { TOO_LARGE } from './heic-limits.ts'

/** Hardly a difference can be seen, and every rendition is made from it. */
const QUALITY = 95

const bytes = await buffer(process.stdin)
const [picture] = new libheif.HeifDecoder().decode(bytes)
if (!picture) throw new Error('There is no picture in the file.')
const [width, height] = [picture.get_width(), picture.get_height()]
if (width * height > Number(process.argv[2])) {
  process.stdout.write(`${width} ${height}`, () => process.exit(TOO_LARGE))
} else {
  const data = new Uint8ClampedArray(width * height * 4)
  const isWhole = await new Promise<boolean>((resolve) =>
    picture.display({ data, width, height }, (filled) => resolve(filled !== null)),
  )
  if (!isWhole) throw new Error('The picture is damaged.')
  const jpeg = await sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
    .toBuffer()
  process.stdout.write(withProfile(jpeg, profileIn(bytes)), () => process.exit())
}

/** The ICC profile of a HEIC file: phones use Display P3 (ISO/IEC 23008-12, box `colr` of type `prof`). */
function profileIn(file: Buffer): Buffer | undefined {
  const type = file.indexOf('colrprof', 0, 'latin1')
  if (type < 4) return undefined
  return file.subarray(type + 8, type - 4 + file.readUInt32BE(type - 4))
}

/** A JPEG with an ICC profile behind its JFIF header, in one APP2 segment (ICC.1, annex B.4). */
function withProfile(jpeg: Buffer, profile: Buffer | undefined): Buffer {
  const head = Buffer.from('ICC_PROFILE\0\u0001\u0001', 'latin1')
  if (!profile || profile.length === 0 || profile.length + head.length > 0xffff - 2) return jpeg
  const segment = Buffer.from([0xff, 0xe2, 0, 0])
  segment.writeUInt16BE(2 + head.length + profile.length, 2)
  const behind = jpeg[3] === 0xe0 ? 4 + jpeg.readUInt16BE(4) : 2
  return Buffer.concat([jpeg.subarray(0, behind), segment, head, profile, jpeg.subarray(behind)])
}
