import type { Database } from '#content/base/settings/environment.ts'
import { contractingAmong } from './contracting-migrations.ts'
import { migrationsOf } from './database.ts'

/** How the schema of a store compares with this version of Warta. */
export interface MigrationState {
  /** Migrations that the store has not been through. */
  ahead: string[]
  /** Migrations of the store that this version does not have. */
  unknown: string[]
  /** Those ahead after which nodes of the version before do not go on. */
  contracting: string[]
}

/** Compares the migrations `done` of a store with those of this version. */
export function migrationState(database: Database, done: readonly string[]): MigrationState {
  const known = migrationsOf(database).map(({ name }) => name)
  const ahead = known.filter((name) => !done.includes(name))
  return {
    ahead,
    unknown: done.filter((name) => !known.includes(name)),
    contracting: database.kind === 'postgres' ? contractingAmong(ahead) : [],
  }
}
