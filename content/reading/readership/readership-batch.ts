/**
 * Readings on their way to the store. The main process writes counts to a folder, one file per batch; the worker
 * stores each file once. Neither waits for the other, and either can be restarted at any time.
 * @module
 */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { READING_SOURCES } from '#content/model/readership/reading-source.ts'

/** How often a story was read within one hour, by readers from one source. */
const reading = z.object({
  story: z.int().positive(),
  /** Hours since the Unix epoch. */
  hour: z.int().nonnegative().max(10_000_000),
  count: z.int().positive(),
  /** A version before this one wrote none, a later one may know another. */
  source: z.enum(READING_SOURCES).default('direct').catch('other'),
})

const batch = z.object({ id: z.uuid(), readings: z.array(reading) })

export type Reading = z.infer<typeof reading>

/** Readings that are added to the store together, exactly once. */
export type ReadingBatch = z.infer<typeof batch>

/** A waiting batch and its file, to be removed once stored; `batch` is `undefined` if the file is invalid. */
export interface WaitingBatch {
  path: string
  batch: ReadingBatch | undefined
}

/** The folder in which the batches of this installation wait. */
export const readingsFolder = (dataDir: string): string => join(dataDir, 'readings')

/** The hour of `instant`, as in {@link Reading}. */
export const hourOf = (instant: Date): number => Math.floor(instant.getTime() / 3_600_000)

/** Writes `readings` as one batch, atomically. */
export async function writeBatch(folder: string, readings: readonly Reading[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  const id = randomUUID()
  const path = join(folder, `${id}.json`)
  await writeFile(`${path}.part`, JSON.stringify({ id, readings }))
  await rename(`${path}.part`, path)
}

/** The number of waiting batches. */
export async function countBatches(folder: string): Promise<number> {
  return (await namesOf(folder)).length
}

/** The waiting batches, at most `limit`. */
export async function waitingBatches(folder: string, limit: number): Promise<WaitingBatch[]> {
  const names = (await namesOf(folder)).slice(0, limit)
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      return { path, batch: parse(await readFile(path, 'utf8')) }
    }),
  )
}

/** Removes a stored batch. */
export const removeBatch = ({ path }: WaitingBatch): Promise<void> => rm(path, { force: true })

function parse(text: string): ReadingBatch | undefined {
  try {
    return batch.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

async function namesOf(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.json'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
