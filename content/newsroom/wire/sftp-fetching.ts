/**
 * Fetches what an agency has put on its server into the folder of the source, where it is read like anything else. A file
 * is moved or deleted there only once it is here for good: a process that dies in between fetches it again, and the same
 * copy changes nothing.
 * @module
 */
import { lstat, mkdir, open, rename, utimes } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { LARGEST_PIECE } from '#content/intake/wire-reading.ts'
import { MOST_BYTES } from '#content/model/photo/photo-limits.ts'
import { PICTURES, UNFINISHED } from './folder-reading.ts'
import {
  openRemoteFolder,
  type RemoteFile,
  type RemoteFolder,
  RemoteRefused,
} from './sftp-folder.ts'
import { sftpSecret } from './sftp-secret.ts'
import { missing } from './wire-file.ts'
import type { SftpAddress } from './wire-sources.ts'

/** Milliseconds after which no other file is begun, and files at most, so that sources take turns. */
const ENOUGH = 20_000
const MOST_FILES = 200
/** Where files go that were taken, on the server. */
const TAKEN = 'selesai'

/** What to fetch. */
export interface SftpOrder {
  remote: RemoteFolder
  /** Where it goes. */
  folder: string
  /** What becomes of a file there that was taken. */
  after: 'move' | 'delete'
  /** Size and time of files at the last look, by their names: one that is being sent changes. Kept up to date. */
  seen: Map<string, { bytes: number; changed: number; isRefused?: boolean }>
  refuse: (reason: string) => Promise<void>
  clock?: () => number
}

/**
 * Connects to the server of a source, fetches and leaves.
 * @throws {RemoteRefused}
 */
export async function fetchSource(
  address: SftpAddress,
  dataDir: string,
  order: Omit<SftpOrder, 'remote' | 'after'>,
): Promise<'more' | undefined> {
  const secret = await sftpSecret(dataDir, address.secret)
  if (secret === undefined) {
    throw new RemoteRefused(`Rahasia “${address.secret}” tidak ada di server ini.`)
  }
  const remote = await openRemoteFolder(address, secret)
  try {
    return await fetchRemote({ ...order, remote, after: address.after })
  } finally {
    await remote.close()
  }
}

/** Fetches what has not changed since the last look; `more` if there is more than one turn fetches. */
export async function fetchRemote(order: SftpOrder): Promise<'more' | undefined> {
  const { remote, folder, seen, clock = Date.now } = order
  const begun = clock()
  await mkdir(folder, { recursive: true })
  const files = (await remote.files()).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const there = new Set(files.map(({ name }) => name))
  for (const name of seen.keys()) if (!there.has(name)) seen.delete(name)
  let fetched = 0
  for (const file of files) {
    if (UNFINISHED.test(file.name)) continue
    const before = seen.get(file.name)
    const isSame = before?.bytes === file.bytes && before.changed === file.changed
    if (!isSame) seen.set(file.name, { bytes: file.bytes, changed: file.changed })
    if (!isSame || before.isRefused) continue
    if (fetched === MOST_FILES || clock() - begun > ENOUGH) return 'more'
    if (await fetchFile(order, file)) fetched += 1
  }
  return undefined
}

/** Fetches a file; `false` if it stays where it is. */
async function fetchFile(order: SftpOrder, file: RemoteFile): Promise<boolean> {
  const { remote, folder, after } = order
  const { name, bytes, changed } = file
  const most = PICTURES.has(extname(name).toLowerCase()) ? MOST_BYTES : LARGEST_PIECE
  if (!isPlainName(name)) return refuseFile(order, file, 'Nama berkas ini tidak dapat dipakai.')
  if (bytes > most) {
    return refuseFile(order, file, `Berkas terlalu besar (paling besar ${most / 1_000_000} MB).`)
  }
  const place = join(folder, name)
  // That of before is not read yet.
  if (await lstat(place).catch(missing)) return false
  const content = await remote.read(name, most)
  // It has grown since it was listed.
  if (content.length !== bytes) return false
  const part = join(folder, `.${name}.part`)
  const written = await open(part, 'w')
  try {
    await written.writeFile(content)
    await written.sync()
  } finally {
    await written.close()
  }
  // It stood still there.
  await utimes(part, changed / 1000, changed / 1000)
  await rename(part, place)
  try {
    await (after === 'delete' ? remote.remove(name) : remote.move(name, TAKEN))
  } catch (error) {
    if (error instanceof RemoteRefused) throw error
    throw new RemoteRefused(
      `Berkas yang sudah diambil tidak dapat ${after === 'delete' ? 'dihapus' : 'dipindahkan'} di server SFTP.`,
    )
  }
  return true
}

/** A name that a server may not lead elsewhere with, and that has room for ours. */
const isPlainName = (name: string): boolean =>
  !/[/\\\p{Cc}]/u.test(name) && name !== TAKEN && Buffer.byteLength(name) <= 240

async function refuseFile(
  { seen, refuse }: SftpOrder,
  { name, bytes, changed }: RemoteFile,
  reason: string,
): Promise<false> {
  seen.set(name, { bytes, changed, isRefused: true })
  await refuse(`${name.slice(0, 100)}: ${reason}`)
  return false
}
