import { mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes the folder `path`, and those above it that are missing, for the portal's account only; nothing if it is there.
 * Node's own recursive `mkdir` tries for ever where the system keeps folders by itself, as below `/proc`.
 * @throws {NodeJS.ErrnoException} when it cannot be made, or something else has its name
 */
export function makeFolder(path: string): void {
  const missing: string[] = []
  let here = resolve(path)
  while (!statSync(here, { throwIfNoEntry: false })) {
    missing.unshift(here)
    here = dirname(here)
  }
  for (const folder of missing) {
    try {
      mkdirSync(folder, { mode: 0o700 })
    } catch (error) {
      // Another process may have made it meanwhile.
      if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error
    }
  }
  if (!statSync(path).isDirectory()) {
    throw Object.assign(new Error(`${path} is not a folder.`), { code: 'ENOTDIR', path })
  }
}
