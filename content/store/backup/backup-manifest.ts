/**
 * What a backup contains. A place of backups has the photo files of all of them once, in `files/`, and one folder for
 * each moment, whose name is its time. A folder is a backup once it has its manifest, which is written last.
 * @module
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { UnusableBackup } from './backup-error.ts'
import { type WrappedKey, wrappedKeyShape } from './seal/backup-key.ts'
import type { BackupSeal } from './seal/backup-seal.ts'

/** The version of the layout that this code writes without a passphrase. */
const LAYOUT = 1
/** The version with one. */
const SEALED_LAYOUT = 2

/** The list of a backup's photo files, one JSON object a line. */
export const FILE_LIST = 'files.ndjson'
export const MANIFEST = 'manifest.json'

const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** What the manifest of every version has. */
const layoutShape = z.object({ layout: z.int() })

const manifestShape = z.object({
  layout: z.literal(LAYOUT),
  madeAt: z.iso.datetime(),
  database: z.enum(['sqlite', 'postgres']),
  migrations: z.array(z.string()),
  tables: z.record(
    z.string().regex(/^\w+$/),
    // Backups of earlier versions do not know how large their rows are.
    z.object({ rows: z.int().min(0), digest, bytes: z.int().min(0).optional() }),
  ),
  files: z.object({ count: z.int().min(0), bytes: z.int().min(0), digest }),
  hasSecret: z.boolean(),
  secretDigest: digest.optional(),
})

/**
 * A backup's `manifest.json`. Digests are SHA-256 in hexadecimal, of parts before encryption; a table's `bytes` are those
 * of its rows as text.
 */
export type BackupManifest = z.infer<typeof manifestShape>

/** The `manifest.json` of an encrypted backup. */
const sealedShape = z.object({
  layout: z.literal(SEALED_LAYOUT),
  madeAt: z.iso.datetime(),
  encryption: wrappedKeyShape,
  /** A {@link BackupManifest}, encrypted, in Base64. */
  manifest: z.base64(),
})

/** A manifest as it was found: readable, or what is needed to open it. */
export type FoundManifest =
  | { manifest: BackupManifest }
  | { encryption: WrappedKey; sealed: Buffer }

/** Of a photo file: its path below `DATA_DIR`, size in bytes and digest. */
const backupFile = z.object({
  path: z.string().regex(/^(originals|media)(\/[A-Za-z0-9][\w.-]*)+$/),
  bytes: z.int().min(0),
  digest,
})

/** A photo file of a backup. */
export type BackupFile = z.infer<typeof backupFile>

/**
 * The manifest with this `text`, found at `path`.
 * @throws {UnusableBackup} when it is damaged or of a newer version
 */
export function parseManifest(text: string, path: string): FoundManifest {
  const value = parsed(text)
  const { data: named } = layoutShape.safeParse(value)
  if (named && named.layout > SEALED_LAYOUT) {
    throw new UnusableBackup(`${path} was written by a newer version of Warta. Use that version.`)
  }
  if (named?.layout === SEALED_LAYOUT) {
    const { encryption, manifest } = checked(sealedShape, value, path)
    return { encryption, sealed: Buffer.from(manifest, 'base64') }
  }
  return { manifest: checked(manifestShape, value, path) }
}

/**
 * The manifest in `sealed`, which stands in the file `name`.
 * @throws {BrokenSeal} when it is not what was written
 */
export async function openManifest(
  sealed: Buffer,
  name: string,
  seal: BackupSeal,
): Promise<BackupManifest> {
  const content = await passed(sealed, seal.open(name))
  return checked(manifestShape, parsed(content.toString()), name)
}

/** The text of the file `name` with `manifest`; encrypted if there is `encryption`. */
export async function manifestText(
  manifest: BackupManifest,
  name: string,
  seal: BackupSeal,
  encryption: WrappedKey | undefined,
): Promise<string> {
  const shown = encryption && {
    layout: SEALED_LAYOUT,
    madeAt: manifest.madeAt,
    encryption,
    manifest: (await passed(Buffer.from(JSON.stringify(manifest)), seal.close(name))).toString(
      'base64',
    ),
  }
  return `${JSON.stringify(shown ?? manifest, undefined, 2)}\n`
}

/** `content` after `steps`. */
async function passed(content: Buffer, steps: ReturnType<BackupSeal['close']>): Promise<Buffer> {
  const [step] = steps
  if (!step) return content
  const [result] = await Promise.all([buffer(step), pipeline(Readable.from([content]), step)])
  return result
}

function checked<Shape extends z.ZodType>(
  shape: Shape,
  value: unknown,
  path: string,
): z.output<Shape> {
  const { data, error } = shape.safeParse(value)
  if (error) {
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
