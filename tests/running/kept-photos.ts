/**
 * Rendering the starter stories' photos takes most of a first start. Their addresses are digests of their content, so the
 * stores of tests can reuse the files of an earlier run.
 * @module
 */
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where they are. */
export const KEPT = 'node_modules/.cache/warta/media'

/** Copies the files of earlier runs into an empty store. */
export function takeKeptPhotos(dataDir: string): void {
  if (existsSync(KEPT)) cpSync(KEPT, join(dataDir, 'media'), { recursive: true })
}

/** Saves the files of a store for later runs. */
export function keepPhotos(dataDir: string): void {
  cpSync(join(dataDir, 'media'), KEPT, { recursive: true, force: false })
}
