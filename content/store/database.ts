import { postgresAdapter } from '@payloadcms/db-postgres'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DrizzleAdapter } from '@payloadcms/drizzle/types'
import type { Config } from 'payload'
import type { Pool } from 'pg'
import type { Database, Environment } from '#content/base/settings/environment.ts'
import { migrations as postgresMigrations } from '#content/store/migrations-postgres/index.ts'
import { migrations as sqliteMigrations } from '#content/store/migrations-sqlite/index.ts'
import { withOwnSessionRows } from './account-sessions.ts'
import { createOneWriterClient } from './sqlite-client.ts'
import { withCertainTransactions } from './transactions.ts'

/** Milliseconds that a request waits for a connection before it fails: without an end, whatever keeps them stops a process. */
const PATIENCE = 30_000

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
          pool: { connectionString: database.url, max, connectionTimeoutMillis: PATIENCE },
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
        surviveCutConnections(ready, max)
      }
      return withOwnSessionRows(withCertainTransactions(ready)) as unknown as ReturnType<
        typeof adapter.init
      >
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
function surviveCutConnections(adapter: DrizzleAdapter, max: number): void {
  const { connect } = adapter
  Object.assign(adapter, {
    async connect(this: DrizzleAdapter, ...parameters: Parameters<NonNullable<typeof connect>>) {
      await connect?.apply(this, parameters)
      const { pool } = this as unknown as PooledAdapter
      if (pool.listenerCount('error') > 0) return
      explainWaits(pool, max)
      pool.on('error', (error) =>
        this.payload.logger.warn(`A connection to the database was lost: ${error.message}`),
      )
      // One that is in use fails its query, which tells of it.
      pool.on('connect', (client) => client.on('error', () => {}))
    },
  })
}

/** Makes `pool` say in words that none of its `max` connections became free. */
function explainWaits(pool: Pool, max: number): void {
  const connect = pool.connect.bind(pool)
  const explained = (error: Error): Error =>
    error.message.startsWith('timeout exceeded')
      ? new Error(
          `None of the ${max} connections to the database became free in time (DATABASE_CONNECTIONS).`,
          { cause: error },
        )
      : error
  // Queries ask with a callback, transactions without.
  const explaining = (answer?: Answer) =>
    answer
      ? connect((error, client, release) => answer(error && explained(error), client, release))
      : connect().catch((error: Error) => {
          throw explained(error)
        })
  Object.assign(pool, { connect: explaining })
}

type Answer = Parameters<Pool['connect']>[0]

/** The part of Payload's PostgreSQL adapter that its shared type leaves out. */
interface PooledAdapter {
  readonly pool: Pool
}
