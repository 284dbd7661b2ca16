/**
 * What a zip says of its files, and why some are refused before anything is read: a zip comes from elsewhere, and may be
 * made to harm.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 * @module
 */

/** A file in a zip. Sizes are in bytes, as the zip states them. */
export interface ZipEntry {
  name: string
  /** Where its header begins in the zip. */
  at: number
  packed: number
  size: number
  isDeflated: boolean
  crc: number
}

/** What the directory of a zip says of a file. */
export interface ZipListing extends Omit<ZipEntry, 'isDeflated'> {
  /** The way in which it is packed. */
  method: number
  flags: number
  /** The rights and kind of the file on the disk that it was packed on: of Unix in the upper half. */
  attributes: number
}

/** The most files in a zip: their names are in memory as long as it is read. */
export const MOST_ENTRIES = 500_000
/** How many times its size a file may have unpacked. Text has 5 to 20 times, and zeros 1,000. */
const MOST_TIMES = 200
/** All files of a zip together. Files that lie over each other are as many times as large. */
const MOST_TIMES_TOGETHER = 100
/** Bytes below which no file does harm. */
const HARMLESS = 10_000_000

const [STORED, DEFLATED] = [0, 8]
const ENCRYPTED = 1 | 64
const [KIND, FILE, FOLDER, LINK] = [0o170000, 0o100000, 0o040000, 0o120000]
const ARCHIVE = /\.(?:zip|7z|rar|tar|t?gz|bz2|xz)$/i
/** Where systems keep what readers may download, zips among it. */
const DOWNLOADS = /(?:^|\/)(?:uploads|images|files|media|\d{4})\//

/** Why a file is refused, in English; `undefined` if it is not. */
export function entryFault({
  name,
  packed,
  size,
  method,
  flags,
  attributes,
}: ZipListing): string | undefined {
  const says = (fault: string) => `“${printable(name)}” ${fault}`
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a name may have them
  if (/[\x00-\x1f\x7f]/.test(name)) return says('has characters that names of files have not')
  if (/^(?:\/|[a-z]:)/i.test(name) || name.split('/').includes('..')) {
    return says('leads out of the zip')
  }
  const kind = (attributes >>> 16) & KIND
  if (kind === LINK) return says('is a symbolic link')
  if (kind !== 0 && kind !== FILE && kind !== FOLDER) return says('is neither a file nor a folder')
  if ((flags & ENCRYPTED) !== 0) return says('is encrypted: unpack the zip with its password')
  if (method !== STORED && method !== DEFLATED) {
    return says(`is packed in a way that is not known (${method}): pack it anew as a usual zip`)
  }
  if (ARCHIVE.test(name) && !DOWNLOADS.test(name)) {
    return says('is packed once more: unpack it and name what is in it')
  }
  if (size > HARMLESS && size > packed * MOST_TIMES) {
    return says(`unpacks to more than ${MOST_TIMES} times its size`)
  }
  return undefined
}

/** Why a zip of `bytes` is refused whose files have `unpacked` bytes together. */
export function sumFault(bytes: number, unpacked: number): string | undefined {
  return unpacked > HARMLESS && unpacked > bytes * MOST_TIMES_TOGETHER
    ? `its files unpack to more than ${MOST_TIMES_TOGETHER} times its size`
    : undefined
}

/** The entry that a listing without a fault is. */
export const entryOf = ({ name, at, packed, size, crc, method }: ZipListing): ZipEntry => ({
  name,
  at,
  packed,
  size,
  isDeflated: method === DEFLATED,
  crc,
})

/** What systems for computers leave in zips. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i

/** Whether a file of a zip is what no person has put there. */
export const isLitter = (name: string): boolean => LITTER.test(name)

/** A name without characters that would do something where it is printed. */
const printable = (name: string): string => {
  const text = name.replace(/\p{C}/gu, '\uFFFD')
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
