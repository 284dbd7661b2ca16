/**
 * A process that opens a store for a test or a bench must never open the operator's.
 * @module
 */
import { environment } from '#content/base/settings/environment.ts'

/**
 * Makes the folder `dataDir`, and the database at `databaseUrl` if given, the store of this process and its children.
 * @throws {Error} when the settings were read before, so that the process would open another store
 */
export function chooseOwnStore(dataDir: string, databaseUrl = ''): void {
  Object.assign(process.env, { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, MEDIA_URL: '' })
  const { dataDir: other, database } = environment()
  if (other !== dataDir || (databaseUrl !== '' && database.url !== databaseUrl)) {
    throw new Error(
      `The settings were read before this store was chosen; ${other} is left alone. Import later.`,
    )
  }
}
