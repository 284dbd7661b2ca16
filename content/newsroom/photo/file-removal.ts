/**
 * Removes photo files that no record uses. Files are named after their content, so records may share them: each file is
 * looked up in the store before it goes.
 *
 * What may have to go is noted on the disk first, in `removals/` beside the files. So a process that ends in between
 * leaves nothing behind: the worker goes through the notes.
 * @module
 */
import { randomUUID } from 'node:crypto'
import { posix } from 'node:path'
import type { Payload } from 'payload'
import { z } from 'zod'
import { filesTag } from '#content/base/page-record/tags.ts'
import { originalPath } from '#content/intake/photo/photo-originals.ts'
import { withheldFolder } from '#content/model/attachment/attachment-address.ts'
import { filesOf } from '#content/model/photo/photo-renditions.ts'
import { moveFiles } from '#content/newsroom/attachment/attachment-withholding.ts'
import type { FileStorage } from '#content/store/files/file-storage.ts'
import { UnusableStorage } from '#content/store/files/unusable-storage.ts'
import type { Media } from '#content/store/payload-types.ts'
import { endOf, purge } from '#content/store/purge.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { storedFlag } from '#content/store/stored-values.ts'
import { refuseFolders } from './file-hiding.ts'

const FOLDER = '/removals'

/**
 * Milliseconds until the worker looks at a note. An upload has an hour to store its record; a deletion removes its
 * files itself, within seconds.
 */
const PATIENCE = { upload: 3_600_000, deletion: 30_000 } as const

/**
 * The original of a photo, and the folder of the files made of it; a photo that is not rendered has none. An attachment has
 * folders only.
 */
const photoFiles = z.object({
  original: z.string().optional(),
  folder: z
    .string()
    .regex(/^\/(?:media|originals)\//)
    .optional(),
})
type PhotoFiles = z.infer<typeof photoFiles>

const note = z.object({
  reason: z.enum(['upload', 'deletion']),
  at: z.iso.datetime(),
  files: z.array(photoFiles),
})
type Note = z.infer<typeof note>

/** Claims the files of an upload until its record is stored: nobody removes them meanwhile. Returns the note's name. */
export const claimFiles = (storage: FileStorage, files: PhotoFiles[]): Promise<string> =>
  write(storage, 'upload', files)

/** Drops a note, because records use its files; they stay. One that cannot be dropped now is left to the worker. */
export async function dropNote(storage: FileStorage, name: string): Promise<void> {
  try {
    await storage.remove(`${FOLDER}/${name}`)
  } catch (error) {
    if (!(error instanceof UnusableStorage)) throw error
  }
}

/**
 * Notes the files of a record that is being deleted, or may be while one of them is written. Returns the name for
 * {@link removeUnused}.
 */
export const planRemoval = (storage: FileStorage, files: PhotoFiles[]): Promise<string> =>
  write(storage, 'deletion', files)

/**
 * Removes the files of a note that no record uses, from the disk and from the edge, and then the note.
 * @throws {Error} when a file cannot be removed or the edge does not answer; the note stays, for the worker
 */
export async function removeUnused(
  payload: Payload,
  storage: FileStorage,
  name: string,
): Promise<void> {
  const planned = await read(storage, name)
  if (!planned) return
  const { files } = planned
  const kept = await filesInUse(payload, files)
  for (const path of await claimedFiles(storage, name)) kept.add(path)
  const unused = pathsIn(files).filter((path) => !kept.has(path))
  try {
    for (const path of unused) await clearPath(payload, storage, path)
  } catch (error) {
    await refuseFolders(payload, servedOf(unused))
    throw error
  }
  const folders = files.flatMap(({ folder }) => folder ?? [])
  await purge(payload, endOf(folders.filter((folder) => unused.includes(folder)).map(filesTag)))
  await storage.remove(`${FOLDER}/${name}`)
}

/** Has nobody get the files of a deleted record that no other one uses: they could not be removed yet. */
export async function refuseUnused(payload: Payload, files: PhotoFiles[]): Promise<void> {
  try {
    const used = await filesInUse(payload, files)
    await refuseFolders(
      payload,
      servedOf(pathsIn(files)).filter((path) => !used.has(path)),
    )
  } catch (error) {
    payload.logger.error({ err: error, msg: 'Files of a deleted record were not hidden.' })
  }
}

const servedOf = (paths: readonly string[]): string[] =>
  paths.filter((path) => path.startsWith('/media/'))

/** Carries out what other processes left undone at `now`. */
export async function removeLeftovers(
  payload: Payload,
  storage: FileStorage,
  now: Date,
): Promise<void> {
  for (const name of await storage.list(FOLDER)) {
    const planned = await read(storage, name)
    if (!planned) continue
    const age = now.getTime() - new Date(planned.at).getTime()
    if (age < PATIENCE[planned.reason]) continue
    // Whoever was killed may have been writing one of the files; the next one has written it again.
    const before = new Date(now.getTime() - PATIENCE.upload)
    for (const folder of foldersIn(planned.files)) await storage.removeUnfinished(folder, before)
    await removeUnused(payload, storage, name)
  }
}

const foldersIn = (files: PhotoFiles[]): Set<string> =>
  new Set(
    files.flatMap(({ original, folder }) => [
      ...(original ? [posix.dirname(originalPath(original))] : []),
      ...(folder ? [folder] : []),
    ]),
  )

async function write(
  storage: FileStorage,
  reason: Note['reason'],
  files: PhotoFiles[],
): Promise<string> {
  const name = `${randomUUID()}.json`
  const planned: Note = { reason, at: new Date().toISOString(), files }
  await storage.write(`${FOLDER}/${name}`, Buffer.from(JSON.stringify(planned)))
  return name
}

/** A note; `undefined` if another process was faster. */
async function read(storage: FileStorage, name: string): Promise<Note | undefined> {
  const bytes = await storage.read(`${FOLDER}/${name}`)
  return bytes && note.parse(JSON.parse(bytes.toString('utf8')))
}

/** Paths that uploads claim, but for the note `own`; their records are not stored yet. */
export async function claimedFiles(storage: FileStorage, own?: string): Promise<Set<string>> {
  const paths = new Set<string>()
  for (const name of await storage.list(FOLDER)) {
    const other = name === own ? undefined : await read(storage, name)
    if (other?.reason !== 'upload') continue
    for (const path of pathsIn(other.files)) paths.add(path)
  }
  return paths
}

/** The paths that records use, photos and attachments. A photo without files, because its rights ended, needs its original only. */
async function filesInUse(payload: Payload, files: PhotoFiles[]): Promise<Set<string>> {
  const used = new Set<string>()
  for (const { folder } of files) {
    if (folder && (await isOfAttachment(payload, folder))) used.add(folder)
  }
  for (const original of new Set(files.flatMap((each) => each.original ?? []))) {
    const rows = await runStatement(
      payload,
      sql`select id from media where original = ${original}
        or (earlier is not null and cast(earlier as text) like ${`%${original}%`})`,
      { row: z.object({ id: z.number() }) },
    )
    for (const { id } of rows) {
      const photo = await payload.findByID({
        collection: 'media',
        id,
        depth: 0,
        disableErrors: true,
      })
      if (photo) for (const path of pathsOf(photo)) used.add(path)
    }
  }
  return used
}

/**
 * Removes a file or folder that no record uses at `path`. What a record without rights would need once it has them again is
 * taken away from readers instead.
 */
export async function clearPath(
  payload: Payload,
  storage: FileStorage,
  path: string,
): Promise<void> {
  if (path.startsWith('/media/') && (await isOfAttachment(payload, withheldFolder(path)))) {
    await moveFiles(storage, path, withheldFolder(path))
  }
  await storage.remove(path)
}

/** Whether the record of an attachment needs the files in `folder`; one without rights needs none at their addresses. */
async function isOfAttachment(payload: Payload, folder: string): Promise<boolean> {
  // Where the file lies now, its record names its address.
  const address = folder.replace('/originals/', '/media/')
  const inFolder = `${address}/%`
  const rows = await runStatement(
    payload,
    sql`select withheld from attachments where path like ${inFolder} or captions_path like ${inFolder}`,
    { row: z.object({ withheld: storedFlag.nullable() }) },
  )
  return rows.some(({ withheld }) => !withheld || folder !== address)
}

const pathsIn = (files: PhotoFiles[]): string[] =>
  files.flatMap(({ original, folder }) => [
    ...(original ? [originalPath(original)] : []),
    ...(folder ? [folder] : []),
  ])

/** The files and folders that a photo needs. */
export const pathsOf = (
  photo: Pick<Media, 'original' | 'renditions' | 'earlier' | 'withheld'>,
): string[] => [
  ...(photo.original ? [originalPath(photo.original)] : []),
  ...filesOf(photo).flatMap(({ original, folder }) => [
    originalPath(original),
    ...(photo.withheld ? [] : [folder]),
  ]),
]
