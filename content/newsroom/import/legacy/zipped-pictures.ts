/**
 * The pictures of an archive from zips of the old site's folder: read where they are, one at a time.
 * @module
 */
import { buffer } from 'node:stream/consumers'
import type { ZipArchive } from '#content/intake/zip/zip-archive.ts'
import { isLitter, type ZipEntry } from '#content/intake/zip/zip-entry.ts'
import { MOST_BYTES } from '#content/model/photo/photo-limits.ts'
import { ImportRefused } from '#content/newsroom/import/import-refusal.ts'
import { pathBelow } from './legacy-pictures.ts'

/**
 * Returns a reader of pictures in `zips` of the site's folder at the path `below`, or of one around it. What is in none
 * of them is read by `otherwise`; without it, it is refused.
 */
export function picturesInZips(
  zips: readonly ZipArchive[],
  below: string,
  otherwise?: (address: string) => Promise<Buffer>,
): (address: string) => Promise<Buffer> {
  const folders = zips.map((zip) => ({ zip, roots: rootsIn(zip, below) }))
  return async (address) => {
    if (otherwise && !new URL(address).pathname.includes(below)) return otherwise(address)
    const path = pathBelow(address, below)
    for (const { zip, roots } of folders) {
      const entry = entryAt(zip, roots, path)
      if (entry) return read(zip, entry, path)
    }
    if (otherwise) return otherwise(address)
    throw new ImportRefused(`berkas ${path} tidak ada di dalam zip.`)
  }
}

/** Whether there are pictures in a zip: files with the name of one. */
export const holdsPictures = ({ entries }: ZipArchive): boolean =>
  entries
    .keys()
    .some((name) => !isLitter(name) && /\.(?:jpe?g|png|gif|webp|avif|heic|bmp|tiff?)$/i.test(name))

/** The folders of a zip that may be the one at `below`: packed by itself, within its own folder, or with what is around it. */
function rootsIn({ entries }: ZipArchive, below: string): string[] {
  const whole = below.replace(/^\//, '')
  const own = whole.split('/').at(-2)
  const roots = new Set<string>()
  for (const name of entries.keys()) {
    const at = `/${name}`.indexOf(`/${whole}`)
    if (whole && at !== -1) roots.add(name.slice(0, at + whole.length))
    else if (own && name.startsWith(`${own}/`)) roots.add(`${own}/`)
  }
  return [...roots, '']
}

/** Some systems write an accent behind its letter, as a character of its own. */
function entryAt(
  { entries }: ZipArchive,
  roots: readonly string[],
  path: string,
): ZipEntry | undefined {
  for (const root of roots) {
    for (const name of [path, path.normalize('NFC'), path.normalize('NFD')]) {
      const entry = entries.get(`${root}${name}`)
      if (entry) return entry
    }
  }
  return undefined
}

async function read(zip: ZipArchive, entry: ZipEntry, path: string): Promise<Buffer> {
  if (entry.size > MOST_BYTES) {
    throw new ImportRefused(`berkas ${path} lebih besar dari ${MOST_BYTES / 1_000_000} MB.`)
  }
  return buffer(zip.read(entry)).catch(() => {
    throw new ImportRefused(`berkas ${path} di dalam zip rusak.`)
  })
}
