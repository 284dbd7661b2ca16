/**
 * Files in a bucket of S3, which is never public: nodes serve them, each from its own copies.
 * @module
 */
import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { readFile, rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { MediaBucket } from '#content/base/settings/media-bucket.ts'
import { BucketRest } from './bucket-rest.ts'
import { type FileStorage, isStoragePath } from './file-storage.ts'
import { OwnCopies } from './own-copies.ts'
import type { Bucket } from './s3-bucket.ts'

/** A storage of files elsewhere, with a node's own copies. */
export interface S3Storage extends FileStorage {
  readonly copies: OwnCopies
  /**
   * Tries everything that a storage has to do.
   * @throws {UnusableStorage} when something is refused, or nothing answers
   */
  tryOut(): Promise<void>
}

/** Where copies are on this machine, and how many bytes they have at most. */
export interface CopiesPlace {
  readonly dataDir: string
  readonly mediaCache: number
}

const OWN_FOLDER = 'media-cache'
/** Milliseconds until a long file is brought again whose copy was not kept: no room, or larger than all copies may be. */
const BRING_AGAIN = 600_000

/**
 * Stores files in `place`, and keeps copies of those that readers get.
 * All functions throw {@link UnusableStorage} when the bucket refuses or does not answer.
 */
export function s3Storage(place: MediaBucket, { dataDir, mediaCache }: CopiesPlace): S3Storage {
  const copies = new OwnCopies(join(dataDir, OWN_FOLDER), mediaCache)
  let opened: Promise<Bucket> | undefined
  // The client of S3 is large.
  const bucket = () => {
    opened ??= import('./s3-bucket.ts').then(({ openBucket }) => openBucket(place))
    return opened
  }
  const rest = new BucketRest(place.name)

  /** The file of this machine with the content of `path`. */
  const here = async (path: string): Promise<string | undefined> => {
    const key = keyOf(path)
    const known = await copies.known(path)
    if (known !== undefined) return known
    // Also while the bucket rests: it is gone, whatever that says.
    if (await copies.isRefused(path)) return undefined
    return rest.ask(() =>
      copies.get(path, {
        fetch: async (unfinished) => fetchTo(await bucket(), key, unfinished),
        exists: async () => (await bucket()).size(key).then((size) => size !== undefined),
      }),
    )
  }

  const begun = new Map<string, number>()
  /** Has a copy of a long file come, unless one was not kept a while ago: players ask for a film in many parts. */
  const bring = (path: string) => {
    const now = performance.now()
    if (now - (begun.get(path) ?? Number.NEGATIVE_INFINITY) < BRING_AGAIN) return
    begun.set(path, now)
    // That it cannot be brought is told to whoever asks next.
    void here(path).catch(() => undefined)
  }

  const take = async (path: string, source: string) => {
    await (await bucket()).writeStream(keyOf(path), createReadStream(source))
  }

  const remove = async (path: string) => {
    const store = await bucket()
    const key = keyOf(path)
    try {
      // Names of files have a dot, those of folders none.
      if (path.slice(path.lastIndexOf('/')).includes('.')) return await store.remove([key])
      const keys: string[] = []
      for await (const found of store.list(`${key}/`)) keys.push(found.key)
      await store.remove(keys)
    } finally {
      // Also if the bucket does not answer: nobody is to see it here.
      await copies.forget([path])
    }
  }

  return {
    name: place.name,
    copies,
    write: async (path, bytes) => (await bucket()).write(keyOf(path), bytes),
    take,
    put: (path, fill) =>
      copies.whileArriving(async (unfinished) => {
        await fill(unfinished)
        await take(path, unfinished)
      }),
    async move(from, to) {
      const store = await bucket()
      const [source, target] = [keyOf(from), keyOf(to)]
      const moved: [from: string, to: string][] = []
      try {
        if ((await store.size(source)) !== undefined) moved.push([source, target])
        else {
          for await (const { key } of store.list(`${source}/`)) {
            moved.push([key, target + key.slice(source.length)])
          }
          if (moved.length > 0) await remove(to)
        }
        for (const [one, other] of moved) await store.copy(one, other)
        await store.remove(moved.map(([key]) => key))
      } finally {
        await copies.forget([from])
      }
    },
    async read(path) {
      if (isServed(path)) {
        const file = await here(path)
        if (file === undefined) return undefined
        const own = await readFile(file).catch(() => undefined)
        // Else another process has made room meanwhile.
        if (own) return own
      }
      return rest.ask(async () => (await bucket()).read(keyOf(path)))
    },
    open: async (path) => (await (await bucket()).open(keyOf(path), { isSlow: true }))?.content,
    copy: async (path, target) => fetchTo(await bucket(), keyOf(path), target),
    exists: async (path) => (await (await bucket()).size(keyOf(path))) !== undefined,
    size: async (path) => (await bucket()).size(keyOf(path)),
    async list(path) {
      const folder = `${keyOf(path)}/`
      const names = new Set<string>()
      // Some tools make an object for the folder itself.
      for await (const name of (await bucket()).names(folder)) if (name !== '') names.add(name)
      return [...names]
    },
    async listOlder(path, before) {
      const folder = `${keyOf(path)}/`
      const isOlder = new Map<string, boolean>()
      for await (const { key, changedAt } of (await bucket()).list(folder)) {
        const [name = ''] = key.slice(folder.length).split('/')
        if (name === '') continue
        isOlder.set(name, (isOlder.get(name) ?? true) && changedAt < before)
      }
      return [...isOlder].flatMap(([name, older]) => (older ? [name] : []))
    },
    async *all() {
      const store = await bucket()
      for (const folder of ['originals/', 'media/']) {
        for await (const { key, bytes } of store.list(place.prefix + folder)) {
          const path = `/${key.slice(place.prefix.length)}`
          if (isStoragePath(path)) yield { path, bytes }
        }
      }
    },
    removeUnfinished: async (path, before) =>
      (await bucket()).endUnfinished(`${keyOf(path)}/`, before),
    remove,
    room: async () => undefined,
    here: async (path) => (isServed(path) ? here(path) : undefined),
    async passing(path, range) {
      if (!isServed(path) || !LONG.test(path)) return undefined
      if ((await copies.known(path)) !== undefined || (await copies.isRefused(path))) {
        return undefined
      }
      const opened = await rest.ask(async () =>
        (await bucket()).open(keyOf(path), { isSlow: true, range: onePart(range) }),
      )
      // It may have been withdrawn while it was opened.
      if (opened?.bytes === undefined || (await copies.isRefused(path))) {
        opened?.content.destroy()
        return undefined
      }
      // Whoever asks next gets it from here.
      bring(path)
      return { ...opened, bytes: opened.bytes }
    },
    tryOut: async () => (await bucket()).tryOut(`${place.prefix}trial-${randomUUID()}`),
  }

  function keyOf(path: string): string {
    if (isStoragePath(path)) return place.prefix + path.slice(1)
    throw new Error(`Not a path of a file: ${JSON.stringify(path)}`)
  }
}

/**
 * Whether readers can get a file at `path`, which is in a folder of `/media/`. Originals have no copies: hardly anybody
 * wants one twice.
 */
const isServed = (path: string): boolean => /^\/media\/[^/]+\/[^/]+$/.test(path)

/** Files for which nobody waits until all of them is there: films and recordings. */
const LONG = /\.(mp3|mp4)$/

/** A range that buckets understand, as players ask for one. Others get the whole file, as HTTP allows. */
const onePart = (range: string | undefined): string | undefined =>
  range !== undefined && /^bytes=(\d+-\d*|-\d+)$/.test(range) ? range : undefined

/** Writes an object into the file `target`; false if there is none. */
async function fetchTo(bucket: Bucket, key: string, target: string): Promise<boolean> {
  const opened = await bucket.open(key)
  if (!opened) return false
  try {
    await pipeline(opened.content, createWriteStream(target))
    // Readers are told when a file was changed: the same by every node.
    const now = new Date()
    await utimes(target, now, opened.changedAt ?? now)
    return true
  } catch (error) {
    await rm(target, { force: true })
    throw error
  }
}
