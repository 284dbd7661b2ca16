/**
 * Parts of a backup: files in a place of backups, as they are or encrypted.
 * @module
 */
import { createHash } from 'node:crypto'
import { pipeline, Readable, Transform } from 'node:stream'
import { pipeline as pipelineEnd } from 'node:stream/promises'
import { DamagedPhoto, UnusableBackup, UnusablePlace } from './backup-error.ts'
import type { BackupPlace } from './place/backup-place.ts'
import { type BackupSeal, FILES } from './seal/backup-seal.ts'
import { BrokenSeal } from './seal/sealed-stream.ts'

/** A place of backups, and how parts are kept there. */
export interface Vault {
  place: BackupPlace
  seal: BackupSeal
}

/** What was written: its size in bytes and its SHA-256 in hexadecimal, before encryption. */
export interface WrittenPart {
  bytes: number
  digest: string
}

/** How a part is written. */
export interface PartWriting {
  /** Whether it has to outlive a machine that stops right after. */
  lasting?: boolean
  /** What the content goes through first. */
  through?: readonly Transform[]
}

/** Writes a part. */
export async function writePart(
  { place, seal }: Vault,
  name: string,
  content: Readable,
  { lasting = false, through: steps = [] }: PartWriting = {},
): Promise<WrittenPart> {
  const measure = measuring()
  await place.write(name, through(content, [...steps, measure.step, ...seal.close(name)]), {
    lasting,
  })
  return measure.result()
}

/** A step that changes nothing, and the result once everything has gone through it. */
export function measuring(): { step: Transform; result: () => WrittenPart } {
  const hash = createHash('sha256')
  let bytes = 0
  const step = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk)
      bytes += chunk.length
      next(undefined, chunk)
    },
  })
  return { step, result: () => ({ bytes, digest: hash.digest('hex') }) }
}

/**
 * The content of a part. `contains` says in brackets what it has if its name does not. Reading it throws
 * {@link UnusableBackup} if it is encrypted and not what was written, and {@link UnusablePlace} if it cannot be read.
 */
export const readPart = (vault: Vault, name: string, contains = ''): Readable =>
  Readable.from(contentOf(vault, name, contains), { objectMode: false })

async function* contentOf({ place, seal }: Vault, name: string, contains: string) {
  try {
    yield* through(await place.read(name), seal.open(name))
  } catch (error) {
    if (error instanceof BrokenSeal) throw damaged(place, name, contains)
    if (error instanceof UnusablePlace || !(error instanceof Error)) throw error
    throw new UnusablePlace(
      `${place.name}/${name}${contains} cannot be read (${error.message}). Run the command again. ${wayOut(name)}`,
      { cause: error },
    )
  }
}

/**
 * The SHA-256 of a part's content, in hexadecimal.
 * @throws {UnusableBackup} when it is encrypted and not what was written
 * @throws {UnusablePlace} when it cannot be read
 */
export async function digestOfPart(vault: Vault, name: string, contains = ''): Promise<string> {
  const hash = createHash('sha256')
  await pipelineEnd(readPart(vault, name, contains), hash)
  return hash.digest('hex')
}

/** A part that is not what was written; `contains` says in brackets what it has if its name does not. */
export const damaged = (place: BackupPlace, name: string, contains = ''): UnusableBackup =>
  faulty(name, `${place.name}/${name}${contains} is damaged.`)

/** A part that is not there. */
export const missing = (place: BackupPlace, name: string, contains = ''): UnusableBackup =>
  faulty(name, `${place.name}/${name}${contains} is missing.`)

const faulty = (name: string, what: string): UnusableBackup =>
  new (isPhoto(name) ? DamagedPhoto : UnusableBackup)(`${what} ${wayOut(name)}`)

/** What to do without a part. A photo file is that of all backups in the place. */
const wayOut = (name: string): string =>
  isPhoto(name)
    ? 'If the portal still has this photo, the next backup writes it again.'
    : 'Use another backup.'

const isPhoto = (name: string): boolean => name.startsWith(`${FILES}/`)

/** `content` after all `steps`; a failure of any of them is one of the result. */
export function through(content: Readable, steps: readonly Transform[]): Readable {
  if (steps.length === 0) return content
  // The callback keeps a failure from being one of the process; who reads the result gets it.
  return pipeline([content, ...steps], () => undefined) as unknown as Readable
}
