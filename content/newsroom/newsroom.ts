import { getPayload, type Migration, type Payload } from 'payload'
import { environment } from '#content/base/settings/environment.ts'
import { migrationsOf } from '#content/store/database.ts'
import { whileLocked } from '#content/store/migration-lock.ts'
import config from './newsroom-config.ts'

/** What the newsroom stores, opened. */
export type Store = Payload

/** The one door to what the newsroom stores. Its tables are there once {@link prepareStore} has run. */
export const store = (): Promise<Payload> => getPayload({ config })

/**
 * Opens the store, brings its tables up to date and runs `fill`, while no other process does the same.
 * @throws {Error} when a migration fails; what it did is rolled back
 */
export async function prepareStore(fill?: (payload: Payload) => Promise<void>): Promise<Payload> {
  const payload = await store()
  const settings = environment()
  await whileLocked(payload, settings, async () => {
    // Each dialect's migrations take arguments of their own; Payload's type knows only `unknown`.
    const migrations = migrationsOf(settings.database) as unknown as Migration[]
    await payload.db.migrate({ migrations })
    await fill?.(payload)
  })
  return payload
}
