/**
 * The pictures that copy of a source names: those beside it, and those at an address.
 * @module
 */
import { basename } from 'node:path'
import { environment } from '#content/base/settings/environment.ts'
import type { IncomingStory } from '#content/intake/copy/incoming-story.ts'
import { MOST_BYTES } from '#content/model/photo/photo-limits.ts'
import { incomingPictures } from '#content/newsroom/import/import-pictures.ts'
import { fetchedPicture } from '#content/newsroom/import/legacy/legacy-pictures.ts'
import { pictureAt, pictureIn, wireFolder } from './wire-folder.ts'
import type { WireSource } from './wire-sources.ts'

/** Milliseconds for all pictures of a piece: shorter than a process holds it. */
const PATIENCE = 2 * 60_000
/** Bytes of all pictures of a piece. */
const MOST_IN_ALL = 200_000_000
/** Milliseconds for which a piece waits for files that it names: many senders send the text first. */
const AWAITED = 2 * 60_000

const isAddress = (file: string): boolean => /^https?:/i.test(file)

/** Reads pictures of one piece, all of them within limits. */
export function pictureReader(
  { folder }: Pick<WireSource, 'folder'>,
  { clock = Date.now, fetch = fetchedPicture } = {},
): (file: string) => Promise<Buffer> {
  const end = clock() + PATIENCE
  let left = MOST_IN_ALL
  return async (file) => {
    const timeLimit = end - clock()
    if (timeLimit <= 0) throw new Error('gambar-gambar naskah ini terlalu lama ditunggu.')
    if (left <= 0) throw new Error('gambar-gambar naskah ini terlalu besar.')
    const most = Math.min(MOST_BYTES, left)
    const bytes = await (isAddress(file)
      ? fetch(file, { timeLimit, mostBytes: most })
      : besideCopy(file, most))
    left -= bytes.length
    return bytes
  }

  async function besideCopy(file: string, most: number): Promise<Buffer> {
    if (!folder) throw new Error(`berkas ${basename(file)} tidak dikirim.`)
    return pictureIn(wireFolder(environment().dataDir, folder), file, most)
  }
}

/** Whether a piece that came at `receivedAt` should wait for files that have not come yet. */
export async function awaitsPictures(
  story: Pick<IncomingStory, 'photo' | 'body'>,
  folder: string,
  receivedAt: Date,
  now: Date,
): Promise<boolean> {
  if (now.getTime() - receivedAt.getTime() > AWAITED) return false
  for (const { file } of incomingPictures(story)) {
    if (file && !isAddress(file) && !(await pictureAt(folder, file))) return true
  }
  return false
}
