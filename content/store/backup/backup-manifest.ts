/**
 * What a backup contains. A folder of backups has the photo files of all of them once, in `files/`, and one folder for
 * each moment, whose name is its time.
 * @module
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'

/** The version of the layout that this code writes. */
const LAYOUT = 1

/** Folder of the photo files of all backups. */
export const FILES = 'files'
/** Folder of a backup's tables. */
export const TABLES = 'tables'
/** The list of a backup's photo files, one JSON object a line. */
export const FILE_LIST = 'files.ndjson'
export const MANIFEST = 'manifest.json'
/** The name of a backup's folder while it is written. */
export const UNFINISHED = '.unfinished'

const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** What the manifest of every version has. */
const layoutShape = z.object({ layout: z.int() })

/** A backup's `manifest.json`. Digests are SHA-256 in hexadecimal. */
const manifestShape = z.object({
  layout: z.literal(LAYOUT),
  madeAt: z.iso.datetime(),
  database: z.enum(['sqlite', 'postgres']),
  migrations: z.array(z.string()),
  tables: z.record(z.string().regex(/^\w+$/), z.object({ rows: z.int().min(0), digest })),
  files: z.object({ count: z.int().min(0), bytes: z.int().min(0), digest }),
  hasSecret: z.boolean(),
})

/** A backup's `manifest.json`. */
export type BackupManifest = z.infer<typeof manifestShape>

/** Of a photo file: its path below `DATA_DIR`, size in bytes and digest. */
const backupFile = z.object({
  path: z.string().regex(/^(originals|media)(\/[A-Za-z0-9][\w.-]*)+$/),
  bytes: z.int().min(0),
  digest,
})

/** A photo file of a backup. */
export type BackupFile = z.infer<typeof backupFile>

/** A backup that cannot be used; the message is one line that names it and why. */
export class UnusableBackup extends Error {
  override name = 'UnusableBackup'
}

/** A folder in which no backup can be made; the message is one line that names it and the way out. */
export class UnwritableBackup extends Error {
  override name = 'UnwritableBackup'
}

/** A store into which nothing is restored because it has rows; the message is one line. */
export class StoreNotEmpty extends Error {
  override name = 'StoreNotEmpty'
}

/** A backup found on the disk. */
export interface FoundBackup {
  /** Absolute path of its own folder. */
  folder: string
  /** Absolute path of the folder of all backups. */
  root: string
  manifest: BackupManifest
}

/** The names of the finished backups in `root`, oldest first. */
export async function backupsIn(root: string): Promise<string[]> {
  const names = await readdir(root).catch(() => [])
  return names.filter((name) => /^\d{8}T\d{6}Z$/.test(name)).sort()
}

/**
 * Finds the newest backup in `root`.
 * @throws {UnusableBackup} when there is none, or its manifest is damaged or of a newer version
 */
export async function findBackup(root: string): Promise<FoundBackup> {
  const newest = (await backupsIn(root)).at(-1)
  if (!newest) throw new UnusableBackup(`${root} has no finished backup.`)
  const folder = join(root, newest)
  return { root, folder, manifest: await readManifest(join(folder, MANIFEST)) }
}

async function readManifest(path: string): Promise<BackupManifest> {
  const value = parsed(await readFile(path, 'utf8').catch(() => ''))
  const { data: named } = layoutShape.safeParse(value)
  if (named && named.layout > LAYOUT) {
    throw new UnusableBackup(`${path} was written by a newer version of Warta. Use that version.`)
  }
  const { data, error } = manifestShape.safeParse(value)
  if (!data) {
    const place = error.issues[0]?.path.join('.') || 'the whole file'
    throw new UnusableBackup(`${path} is damaged (${place}). Use another backup.`)
  }
  return data
}

/**
 * A line of the list of photo files at `path`.
 * @throws {UnusableBackup} when it is damaged
 */
export function parseFile(line: string, path: string): BackupFile {
  const { data } = backupFile.safeParse(parsed(line))
  if (!data) throw new UnusableBackup(`${path} is damaged. Use another backup.`)
  return data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The SHA-256 of a file, in hexadecimal. */
export async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
