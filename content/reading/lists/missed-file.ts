/**
 * The addresses asked for most that nothing is at, in a file of this machine: the edge counts them, and must not wait for
 * the store.
 * @module
 */
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { MissedAddress } from '#content/model/site/missed-addresses.ts'

const FILE = 'missed-addresses.json'
const stored = z.array(z.object({ path: z.string(), count: z.number().int().positive() }))

/** The counted addresses, those asked for most first; none if the file is absent or damaged. */
export async function readMissed(dataDir: string): Promise<MissedAddress[]> {
  try {
    return stored.parse(JSON.parse(await readFile(join(dataDir, FILE), 'utf8')))
  } catch {
    return []
  }
}

/** Replaces the file at once, so that nobody reads half of it. */
export async function writeMissed(
  dataDir: string,
  missed: readonly MissedAddress[],
): Promise<void> {
  const unfinished = join(dataDir, `${FILE}.new`)
  await writeFile(unfinished, JSON.stringify(missed))
  await rename(unfinished, join(dataDir, FILE))
}
