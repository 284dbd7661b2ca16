/**
 * How the parts of a backup are kept: as they are, or encrypted.
 * @module
 */
import { createHmac, hkdfSync } from 'node:crypto'
import type { Transform } from 'node:stream'
import { sealedSize, sealing, unsealing } from './sealed-stream.ts'

/** How the parts of a backup are kept. Names are paths in the place of backups. */
export interface BackupSeal {
  /** Whether parts are encrypted. */
  isOn: boolean
  /** Where a part is kept that belongs to one backup. */
  part(path: string): string
  /** Where a photo file is kept, from its path below `DATA_DIR`. */
  photo(path: string): string
  /** The size of a part once kept. */
  size(bytes: number): number
  /** What a part goes through on its way in. */
  close(name: string): Transform[]
  /** What a part goes through on its way out; fails with `BrokenSeal` if it is not what was closed under this name. */
  open(name: string): Transform[]
}

/** Folder of the photo files of all backups. */
export const FILES = 'files'

/** Keeps parts as they are. */
export const noSeal: BackupSeal = {
  isOn: false,
  part: (path) => path,
  photo: (path) => `${FILES}/${path}`,
  size: (bytes) => bytes,
  close: () => [],
  open: () => [],
}

/**
 * Encrypts parts with `key`. The names of photo files are made from the key, too: they tell nobody which photos there
 * are, and a file of another key is never taken for one of this.
 */
export function sealOf(key: Buffer): BackupSeal {
  const nameKey = Buffer.from(hkdfSync('sha256', key, '', 'names of photo files', 32))
  return {
    isOn: true,
    part: (path) => `${path}.sealed`,
    photo(path) {
      const name = createHmac('sha256', nameKey).update(path).digest('hex')
      return `${FILES}/sealed/${name.slice(0, 2)}/${name}`
    },
    size: sealedSize,
    close: (name) => [sealing(key, name)],
    open: (name) => [unsealing(key, name)],
  }
}
