/**
 * The pictures of an archive: from a copy of the old site's folder, or from the old site itself.
 * @module
 */
import { readFile, realpath, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { sendOutgoing } from '#content/base/outgoing/outgoing-request.ts'
import { MOST_BYTES } from '#content/model/photo/photo-limits.ts'
import { ImportRefused } from '#content/newsroom/import/import-refusal.ts'

/** Milliseconds for one picture. */
const PATIENCE = 30_000
const MOST_REDIRECTS = 3

/** Where systems keep their pictures: folders of which somebody may have a copy. */
export const PICTURE_FOLDERS = {
  wordpress: '/wp-content/uploads/',
  ghost: '/content/images/',
} as const

/** Returns a reader of pictures in `folder`, a copy of the site's folder at the path `below`. */
export function picturesIn(folder: string, below: string): (address: string) => Promise<Buffer> {
  return async (address) => {
    const path = pathBelow(address, below)
    const root = await realpath(folder)
    const file = await realpath(join(root, path)).catch(() => undefined)
    if (file === undefined) throw new ImportRefused(`berkas ${path} tidak ada di folder media.`)
    if (relative(root, file).startsWith('..')) {
      throw new ImportRefused(`berkas ${path} berada di luar folder media.`)
    }
    const found = await stat(file)
    if (!found.isFile()) throw new ImportRefused(`${path} di folder media bukan berkas.`)
    if (found.size > MOST_BYTES) {
      throw new ImportRefused(`berkas ${path} lebih besar dari ${MOST_BYTES / 1_000_000} MB.`)
    }
    return readFile(file)
  }
}

/** The path of a picture within the site's folder at the path `below`. */
export function pathBelow(address: string, below: string): string {
  const pathname = decodeURIComponent(new URL(address).pathname)
  const at = pathname.indexOf(below)
  if (at === -1) throw new ImportRefused(`${address} tidak berada di ${below}.`)
  return pathname.slice(at + below.length)
}

/** Fetches a picture from its address: from the public internet, within limits of time and size, or narrower ones. */
export async function fetchedPicture(
  address: string,
  { timeLimit = PATIENCE, mostBytes = MOST_BYTES } = {},
): Promise<Buffer> {
  const { status, headers, body } = await sendOutgoing(address, {
    method: 'GET',
    timeLimit: Math.min(timeLimit, PATIENCE),
    mostBytes,
    redirects: MOST_REDIRECTS,
  })
  if (status !== 200) throw new ImportRefused(`situs lama menjawab ${status}.`)
  // Many sites lead to their front page where a file is missing.
  if (/^text\/html\b/i.test(String(headers['content-type'] ?? ''))) {
    throw new ImportRefused('situs lama menjawab halaman, bukan gambar.')
  }
  return body
}
