/**
 * Sample files for tests, like those that newsrooms receive.
 * @module
 */
import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

const RED = [220, 30, 30]
const BLUE = [30, 30, 220]

/** A blue picture with a red top left quarter, which reveals rotation and cropping. */
export function markedPicture(width = 640, height = 480): Sharp {
  const blue = Buffer.from(BLUE)
  const red = Buffer.from(RED)
  const half = Math.ceil(width / 2)
  const upper = Buffer.concat([Buffer.alloc(half * 3, red), Buffer.alloc((width - half) * 3, blue)])
  const lower = Buffer.alloc(width * 3, blue)
  const rows = Array.from({ length: height }, (_, row) => (row < height / 2 ? upper : lower))
  return sharp(Buffer.concat(rows), { raw: { width, height, channels: 3 } })
}

/** A picture of deterministic noise, the worst case for an encoder. */
export function noise(width: number, height: number): Sharp {
  const data = Buffer.alloc(width * height * 3)
  let state = 1
  for (let at = 0; at < data.length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    data[at] = state >> 16
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
}

/** A PNG with one bit per pixel, which declares its true dimensions but is tiny as a file. */
export function bombPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height))),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

/** The data sets of an IPTC block, by name, with their values. */
export type IptcFields = readonly (readonly [
  name: keyof typeof DATA_SETS,
  value: Buffer | string,
])[]

const DATA_SETS = {
  charset: [1, 90],
  byline: [2, 80],
  dateCreated: [2, 55],
  credit: [2, 110],
  copyright: [2, 116],
  caption: [2, 120],
} as const

/** `jpeg` with IPTC fields in the segment where Photoshop and agencies write them. */
export function withIptc(jpeg: Buffer, fields: IptcFields): Buffer {
  const data = Buffer.concat(
    fields.map(([name, value]) => {
      const bytes = Buffer.from(value)
      return Buffer.concat([Buffer.from([0x1c, ...DATA_SETS[name]]), length16(bytes.length), bytes])
    }),
  )
  const resource = Buffer.concat([
    Buffer.from('Photoshop 3.0\0', 'latin1'),
    Buffer.from('8BIM\x04\x04\0\0\0\0', 'latin1'),
    length16(data.length),
    data,
    Buffer.alloc(data.length % 2),
  ])
  const segment = [Buffer.from([0xff, 0xed]), length16(resource.length + 2), resource]
  return Buffer.concat([jpeg.subarray(0, 2), ...segment, jpeg.subarray(2)])
}

function length16(length: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(length)
  return bytes
}

/** An XMP packet with one description that contains `properties`. */
export function xmpPacket(properties: string): string {
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`
}
