import { SingleBar } from 'cli-progress'
import { environment } from '#content/base/settings/environment.ts'
import {
  BUCKET_FORM,
  bucketAddress,
  type MediaBucket,
} from '#content/base/settings/media-bucket.ts'
import { megabytes } from '#content/store/disk-room.ts'
import type { FileStorage } from '#content/store/files/file-storage.ts'
import { type MovedFiles, movedFiles } from '#content/store/files/moved-files.ts'
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
  const { dataDir, media } = environment()
  const used = placeOf(media)
  const target = placeAt(to, '--to')
  const source = placeAt(from ?? (to === 'disk' ? usedBucket() : 'disk'), '--from')
  if (source.place === target.place) throw new UncopiedFile('--from and --to are the same place.')
  const isUsed = target.place === used.place
  if (isUsed && !deleteSource) {
    throw new UncopiedFile(
      `The portal already uses ${target.place}: what was removed there would come back. Add --delete-source to remove what is left in the other place, or set MEDIA_URL as it was.`,
    )
  }
  if (!isUsed && deleteSource) {
    throw new UncopiedFile(
      `The portal still uses ${used.place}. Set MEDIA_URL so that it uses ${target.place}, start it, and run this again.`,
    )
  }
  const moved = movedFiles(dataDir, source.place, target.place)
  const bar = new SingleBar({
    format: '{what}: {value} files',
    stream: process.stderr,
    clearOnComplete: true,
  })
  bar.start(0, 0, { what: deleteSource ? 'Removing' : 'Copying' })
  const onProgress = (done: number) => bar.update(done)
  try {
    if (!deleteSource) return await copyTo(source.storage, target.storage, moved, onProgress)
    // From now on the portal puts files there and removes them.
    await moved.drop()
    return await removeFrom(source.storage, used.storage, onProgress)
  } finally {
    bar.stop()
  }
}

async function copyTo(
  source: FileStorage,
  target: FileStorage,
  moved: MovedFiles,
  onProgress: (done: number) => void,
): Promise<number> {
  const { copied, bytes, there, removed, others } = await copyFiles(
    source,
    target,
    moved,
    onProgress,
  )
  const gone =
    removed > 0 ? ` Removed ${removed} of earlier runs there that are gone from the source.` : ''
  process.stdout.write(
    `Copied ${copied} files (${megabytes(bytes)}) to ${target.name}, each read back and compared; ${there} were there.${gone}\n`,
  )
  if (others.length > 0) {
    process.stdout.write(
      `Only in ${target.name}, and left there: ${someOf(others)}. Other nodes may have put them there.\n`,
    )
  }
  return 0
}

const someOf = (paths: readonly string[]): string => {
  const more = paths.length > NAMED ? `, and ${paths.length - NAMED} more` : ''
  return `${paths.slice(0, NAMED).join(', ')}${more}`
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
  process.stderr.write(
    `Kept, because ${used.name} has no such file: ${someOf(kept)}. They were removed there since, or came after the last copy.\n`,
  )
  return 1
}

/** A place of files, and what tells it from others: buckets of two stores may have one name. */
interface Place {
  place: string
  storage: FileStorage
}

function placeAt(place: string, option: string): Place {
  if (place === 'disk') return placeOf(undefined)
  const { data } = bucketAddress.safeParse(place)
  if (!data) throw new UncopiedFile(`${option} must be disk or ${BUCKET_FORM}.`)
  return placeOf(data)
}

function placeOf(media: MediaBucket | undefined): Place {
  const storage = photoStorage({ ...environment(), media })
  return { place: media?.place ?? storage.name, storage }
}

function usedBucket(): string {
  const { MEDIA_URL } = process.env
  if (MEDIA_URL) return MEDIA_URL
  throw new UncopiedFile('Say where they are now: --from s3://bucket/prefix')
}
