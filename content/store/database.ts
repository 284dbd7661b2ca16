import { postgresAdapter } from '@payloadcms/db-postgres'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DrizzleAdapter } from '@payloadcms/drizzle/types'
import type { Config } from 'payload'
import type { Database } from '#content/base/settings/environment.ts'
import { migrations as postgresMigrations } from '#content/store/migrations-postgres/index.ts'
import { migrations as sqliteMigrations } from '#content/store/migrations-sqlite/index.ts'
import { createOneWriterClient } from './sqlite-client.ts'
import { withCertainTransactions } from './transactions.ts'

/** Payload's adapter for `database`, with transactions that report their failures. */
export function databaseAdapter(database: Database): Config['db'] {
  const adapter =
    database.kind === 'sqlite'
      ? sqliteAdapter({
          client: { url: database.url },
          migrationDir: 'content/store/migrations-sqlite',
          push: false,
        })
      : postgresAdapter({
          pool: { connectionString: database.url, max: 10 },
          migrationDir: 'content/store/migrations-postgres',
          push: false,
        })
  return {
    ...adapter,
    init: (args) => {
      const ready = adapter.init(args) as unknown as DrizzleAdapter
      if (database.kind === 'sqlite') {
        Object.assign(ready, { client: createOneWriterClient(database.url) })
      }
      return withCertainTransactions(ready) as unknown as ReturnType<typeof adapter.init>
    },
  } as Config['db']
}

/** The migrations of `database`'s dialect, oldest first. */
export const migrationsOf = (database: Database) =>
  database.kind === 'sqlite' ? sqliteMigrations : postgresMigrations
