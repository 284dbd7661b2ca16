/**
 * Copies what is used into a folder, equal files once.
 * @module
 */
import { createHash } from 'node:crypto'
import {
  chmodSync,
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  type Stats,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** How much was written. */
export interface Amount {
  files: number
  bytes: number
}

/** Programs may be run, everything may be read, by any account; only the folder's owner may change it. */
const mode = (of: Stats): number => (of.mode & 0o100 ? 0o755 : 0o644)

/** Where the source map of a script of the build lies. Maps stay away, and without it equal scripts are equal files. */
const MAP_COMMENT = /\n\/\/# sourceMappingURL=\S+\s*$/

/** A folder that is being filled. */
export class FolderWriting {
  readonly #folder: string
  readonly #written = new Map<string, string>()

  /** @param folder an empty folder */
  constructor(folder: string) {
    this.#folder = folder
  }

  /**
   * Copies the file or folder `from` to `to`, a path in the folder, without the paths below `from` that are left out.
   * Equal files become one with several names, which counts once in the result.
   */
  copy(from: string, to: string, isLeftOut: (path: string) => boolean = () => false): Amount {
    const total = { files: 0, bytes: 0 }
    const visit = (path: string) => {
      const source = join(from, path)
      const found = lstatSync(source)
      if (found.isDirectory()) {
        for (const name of readdirSync(source).sort()) visit(path ? `${path}/${name}` : name)
        return
      }
      if (isLeftOut(path)) return
      if (found.isSymbolicLink()) this.#link(source, join(to, path))
      else add(total, this.#copyFile(source, join(to, path), found))
    }
    visit('')
    return total
  }

  /** Writes a file of its own. */
  write(to: string, content: string, permissions = 0o644): void {
    writeFileSync(this.#place(to), content, { mode: permissions })
  }

  #place(to: string): string {
    const target = join(this.#folder, to)
    mkdirSync(dirname(target), { recursive: true, mode: 0o755 })
    return target
  }

  #link(source: string, to: string): void {
    symlinkSync(readlinkSync(source), this.#place(to))
  }

  #copyFile(source: string, to: string, found: Stats): Amount {
    const target = this.#place(to)
    const content = readFileSync(source)
    const script = to.startsWith('.next/') && to.endsWith('.js')
    const changed = script ? Buffer.from(content.toString().replace(MAP_COMMENT, '')) : content
    const key = `${mode(found)} ${createHash('sha256').update(changed).digest('hex')}`
    const equal = this.#written.get(key)
    if (equal !== undefined) {
      linkSync(equal, target)
      return { files: 0, bytes: 0 }
    }
    if (script) writeFileSync(target, changed)
    else copyFileSync(source, target, constants.COPYFILE_FICLONE)
    chmodSync(target, mode(found))
    // `warta doctor` tells when the build was made.
    utimesSync(target, found.atime, found.mtime)
    this.#written.set(key, target)
    return { files: 1, bytes: changed.length }
  }
}

/** Adds `more` to `total`. */
export function add(total: Amount, more: Amount): void {
  total.files += more.files
  total.bytes += more.bytes
}
