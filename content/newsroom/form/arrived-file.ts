/**
 * Files that arrive with a request. They wait on the disk, so that a film does not wait in memory.
 * @module
 */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PayloadRequest } from 'payload'
import { environment } from '#content/base/settings/environment.ts'

/** A file in memory, or where it waits on the disk. */
export type ArrivedFile = Pick<NonNullable<PayloadRequest['file']>, 'data' | 'tempFilePath'>

/** Where files wait until they are taken in or refused. */
export const arrivalFolder = (dataDir: string): string => join(dataDir, 'arriving')

/** After this many milliseconds nobody is still sending a file. */
const PATIENCE = 24 * 60 * 60 * 1000

/** The bytes of a file, for what is small enough to hold in memory. */
export const arrivedBytes = async ({ data, tempFilePath }: ArrivedFile): Promise<Buffer> =>
  tempFilePath ? readFile(tempFilePath) : data

/** Calls `use` with the path of a file, which is there until it is done. */
export async function withArrivedFile<Result>(
  { data, tempFilePath }: ArrivedFile,
  use: (path: string) => Promise<Result>,
): Promise<Result> {
  if (tempFilePath) return use(tempFilePath)
  const folder = arrivalFolder(environment().dataDir)
  await mkdir(folder, { recursive: true })
  const path = join(folder, randomUUID())
  try {
    await writeFile(path, data)
    return await use(path)
  } finally {
    await rm(path, { force: true })
  }
}

/** Removes the file of a request that failed; Payload removes that of a request that succeeded. */
export async function dropArrived({ file }: Pick<PayloadRequest, 'file'>): Promise<void> {
  if (file?.tempFilePath) await rm(file.tempFilePath, { force: true })
}

/** Removes the files of requests that ended without an answer, at `now`. */
export async function removeForgottenArrivals(dataDir: string, now: Date): Promise<void> {
  const folder = arrivalFolder(dataDir)
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (found && now.getTime() - found.mtimeMs > PATIENCE) await rm(path, { force: true })
  }
}
