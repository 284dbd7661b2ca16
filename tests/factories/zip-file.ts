import { crc32, deflateRawSync } from 'node:zlib'

/** A file of a zip, with what a hostile one may say of it. */
export interface ZippedFile {
  name: string
  content?: string | Buffer
  /** As if packed on Unix: a regular file unless it says otherwise. */
  mode?: number
  flags?: number
  method?: number
  /** Its size as the zip states it. */
  size?: number
  crc?: number
}

const UTF8 = 0x800
const MADE_ON_UNIX = 3 << 8

/** The bytes of a zip with these files. */
export function zipFile(files: readonly ZippedFile[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const file of files) {
    const content = Buffer.from(file.content ?? '')
    const name = Buffer.from(file.name)
    const { mode = 0o100644, method = 8, flags = 0 } = file
    const packed = method === 8 ? deflateRawSync(content) : content
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt16LE(flags | UTF8, 2)
    about.writeUInt16LE(method, 4)
    about.writeUInt32LE(file.crc ?? crc32(content), 10)
    about.writeUInt32LE(packed.length, 14)
    about.writeUInt32LE(file.size ?? content.length, 18)
    about.writeUInt16LE(name.length, 22)
    const end = Buffer.alloc(14)
    end.writeUInt32LE((mode << 16) >>> 0, 6)
    end.writeUInt32LE(at, 10)
    const made = Buffer.alloc(2)
    made.writeUInt16LE(MADE_ON_UNIX | 20)
    directory.push(Buffer.from('PK\x01\x02'), made, about, end, name)
    const whole = [Buffer.from('PK\x03\x04'), about, name, packed]
    parts.push(...whole)
    at += whole.reduce((sum, { length }) => sum + length, 0)
  }
  const listed = Buffer.concat(directory)
  const last = Buffer.alloc(18)
  last.writeUInt16LE(files.length, 4)
  last.writeUInt16LE(files.length, 6)
  last.writeUInt32LE(listed.length, 8)
  last.writeUInt32LE(at, 12)
  return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06'), last])
}
