/**
 * Where an archive goes: a folder, or one stream of the tar format.
 * @module
 */
import { createHash } from 'node:crypto'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createTarPacker } from 'modern-tar'
import { z } from 'zod'
import { makeFolder } from '#content/base/settings/folder-making.ts'
import type { BackupFile } from '#content/store/backup/backup-manifest.ts'
import { copyPhotoFile, pathInStorage } from '#content/store/backup/file-copying.ts'
import { bytesToCopy, expectRoom, type RoomWords, roomIn } from '#content/store/disk-room.ts'
import { diskStorage } from '#content/store/files/disk-storage.ts'
import { digestIn } from '#content/store/files/file-digest.ts'
import {
  FILE_FOLDERS,
  type FileStorage,
  isStoragePath,
  type StoredFile,
} from '#content/store/files/file-storage.ts'
import { type ArchiveManifest, MANIFEST, UNFINISHED, UnusableArchive } from './archive-manifest.ts'

/** Where an archive goes. */
export interface ArchiveTarget {
  /** Makes ready for an archive with these kinds, of about `bytes` beside the photo files. */
  begin(kinds: readonly string[], bytes: number): Promise<void>
  /** Writes a file of text, whose memory may be used for something else afterwards. */
  write(path: string, text: Buffer): Promise<void>
  /** Takes a photo file over; undefined if it is gone meanwhile. */
  photo(path: string): Promise<BackupFile | undefined>
  finish(manifest: ArchiveManifest): Promise<void>
}

/** What an export in a folder was asked for; one that goes on must be asked for the same. */
const unfinishedShape = z.object({ anonymous: z.boolean() })

/**
 * The folder `folder`, for the photo files of `storage`: empty or with an unfinished export of the same kind, which is
 * continued, so that photo files that are there are not copied again.
 * @throws {UnusableArchive} from any of its functions, when the folder cannot be used or becomes full
 */
export function folderTarget(
  folder: string,
  storage: FileStorage,
  anonymous: boolean,
): ArchiveTarget {
  const explained = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work()
    } catch (error) {
      throw explain(error, folder)
    }
  }
  return {
    begin: (kinds, bytes) =>
      explained(async () => {
        await expectUsable(folder, anonymous)
        // Empty but for an unfinished export. Its records are of another moment, so they are written again.
        for (const kind of kinds) await rm(join(folder, kind), { recursive: true, force: true })
        await rm(join(folder, MANIFEST), { force: true })
        await removeStrangers(folder, storage)
        await expectFit(folder, storage, bytes, anonymous)
        const asked = `${JSON.stringify({ anonymous })}\n`
        await writeFile(join(folder, UNFINISHED), asked, { flush: true })
      }),
    write: (path, text) =>
      explained(async () => {
        makeFolder(dirname(join(folder, path)))
        await writeFile(join(folder, path), text, { flush: true })
      }),
    photo: (path) => explained(() => copyPhotoFile(path, storage, diskStorage(folder))),
    finish: (manifest) =>
      explained(async () => {
        const unnamed = join(folder, `${MANIFEST}.tmp`)
        await writeFile(unnamed, manifestText(manifest), { flush: true })
        await rename(unnamed, join(folder, MANIFEST))
        await rm(join(folder, UNFINISHED))
      }),
  }
}

const manifestText = (manifest: ArchiveManifest) => `${JSON.stringify(manifest, undefined, 2)}\n`

async function expectUsable(folder: string, anonymous: boolean): Promise<void> {
  makeFolder(folder)
  const names = await readdir(folder)
  if (names.length === 0) return
  if (names.includes(UNFINISHED)) {
    const text = await readFile(join(folder, UNFINISHED), 'utf8')
    const asked = unfinishedShape.safeParse(parsed(text)).data
    if (asked && asked.anonymous !== anonymous) {
      throw new UnusableArchive(
        `The unfinished export in ${folder} was begun ${asked.anonymous ? 'with' : 'without'} --anonymise. Say the same again, or name an empty folder.`,
      )
    }
    return
  }
  throw new UnusableArchive(
    names.includes(MANIFEST)
      ? `${folder} has a finished export. Name an empty folder.`
      : `${folder} is not empty. Name an empty folder.`,
  )
}

async function expectFit(
  folder: string,
  storage: FileStorage,
  bytes: number,
  anonymous: boolean,
): Promise<void> {
  const there = diskStorage(folder)
  const photos = exportedPhotos(storage, anonymous)
  const needed = bytes + (await bytesToCopy(photos, there.size))
  expectRoom(needed, await roomIn(folder), exportRoom(folder))
}

/** What is said where an export has no room. */
export const exportRoom = (folder: string): RoomWords => ({
  where: `The disk of ${folder}`,
  what: 'the export',
  instead: 'name a folder elsewhere',
})

/** The photo files that an export has. Originals hold what a camera noted, such as the place: they stay in the house. */
export async function* exportedPhotos(
  storage: FileStorage,
  anonymous: boolean,
): AsyncIterable<StoredFile> {
  for await (const file of storage.all()) {
    if (!anonymous || !file.path.startsWith('/originals/')) yield file
  }
}

/** Removes photo files of an export that was killed which the newsroom no longer has, or which are half written. */
async function removeStrangers(folder: string, storage: FileStorage): Promise<void> {
  for (const photos of FILE_FOLDERS) {
    const entries = await readdir(join(folder, photos), {
      recursive: true,
      withFileTypes: true,
    }).catch(() => [])
    for (const entry of entries) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      const own = path.slice(folder.length)
      if (!isStoragePath(own) || !(await storage.exists(own))) await rm(path)
    }
  }
}

/** An error of the file system as one that says what to do; others as they are. */
export function explain(error: unknown, folder: string): unknown {
  if (!(error instanceof Error && 'code' in error)) return error
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new UnusableArchive(
        `The disk of ${folder} is full. Make room and run the command again: it goes on with the photos that are still missing.`,
      )
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new UnusableArchive(
        `This account of the machine may not write to ${folder}. Change its owner, or name another folder.`,
      )
    case 'ENOTDIR':
    case 'EEXIST':
    case 'ENOENT':
      return new UnusableArchive(`${folder} is no folder and cannot be made one. Name another.`)
    default:
      return error
  }
}

/** One stream of the tar format, such as standard output, for the files of `storage`. */
export function tarTarget(stream: Writable, storage: FileStorage): ArchiveTarget {
  const { readable, controller } = createTarPacker()
  const sent = pipeline(readable, stream)
  // Its failure is that of the next file.
  sent.catch(() => undefined)
  const add = async (name: string, size: number, body: Readable): Promise<void> => {
    try {
      await pipeline(body, Writable.fromWeb(controller.add({ name, size, type: 'file' })))
    } catch {
      const reason = await sent.then(String, ({ message }: Error) => message)
      throw new UnusableArchive(`The tar file could not be written whole (${reason}).`)
    }
  }
  return {
    begin: async () => undefined,
    // What the packer has taken may still wait for the stream.
    write: (path, text) => add(path, text.length, Readable.from([Buffer.from(text)])),
    async photo(path) {
      const at = pathInStorage(path)
      const bytes = await storage.size(at)
      const digest = bytes === undefined ? undefined : await digestIn(storage, at)
      const content = digest === undefined ? undefined : await storage.open(at)
      if (bytes === undefined || digest === undefined || !content) return undefined
      await add(path, bytes, content)
      return { path, bytes, digest }
    },
    async finish(manifest) {
      const text = Buffer.from(manifestText(manifest))
      await add(MANIFEST, text.length, Readable.from([text]))
      controller.finalize()
      await sent
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The SHA-256 of bytes, in hexadecimal. */
export const digestOfBytes = (bytes: Buffer): string =>
  createHash('sha256').update(bytes).digest('hex')
