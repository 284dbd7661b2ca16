import type { Database } from '#content/base/settings/environment.ts'
import { migrationsOf } from './database.ts'

/** How the schema of a store compares with this version of Warta. */
export interface MigrationState {
  /** Migrations that the store has not been through. */
  ahead: string[]
  /** Migrations of the store that this version does not have. */
  unknown: string[]
}

/** Compares the migrations `done` of a store with those of this version. */
export function migrationState(database: Database, done: readonly string[]): MigrationState {
  const known = migrationsOf(database).map(({ name }) => name)
  return {
    ahead: known.filter((name) => !done.includes(name)),
    unknown: done.filter((name) => !known.includes(name)),
  }
}
