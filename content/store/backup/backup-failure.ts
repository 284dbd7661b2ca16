/**
 * What is wrong with a place where a backup was to be made.
 * @module
 */
import { UnusablePlace } from './backup-error.ts'

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
  return new UnusablePlace(`The folder of backups ${root} ${words}`, { cause: error })
}
