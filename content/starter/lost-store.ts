import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** An empty database where a newsroom has worked before; the message is one line that says what to do. */
export class LostStore extends Error {
  override name = 'LostStore'
}

/**
 * Checks that an empty database is a first start and no volume that was not mounted: original photos in `dataDir` come
 * from a newsroom.
 * @throws {LostStore} when there are any
 */
export function refuseLostStore(dataDir: string): void {
  if (!holdsFiles(join(dataDir, 'originals'))) return
  throw new LostStore(
    `The database is empty, but DATA_DIR (${dataDir}) holds the photos of a newsroom. Put its database back or correct DATABASE_URL. To begin anew, move the folders originals and media away.`,
  )
}

function holdsFiles(folder: string): boolean {
  try {
    return readdirSync(folder).length > 0
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}
