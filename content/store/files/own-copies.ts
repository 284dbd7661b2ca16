/**
 * A node's own copies of files that are in a bucket, below a folder of its disk. Each is fetched once and kept until room
 * is wanted for others, the longest unused first.
 *
 * A copy is certain while this node has heard of every removal since it knew the file to be there. Those from before,
 * as from before the portal started, are in doubt until the bucket is asked. All processes of a node share the folder, so
 * what they know of it is what lies there: certain copies in `certain`, the others in folders of their own, one for each
 * that has just arrived. From those a copy goes to `certain` by one rename, after the bucket was asked. Whoever forgets one
 * removes it from `certain` last, so that it cannot go there behind the removal.
 * @module
 */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { removeLeastUsed } from './copies-bound.ts'
import { isStoragePath } from './file-storage.ts'
import { UnusableStorage } from './unusable-storage.ts'

/** A file that is somewhere else. */
export interface RemoteFile {
  /** Writes it into the file `unfinished`; false if there is none. */
  fetch(unfinished: string): Promise<boolean>
  exists(): Promise<boolean>
}

const CERTAIN = 'certain'
const DOUBTFUL = 'doubtful-'
const ARRIVING = 'arriving'
const REFUSALS = 'refused'
/** Milliseconds for which files are refused. As long as they cannot be removed, this is said again. */
const REFUSED = 60_000
/** How often a copy is brought that comes into doubt at that moment. */
const TRIES = 3
/** Milliseconds after which a use is noted again. */
const USED_LATELY = 60_000
/** The part of the bound after which it is seen to again. */
const STEP = 20

/** The copies of this node below one folder. */
export class OwnCopies {
  readonly #root: string
  readonly #bound: number
  readonly #arriving = new Map<string, Promise<string | undefined>>()
  /** Bytes that this process has brought since it last looked at the bound. */
  #brought: number
  #isMakingRoom = false

  /** @param bound the most bytes that all copies have, about */
  constructor(root: string, bound: number) {
    this.#root = root
    this.#bound = bound
    // The first one that comes has it looked at.
    this.#brought = bound
  }

  /** Has the copy of `path`, which `remote` is asked for if there is none that is certain. Undefined if there is no such file. */
  async get(path: string, remote: RemoteFile): Promise<string | undefined> {
    const file = this.#certain(path)
    if (await noteUse(file)) return file
    const arriving = this.#arriving.get(path)
    if (arriving) return arriving
    const coming = this.#bring(path, remote).finally(() => this.#arriving.delete(path))
    this.#arriving.set(path, coming)
    return coming
  }

  /** The copy of `path` if it is certain. */
  async known(path: string): Promise<string | undefined> {
    const file = this.#certain(path)
    return (await noteUse(file)) ? file : undefined
  }

  /**
   * Removes the copies of files, or of all files in folders. One that fails keeps no other.
   * @throws {Error} when one has failed
   */
  async forget(paths: readonly string[]): Promise<void> {
    const own = new Set(paths.filter(isStoragePath))
    await allOf([...own].map((path) => this.#forget(path)))
  }

  /**
   * Removes the copies of all files in `folders`, and has none for a while: they must not be seen, and are still in the
   * bucket.
   */
  async refuse(folders: readonly string[]): Promise<void> {
    const own = [...new Set(folders.filter(isStoragePath))]
    // Whoever brings one at this moment looks for it after the bucket was asked.
    const noted = own.map(async (folder) => {
      const note = this.#refusal(folder)
      await mkdir(dirname(note), { recursive: true })
      await writeFile(note, '')
    })
    await allOf(noted).finally(() => this.forget(own))
  }

  async #forget(path: string): Promise<void> {
    for (const place of [...(await this.#doubtful()), CERTAIN]) {
      await rm(join(this.#root, place, path), { recursive: true, force: true, maxRetries: 3 })
    }
  }

  /** Whether the file at `path` must not be had for now. */
  async isRefused(path: string): Promise<boolean> {
    const note = await stat(this.#refusal(dirname(path))).catch(nothingThere)
    return note !== undefined && Date.now() - note.mtimeMs < REFUSED
  }

  /** Doubts all copies: nobody can say which of the files have been removed. */
  async doubt(): Promise<void> {
    const old = await this.#doubtful()
    await rename(this.#at(CERTAIN), this.#at(DOUBTFUL + randomUUID())).catch(nothingThere)
    // Nobody has wanted them since the last time.
    for (const place of old) await rm(this.#at(place), { recursive: true, force: true })
  }

  /** Has `work` fill a new file of this machine, which is removed afterwards. */
  async whileArriving<Result>(work: (unfinished: string) => Promise<Result>): Promise<Result> {
    const unfinished = join(this.#root, ARRIVING, randomUUID())
    await mkdir(dirname(unfinished), { recursive: true })
    try {
      return await work(unfinished)
    } finally {
      await rm(unfinished, { force: true })
    }
  }

  async #bring(path: string, remote: RemoteFile): Promise<string | undefined> {
    for (let tries = 0; tries < TRIES; tries++) {
      const found = await this.#broughtOnce(path, remote)
      if (found !== 'lost') return found
    }
    throw new UnusableStorage(`${path} came into doubt as often as it arrived.`, {
      isPassing: true,
    })
  }

  /** `lost` if it came into doubt, or was forgotten, after it was known to be there. */
  async #broughtOnce(path: string, remote: RemoteFile): Promise<string | undefined | 'lost'> {
    const known = await this.known(path)
    if (known !== undefined) return known
    if (await this.isRefused(path)) return undefined
    for (const place of await this.#doubtful()) {
      if (await isFile(join(this.#at(place), path))) return this.#confirmed(place, path, remote)
    }
    return this.whileArriving(async (unfinished) => {
      if (!(await remote.fetch(unfinished))) return undefined
      const { size } = await stat(unfinished)
      const place = DOUBTFUL + randomUUID()
      try {
        await movedInto(unfinished, join(this.#at(place), path))
        // It may have been removed while it was on its way.
        const file = await this.#confirmed(place, path, remote)
        if (file !== undefined && file !== 'lost') this.#seeToBound(size)
        return file
      } finally {
        await rm(this.#at(place), { recursive: true, force: true })
      }
    })
  }

  /** Asks for a copy that lies in `place`, and moves it to where it is certain. */
  async #confirmed(
    place: string,
    path: string,
    remote: RemoteFile,
  ): Promise<string | undefined | 'lost'> {
    if (!(await remote.exists()) || (await this.isRefused(path))) {
      await this.#forget(path)
      return undefined
    }
    // Whoever removed the file after it was asked for, has removed this copy first.
    const file = this.#certain(path)
    return (await movedInto(join(this.#at(place), path), file)) ? file : 'lost'
  }

  /** Nobody waits for it: there may be very many copies. */
  #seeToBound(bytes: number): void {
    this.#brought += bytes
    if (this.#isMakingRoom || this.#brought < this.#bound / STEP) return
    this.#brought = 0
    this.#isMakingRoom = true
    removeLeastUsed(this.#root, [ARRIVING, REFUSALS], this.#bound * (1 - 1 / STEP))
      // The next files try again.
      .catch(() => undefined)
      .finally(() => {
        this.#isMakingRoom = false
        // Others have come meanwhile.
        this.#seeToBound(0)
      })
  }

  async #doubtful(): Promise<string[]> {
    const names = (await readdir(this.#root).catch(nothingThere)) ?? []
    return names.filter((name) => name.startsWith(DOUBTFUL))
  }

  #refusal(folder: string): string {
    return join(this.#root, REFUSALS, folder)
  }

  #certain(path: string): string {
    return join(this.#root, CERTAIN, path)
  }

  #at(place: string): string {
    return join(this.#root, place)
  }
}

/** Notes that a file is used, by its time of access; false if there is none. */
async function noteUse(file: string): Promise<boolean> {
  const found = await stat(file).catch(nothingThere)
  if (!found?.isFile()) return false
  const now = new Date()
  if (now.getTime() - found.atimeMs > USED_LATELY) {
    await utimes(file, now, found.mtime).catch(nothingThere)
  }
  return true
}

/** Waits for all, and throws what one of them has. */
async function allOf(works: readonly Promise<void>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(works)) {
    if (outcome.status === 'rejected') throw outcome.reason
  }
}

/** Moves a file into a folder that may have to be made, and may go at any time; false if the file is gone. */
async function movedInto(from: string, to: string): Promise<boolean> {
  for (;;) {
    try {
      await mkdir(dirname(to), { recursive: true })
      await rename(from, to)
      return true
    } catch (error) {
      nothingThere(error)
      if (!(await isFile(from))) return false
    }
  }
}

const isFile = async (file: string): Promise<boolean> =>
  (await stat(file).catch(nothingThere))?.isFile() ?? false

function nothingThere(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
