/**
 * Rendering the starter stories' photos takes most of a first start. Their addresses are digests of their content, so the
 * stores of tests can reuse the files of an earlier run.
 * @module
 */
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createClient } from '@libsql/client'

const KEPT = 'node_modules/.cache/warta/media'

/** Copies the files of earlier runs into an empty store. */
export function takeKeptPhotos(dataDir: string): void {
  if (existsSync(KEPT)) cpSync(KEPT, join(dataDir, 'media'), { recursive: true })
}

/** Saves the files of a store for later runs. */
export function keepPhotos(dataDir: string): void {
  cpSync(join(dataDir, 'media'), KEPT, { recursive: true, force: false })
}

/** Resolves when the worker has rendered every photo in the SQLite store of `dataDir`. */
export async function starterPhotosComplete(dataDir: string): Promise<void> {
  const client = createClient({ url: `file:${join(dataDir, 'warta.db')}` })
  const areWaiting = async () =>
    (await client.execute('select id from media where withheld limit 1')).rows.length > 0
  while (await areWaiting()) await pause(100)
  client.close()
}
