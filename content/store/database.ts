import type { EventEmitter } from 'node:events'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DrizzleAdapter } from '@payloadcms/drizzle/types'
import type { Config } from 'payload'
import type { Database, Environment } from '#content/base/settings/environment.ts'
import { migrations as postgresMigrations } from '#content/store/migrations-postgres/index.ts'
import { migrations as sqliteMigrations } from '#content/store/migrations-sqlite/index.ts'
import { createOneWriterClient } from './sqlite-client.ts'
import { withCertainTransactions } from './transactions.ts'

/** Payload's adapter for `database`, with transactions that report their failures. */
export function databaseAdapter({
  database,
  databaseConnections: max,
}: Pick<Environment, 'database' | 'databaseConnections'>): Config['db'] {
  const adapter =
    database.kind === 'sqlite'
      ? sqliteAdapter({
          client: { url: database.url },
          migrationDir: 'content/store/migrations-sqlite',
          push: false,
        })
      : postgresAdapter({
          pool: { connectionString: database.url, max },
          migrationDir: 'content/store/migrations-postgres',
          push: false,
        })
  return {
    ...adapter,
    init: (args) => {
      const ready = adapter.init(args) as unknown as DrizzleAdapter
      if (database.kind === 'sqlite') {
        Object.assign(ready, { client: createOneWriterClient(database.url) })
      } else {
        surviveCutConnections(ready)
      }
      return withCertainTransactions(ready) as unknown as ReturnType<typeof adapter.init>
    },
  } as Config['db']
}

/** The migrations of `database`'s dialect, oldest first. */
export const migrationsOf = (database: Database) =>
  database.kind === 'sqlite' ? sqliteMigrations : postgresMigrations

/**
 * Makes `adapter` outlive connections that the server cuts: the pool opens new ones when asked. Without listeners the
 * first cut would end the process. https://node-postgres.com/apis/pool#events
 */
function surviveCutConnections(adapter: DrizzleAdapter): void {
  const { connect } = adapter
  Object.assign(adapter, {
    async connect(this: DrizzleAdapter, ...parameters: Parameters<NonNullable<typeof connect>>) {
      await connect?.apply(this, parameters)
      const { pool } = this as unknown as PooledAdapter
      if (pool.listenerCount('error') > 0) return
      pool.on('error', (error: Error) =>
        this.payload.logger.warn(`A connection to the database was lost: ${error.message}`),
      )
      // One that is in use fails its query, which tells of it.
      pool.on('connect', (client: EventEmitter) => client.on('error', () => {}))
    },
  })
}

/** The part of Payload's PostgreSQL adapter that its shared type leaves out. */
interface PooledAdapter {
  readonly pool: EventEmitter
}
