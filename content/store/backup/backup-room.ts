/**
 * Whether a backup fits where it is to be made, and what is wrong with the place if it does not.
 * @module
 */
import { constants } from 'node:fs'
import { copyFile, readdir, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { backupsIn, FILES, TABLES, UnwritableBackup } from './backup-manifest.ts'
import { photoFiles } from './file-copying.ts'

/** What the file system reports of a place, what that means for the folder of backups there, and the way out. */
const MEANINGS: readonly [codes: RegExp, words: string][] = [
  [
    /^(ENOSPC|EDQUOT)$/,
    'has no room left. Make room there, or choose another folder; earlier backups in it are whole.',
  ],
  [/^EROFS$/, 'is on a disk that cannot be written to. Choose another folder.'],
  [
    /^(EACCES|EPERM)$/,
    'may not be written to by this account of the machine. Change its owner, or choose another folder.',
  ],
  [
    /^(EEXIST|ENOTDIR|ENOENT|ENAMETOOLONG|ELOOP)$/,
    'is no folder and cannot be made one. Choose another folder.',
  ],
]
/** Only what is written can have these, and a backup writes into its own folder only. */
const OF_WRITING = /^(ENOSPC|EDQUOT|EROFS)$/

/** `error` in words, if it is about the folder of backups `root`; otherwise as it is. */
export function backupFailure(error: unknown, root: string): unknown {
  if (!(error instanceof Error)) return error
  const { code = '', path, dest } = error as NodeJS.ErrnoException & { dest?: string }
  // A folder above it may be the one that cannot be made.
  const isAboutRoot =
    OF_WRITING.test(code) ||
    [path, dest].some((each) => each && (each.startsWith(root) || root.startsWith(each)))
  const words = MEANINGS.find(([codes]) => codes.test(code))?.[1]
  if (!isAboutRoot || !words) return error
  return new UnwritableBackup(`The folder of backups ${root} ${words}`, { cause: error })
}

/**
 * Refuses a backup of `dataDir` that cannot fit into `root`. Counted are the photo files that are not there yet, and the
 * rows as they were last time.
 * @throws {UnwritableBackup} with the needed and the available room
 */
export async function expectRoomFor(dataDir: string, root: string): Promise<void> {
  const { bavail, bsize } = await statfs(root)
  const available = bavail * bsize
  const missing = await missingPhotos(dataDir, root)
  const needed = missing.bytes + (await rowsOfLast(root))
  if (needed <= available) return
  if (missing.first && (await isCloned(join(dataDir, missing.first), root))) return
  const inMegabytes = (bytes: number) => `${Math.ceil(bytes / 1_000_000)} MB`
  throw new UnwritableBackup(
    `The folder of backups ${root} has ${inMegabytes(available)} left; the backup needs at least ${inMegabytes(needed)}. Make room there, or choose another folder.`,
  )
}

async function missingPhotos(
  dataDir: string,
  root: string,
): Promise<{ bytes: number; first: string | undefined }> {
  let bytes = 0
  let first: string | undefined
  for await (const path of photoFiles(dataDir)) {
    const [source, copy] = await Promise.all([
      sizeOf(join(dataDir, path)),
      sizeOf(join(root, FILES, path)),
    ])
    if (source === copy) continue
    bytes += source
    first ??= path
  }
  return { bytes, first }
}

async function rowsOfLast(root: string): Promise<number> {
  const last = (await backupsIn(root)).at(-1)
  if (!last) return 0
  const folder = join(root, last, TABLES)
  const sizes = await Promise.all(
    (await readdir(folder).catch(() => [])).map((name) => sizeOf(join(folder, name))),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** The size of a file in bytes; 0 if it is gone. */
const sizeOf = async (path: string): Promise<number> =>
  (await stat(path).catch(() => undefined))?.size ?? 0

/** Whether a copy of `file` in `root` shares the room of the original, as some file systems can. */
async function isCloned(file: string, root: string): Promise<boolean> {
  const copy = join(root, `.${process.pid}.tmp`)
  try {
    await copyFile(file, copy, constants.COPYFILE_FICLONE_FORCE)
    return true
  } catch {
    return false
  } finally {
    await rm(copy, { force: true })
  }
}
