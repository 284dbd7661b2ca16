/**
 * Finds the backups of a place, and opens them with their passphrase.
 * @module
 */
import { text } from 'node:stream/consumers'
import { UnusableBackup, UnusablePlace } from './backup-error.ts'
import {
  type BackupFile,
  type BackupManifest,
  FILE_LIST,
  type FoundManifest,
  MANIFEST,
  openManifest,
  parseFile,
  parseManifest,
} from './backup-manifest.ts'
import { damaged, measuring, readPart, through, type Vault } from './backup-part.ts'
import { linesIn } from './line-reading.ts'
import type { BackupPlace } from './place/backup-place.ts'
import { makeKey, openKey, type WrappedKey } from './seal/backup-key.ts'
import { noSeal, sealOf } from './seal/backup-seal.ts'
import { BrokenSeal } from './seal/sealed-stream.ts'
import { isOfBackups } from './written-names.ts'

/**
 * The passphrase of backups; undefined if there is none. Somebody is asked for it only if `isNeeded`, because a backup is
 * encrypted.
 */
export type AskPassphrase = (isNeeded: boolean) => Promise<string | undefined>

/** A backup that was found and opened. */
export interface FoundBackup extends Vault {
  /** The name of its folder. */
  name: string
  manifest: BackupManifest
}

/** Backups that are named when another one was wanted. */
const NAMED = 10

/** The name of the backup of `moment`. */
export const backupName = (moment: Date): string => moment.toISOString().replace(/[-:]|\.\d+/g, '')

/** The moment of a backup. */
export const backupTime = (name: string): Date =>
  new Date(name.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))

/** The folders of backups in `place`, oldest first: those that have their manifest, and those that are not finished. */
export async function backupFolders(
  place: BackupPlace,
): Promise<{ finished: string[]; unfinished: string[] }> {
  const names = (await place.folders()).filter((name) => /^\d{8}T\d{6}Z$/.test(name)).sort()
  const sizes = await Promise.all(names.map((name) => place.size(`${name}/${MANIFEST}`)))
  return {
    finished: names.filter((_, index) => sizes[index] !== undefined),
    unfinished: names.filter((_, index) => sizes[index] === undefined),
  }
}

/** Removes those of the files at `paths` that backups have written. Returns how many those were. */
export async function removeWritten(place: BackupPlace, paths: Iterable<string>): Promise<number> {
  const written = [...paths].filter(isOfBackups)
  await place.remove(written)
  return written.length
}

/** Removes what is left of the backup `name`, photos apart. Without its manifest it is no backup, so that goes first. */
export async function removeBackup(place: BackupPlace, name: string): Promise<void> {
  await removeWritten(place, [`${name}/${MANIFEST}`])
  // A folder in which one that was killed had written nothing goes as the folder of a file that is not there.
  const empty = `${name}/tables/articles.ndjson.gz`
  await removeWritten(place, [...(await place.sizes(name)).keys(), empty])
}

/** The names of the finished backups in `place`, oldest first. */
export const backupsIn = async (place: BackupPlace): Promise<string[]> =>
  (await backupFolders(place)).finished

/**
 * Finds and opens the newest backup in `place`, or the one called `wanted`.
 * @throws {UnusableBackup} when there is none, its manifest is damaged or of a newer version, or the passphrase is not
 *   its own
 */
export async function findBackup(
  place: BackupPlace,
  ask: AskPassphrase,
  wanted?: string,
): Promise<FoundBackup> {
  const names = await backupsIn(place)
  const newest = names.at(-1)
  if (!newest) throw new UnusableBackup(`${place.name} has no finished backup.`)
  if (wanted !== undefined && !names.includes(wanted)) {
    const there = names.slice(-NAMED).reverse().join(', ')
    const more = names.length > NAMED ? `, and ${names.length - NAMED} earlier ones` : ''
    throw new UnusableBackup(
      `${place.name} has no finished backup ${JSON.stringify(wanted)}. There are ${there}${more}.`,
    )
  }
  return openBackup(place, wanted ?? newest, ask)
}

/**
 * Opens the backup `name` in `place`.
 * @throws {UnusableBackup} as {@link findBackup}, and when it is not encrypted although there is a passphrase: whoever may
 *   write there could have put it in the place of an encrypted one
 */
export async function openBackup(
  place: BackupPlace,
  name: string,
  ask: AskPassphrase,
): Promise<FoundBackup> {
  const path = `${name}/${MANIFEST}`
  const found = await manifestAt(place, path)
  const isSealed = 'encryption' in found
  const passphrase = await ask(isSealed)
  if (!isSealed) {
    if (passphrase === undefined) return { place, seal: noSeal, name, manifest: found.manifest }
    throw new UnusableBackup(
      `${place.name}/${name} is not encrypted, although a passphrase is set: somebody may have exchanged it. If it is yours, run the command without WARTA_BACKUP_PASSPHRASE and WARTA_BACKUP_PASSPHRASE_FILE.`,
    )
  }
  if (passphrase === undefined) {
    throw new UnusableBackup(
      `${place.name} is encrypted. Set WARTA_BACKUP_PASSPHRASE, or WARTA_BACKUP_PASSPHRASE_FILE to a file with the passphrase.`,
    )
  }
  const key = await openKey(found.encryption, passphrase)
  if (!key) throw new UnusableBackup(`The passphrase is not that of ${place.name}/${name}.`)
  return openedWith({ place, seal: sealOf(key) }, name, found)
}

/**
 * Opens the newest backup in the place of `vault`, of which the passphrase is known; undefined if there is none.
 * @throws {UnusableBackup} when it is damaged
 */
export async function lastBackup(vault: Vault): Promise<FoundBackup | undefined> {
  const name = (await backupsIn(vault.place)).at(-1)
  if (name === undefined) return undefined
  return openedWith(vault, name, await manifestAt(vault.place, `${name}/${MANIFEST}`))
}

async function openedWith(
  { place, seal }: Vault,
  name: string,
  found: FoundManifest,
): Promise<FoundBackup> {
  if ('manifest' in found) return { place, seal, name, manifest: found.manifest }
  const path = `${name}/${MANIFEST}`
  try {
    return { place, seal, name, manifest: await openManifest(found.sealed, path, seal) }
  } catch (error) {
    throw error instanceof BrokenSeal ? damaged(place, path) : error
  }
}

/** Marks a backup that was verified. */
const VERIFIED = 'verified'

/** Marks the backup `name` as verified. */
export const markVerified = (place: BackupPlace, name: string): Promise<void> =>
  place.mark(`${name}/${VERIFIED}`)

/** Takes the mark of a backup away that turned out to be damaged. */
export const unmarkVerified = async (place: BackupPlace, name: string): Promise<void> => {
  await removeWritten(place, [`${name}/${VERIFIED}`])
}

/** Whether the backup `name` was verified. */
export const isVerified = async (place: BackupPlace, name: string): Promise<boolean> =>
  (await place.size(`${name}/${VERIFIED}`)) !== undefined

/** The newest of the backups `names`, in the order of time, that was verified; undefined if none was. */
export async function lastVerified(
  place: BackupPlace,
  names: readonly string[],
): Promise<string | undefined> {
  for (const name of names.toReversed()) {
    if (await isVerified(place, name)) return name
  }
  return undefined
}

async function manifestAt(place: BackupPlace, path: string): Promise<FoundManifest> {
  return parseManifest(await text(readPart({ place, seal: noSeal }, path)), `${place.name}/${path}`)
}

/** How the next backup in a place is kept; `encryption` stands in its manifest. */
export interface NextVault extends Vault {
  encryption: WrappedKey | undefined
}

/**
 * How a new backup in `place` is kept: encrypted if there is a passphrase, with the key of the backups that are there.
 * @throws {UnusablePlace} when those have no passphrase or another one
 */
export async function nextVault(
  place: BackupPlace,
  passphrase: string | undefined,
): Promise<NextVault> {
  const last = await lastManifest(place)
  if (last && 'manifest' in last && passphrase !== undefined) {
    throw new UnusablePlace(
      `The backups in ${place.name} have no passphrase. Name another place for encrypted ones.`,
    )
  }
  if (last && 'encryption' in last && passphrase === undefined) {
    throw new UnusablePlace(
      `The backups in ${place.name} are encrypted. Set WARTA_BACKUP_PASSPHRASE, or name another place.`,
    )
  }
  if (passphrase === undefined) return { place, seal: noSeal, encryption: undefined }
  if (last && 'encryption' in last) {
    const key = await openKey(last.encryption, passphrase)
    if (key) return { place, seal: sealOf(key), encryption: last.encryption }
    throw new UnusablePlace(
      `The passphrase is not that of the backups in ${place.name}. Use theirs, or name another place.`,
    )
  }
  const { key, wrapped } = await makeKey(passphrase)
  return { place, seal: sealOf(key), encryption: wrapped }
}

/** Whether the backups in `place` are encrypted. */
export async function isEncrypted(place: BackupPlace): Promise<boolean> {
  const last = await lastManifest(place)
  return last !== undefined && 'encryption' in last
}

/** The newest manifest of `place` that is not damaged. */
async function lastManifest(place: BackupPlace): Promise<FoundManifest | undefined> {
  for (const name of (await backupsIn(place)).reverse()) {
    try {
      return await manifestAt(place, `${name}/${MANIFEST}`)
    } catch (error) {
      if (!(error instanceof UnusableBackup)) throw error
    }
  }
  return undefined
}

/**
 * The photo files of a backup.
 * @throws {UnusableBackup} when their list is not the one that was written; a file that is missing shows at its end
 */
export async function* filesOf(backup: FoundBackup): AsyncIterable<BackupFile> {
  const { place, seal, name, manifest } = backup
  const part = seal.part(`${name}/${FILE_LIST}`)
  const { step, result } = measuring()
  const lines = linesIn(through(readPart(backup, part), [step]))
  for await (const line of lines) yield parseFile(line, `${place.name}/${part}`)
  if (result().digest !== manifest.files.digest) throw damaged(place, part)
}

/** Where a backup has the rows of `table`: one JSON object a line, compressed. */
export const tablePart = ({ seal }: Vault, name: string, table: string): string =>
  seal.part(`${name}/tables/${table}.ndjson.gz`)
