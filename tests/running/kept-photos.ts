/**
 * The starter stories' photos take most of a first start. Their addresses name what they are made of, so stores of
 * tests may have the files that an earlier run made.
 * @module
 */
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'

const KEPT = 'node_modules/.cache/warta/media'

/** Gives a store that is still empty the files of earlier runs. */
export function takeKeptPhotos(dataDir: string): void {
  if (existsSync(KEPT)) cpSync(KEPT, join(dataDir, 'media'), { recursive: true })
}

/** Keeps the files of a store for later runs. */
export function keepPhotos(dataDir: string): void {
  cpSync(join(dataDir, 'media'), KEPT, { recursive: true, force: false })
}
