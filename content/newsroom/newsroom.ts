import { getPayload, type Migration, type Payload, type SanitizedConfig } from 'payload'
import { environment } from '#content/base/settings/environment.ts'
import { backUpBeforeMigrating } from '#content/store/backup/migration-backup.ts'
import { allowLongStatements, migrationsOf } from '#content/store/database.ts'
import { whileLocked } from '#content/store/installation-lock.ts'

/** The opened store. */
export type Store = Payload

let config: Promise<SanitizedConfig> | undefined

/**
 * The configuration, for modules of routes. Imported above, it and all that it uses would be bundled into each of them,
 * and a renderer loads all routes when it starts.
 */
export function newsroomConfig(): Promise<SanitizedConfig> {
  config ??= import('./newsroom-config.ts').then(
    (module) => module.default,
    (error: unknown) => {
      // Whatever it was may have passed by the next request.
      config = undefined
      throw error
    },
  )
  return config
}

/** Opens the store: the only way to stored data. Its tables exist once {@link prepareStore} has run. */
export const store = (): Promise<Payload> => getPayload({ config: newsroomConfig() })

/** {@link store} for a command, whose statements may take as long as they need. */
export async function storeForCommand(): Promise<Payload> {
  const payload = await store()
  allowLongStatements(payload)
  return payload
}

/**
 * Opens the store, migrates it and runs `fill`, while no other process does the same. A store with content is migrated
 * after `beforeMigrating`.
 * @throws {MigrationStopped} when the backup before a migration fails, or nodes of a newer version share the store
 * @throws {Error} when a migration fails; it is rolled back
 */
export async function prepareStore(
  fill?: (payload: Payload) => Promise<void>,
  beforeMigrating?: () => Promise<void>,
): Promise<Payload> {
  const payload = await storeForCommand()
  const settings = environment()
  await whileLocked(settings, 'prepare', async () => {
    if (await backUpBeforeMigrating(payload, settings)) {
      await beforeMigrating?.()
      payload.logger.warn(`The store is changed now, at ${new Date().toISOString()}.`)
    }
    // Each dialect's migrations take their own arguments; Payload's type says `unknown`.
    const migrations = migrationsOf(settings.database) as unknown as Migration[]
    await payload.db.migrate({ migrations })
    await fill?.(payload)
  })
  return payload
}
