/**
 * What an archive consists of: a folder for each kind of record, photo files as they are below `DATA_DIR`, and a
 * manifest, which is written last.
 * @module
 */
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { digestOf } from '#content/store/backup/backup-manifest.ts'
import { listedFiles } from '#content/store/backup/file-copying.ts'
import { linesIn } from '#content/store/backup/line-reading.ts'
import { sizeOf } from '#content/store/disk-room.ts'

/** The version of the layout that this code writes. */
export const LAYOUT = 1
/** Most records in one file. */
export const PART_SIZE = 1_000

export const MANIFEST = 'manifest.json'
/** The list of photo files, one JSON object a line. */
export const FILE_LIST = 'files.ndjson'
/** Is there from the beginning of an export to its end. */
export const UNFINISHED = 'unfinished.json'

const digest = z.string().regex(/^[0-9a-f]{64}$/)

const manifestShape = z.object({
  kind: z.literal('warta-archive'),
  layout: z.literal(LAYOUT),
  exportedAt: z.iso.datetime(),
  site: z.string(),
  anonymous: z.boolean(),
  records: z.record(
    z.string().regex(/^[a-z-]+$/),
    z.object({ count: z.int().min(0), parts: z.array(digest) }),
  ),
  files: z.object({ count: z.int().min(0), bytes: z.int().min(0), digest }),
})

/** An archive's `manifest.json`. Digests are SHA-256 in hexadecimal, those of `records` one for each file. */
export type ArchiveManifest = z.infer<typeof manifestShape>

/** An archive that cannot be written or used; the message is one line that says why, and what to do. */
export class UnusableArchive extends Error {
  override name = 'UnusableArchive'
}

/** Where an archive has part `number` (from 1) of the records of a kind, from its own folder on. */
export const partPath = (kind: string, number: number): string =>
  `${kind}/${String(number).padStart(6, '0')}.ndjson`

/**
 * Reads the manifest of the archive in `folder`.
 * @throws {UnusableArchive} when there is none, or it is damaged or of a newer version
 */
export async function readManifest(folder: string): Promise<ArchiveManifest> {
  const path = join(folder, MANIFEST)
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) throw new UnusableArchive(await whyNoArchive(folder))
  const value = parsed(text)
  const { data: named } = z.object({ kind: z.string(), layout: z.int() }).safeParse(value)
  if (named?.kind === 'warta-archive' && named.layout > LAYOUT) {
    throw new UnusableArchive(
      `${folder} was exported by a newer version of Warta. Import it with that version.`,
    )
  }
  const { data } = manifestShape.safeParse(value)
  if (data) return data
  throw new UnusableArchive(
    isBackupManifest(value)
      ? `${folder} is a backup. Use: warta restore`
      : `${path} is damaged or not from an export. Export again.`,
  )
}

async function whyNoArchive(folder: string): Promise<string> {
  const exists = (path: string) => stat(path).then(Boolean, () => false)
  if (!(await exists(folder))) return `There is no folder ${folder}.`
  if (await exists(join(folder, UNFINISHED))) {
    return `The export in ${folder} is not finished. Finish it with: warta export ${folder}`
  }
  return `${folder} is no export: it has no ${MANIFEST}. Name the folder that warta export has written, or the files of single stories.`
}

const isBackupManifest = (value: unknown): boolean =>
  z.object({ madeAt: z.string(), tables: z.looseObject({}) }).safeParse(value).success

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Compares everything in the archive with its manifest. Photo files that are missing or differ are told to
 * `onDamagedPhoto`.
 * @throws {UnusableArchive} for the first other file that is missing or differs
 */
export async function checkArchive(
  folder: string,
  manifest: ArchiveManifest,
  onDamagedPhoto: (path: string) => void,
): Promise<void> {
  for (const [kind, { parts }] of Object.entries(manifest.records)) {
    for (const [index, expected] of parts.entries()) {
      await expectDigest(join(folder, partPath(kind, index + 1)), expected)
    }
  }
  await expectDigest(join(folder, FILE_LIST), manifest.files.digest)
  for await (const { path, digest } of listedFiles(join(folder, FILE_LIST))) {
    if (!(await isWhole(join(folder, path), digest))) onDamagedPhoto(path)
  }
}

async function expectDigest(path: string, expected: string): Promise<void> {
  if (await isWhole(path, expected)) return
  const is = (await sizeOf(path)) === undefined ? 'missing' : 'damaged'
  throw new UnusableArchive(`${path} is ${is}. Export again.`)
}

/** Whether a file is there, can be read, and has what was written. */
async function isWhole(path: string, expected: string): Promise<boolean> {
  if ((await sizeOf(path)) === undefined) return false
  try {
    return (await digestOf(path)) === expected
  } catch (error) {
    // The disk cannot give back what was written to it.
    if (error instanceof Error && 'code' in error && error.code === 'EIO') return false
    throw error
  }
}

/** A line of an archive and where it stands. */
export interface ArchiveLine {
  value: unknown
  /** Such as `stories/000001.ndjson, line 4`. */
  place: string
}

/** The lines of all records of a kind, in their order. */
export async function* linesOf(
  folder: string,
  kind: string,
  { records }: ArchiveManifest,
): AsyncIterable<ArchiveLine> {
  for (const index of (records[kind]?.parts ?? []).keys()) {
    const path = partPath(kind, index + 1)
    let number = 0
    for await (const line of linesIn(createReadStream(join(folder, path)))) {
      number += 1
      yield { value: parsed(line), place: `${join(folder, path)}, line ${number}` }
    }
  }
}
