import { SingleBar } from 'cli-progress'
import { environment } from '#content/base/settings/environment.ts'
import { BUCKET_FORM, bucketAddress } from '#content/base/settings/media-bucket.ts'
import { megabytes } from '#content/store/disk-room.ts'
import type { FileStorage } from '#content/store/files/file-storage.ts'
import { photoStorage } from '#content/store/files/photo-storage.ts'
import { copyFiles, removeCopied, UncopiedFile } from '#content/store/files/storage-move.ts'

/** The command's options. */
export interface MoveOptions {
  to: string
  from?: string
  deleteSource?: boolean
}

/** Files that are named when they stay. */
const NAMED = 5

/**
 * Copies files to another place, or removes those that were copied. Returns the exit code.
 * @throws {UncopiedFile} when that cannot be done, in one line
 */
export async function moveMedia({ to, from, deleteSource = false }: MoveOptions): Promise<number> {
  const used = photoStorage()
  const target = storageAt(to, '--to')
  const source = storageAt(from ?? (to === 'disk' ? usedBucket() : 'disk'), '--from')
  if (source.name === target.name) throw new UncopiedFile('--from and --to are the same place.')
  const isUsed = target.name === used.name
  if (isUsed && !deleteSource) {
    throw new UncopiedFile(
      `The portal already uses ${target.name}: what was removed there would come back. Add --delete-source to remove what is left in the other place, or set MEDIA_URL as it was.`,
    )
  }
  if (!isUsed && deleteSource) {
    throw new UncopiedFile(
      `The portal still uses ${used.name}. Set MEDIA_URL so that it uses ${target.name}, start it, and run this again.`,
    )
  }
  const bar = new SingleBar({
    format: '{what}: {value} files',
    stream: process.stderr,
    clearOnComplete: true,
  })
  bar.start(0, 0, { what: deleteSource ? 'Removing' : 'Copying' })
  const onProgress = (done: number) => bar.update(done)
  try {
    return deleteSource
      ? await removeFrom(source, used, onProgress)
      : await copyTo(source, target, onProgress)
  } finally {
    bar.stop()
  }
}

async function copyTo(
  source: FileStorage,
  target: FileStorage,
  onProgress: (done: number) => void,
): Promise<number> {
  const { copied, bytes, there, removed } = await copyFiles(source, target, onProgress)
  const others = removed > 0 ? ` Removed ${removed} there that are gone from the source.` : ''
  process.stdout.write(
    `Copied ${copied} files (${megabytes(bytes)}) to ${target.name}, each read back and compared; ${there} were there.${others}\n`,
  )
  return 0
}

async function removeFrom(
  source: FileStorage,
  used: FileStorage,
  onProgress: (done: number) => void,
): Promise<number> {
  const { removed, kept } = await removeCopied(source, used, onProgress)
  process.stdout.write(
    `Removed ${removed} files of ${source.name}; ${used.name} has each with the same content.\n`,
  )
  if (kept.length === 0) return 0
  const more = kept.length > NAMED ? `, and ${kept.length - NAMED} more` : ''
  process.stderr.write(
    `Kept, because ${used.name} has no such file: ${kept.slice(0, NAMED).join(', ')}${more}. They were removed there since, or came after the last copy.\n`,
  )
  return 1
}

function storageAt(place: string, option: string): FileStorage {
  const settings = environment()
  if (place === 'disk') return photoStorage({ ...settings, media: undefined })
  const { data } = bucketAddress.safeParse(place)
  if (!data) throw new UncopiedFile(`${option} must be disk or ${BUCKET_FORM}.`)
  return photoStorage({ ...settings, media: data })
}

function usedBucket(): string {
  const { MEDIA_URL } = process.env
  if (MEDIA_URL) return MEDIA_URL
  throw new UncopiedFile('Say where they are now: --from s3://bucket/prefix')
}
