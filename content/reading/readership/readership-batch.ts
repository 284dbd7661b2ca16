/**
 * Readings on their way to the store. Who counts them writes them to a folder, a file a batch; who keeps them takes
 * each file once. So neither waits for the other, and either may be restarted at any moment.
 * @module
 */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** How often a story was read within one hour. */
const reading = z.object({
  story: z.int().positive(),
  /** Hours since the epoch. */
  hour: z.int().nonnegative(),
  count: z.int().positive(),
})

const batch = z.object({ id: z.uuid(), readings: z.array(reading) })

export type Reading = z.infer<typeof reading>

/** Readings that are added to the store together, once, whatever happens on the way. */
export type ReadingBatch = z.infer<typeof batch>

/** A batch that waits, and the file to remove when it is kept; no batch where the file is none. */
export interface WaitingBatch {
  path: string
  batch: ReadingBatch | undefined
}

/** Where the batches of this installation wait. */
export const readingsFolder = (dataDir: string): string => join(dataDir, 'readings')

/** The hour that `instant` lies in, as {@link Reading} counts it. */
export const hourOf = (instant: Date): number => Math.floor(instant.getTime() / 3_600_000)

/** Writes `readings` as one batch: whole or not at all. */
export async function writeBatch(folder: string, readings: readonly Reading[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  const id = randomUUID()
  const path = join(folder, `${id}.json`)
  await writeFile(`${path}.part`, JSON.stringify({ id, readings }))
  await rename(`${path}.part`, path)
}

/** How many batches wait. */
export async function countBatches(folder: string): Promise<number> {
  return (await namesOf(folder)).length
}

/** The batches that wait, at most `limit`. */
export async function waitingBatches(folder: string, limit: number): Promise<WaitingBatch[]> {
  const names = (await namesOf(folder)).slice(0, limit)
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      return { path, batch: parse(await readFile(path, 'utf8')) }
    }),
  )
}

/** Removes a batch that is kept. */
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
