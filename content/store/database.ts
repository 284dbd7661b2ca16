import { postgresAdapter } from '@payloadcms/db-postgres'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DrizzleAdapter } from '@payloadcms/drizzle/types'
import type { Config, Payload } from 'payload'
import type { Pool } from 'pg'
import type { Database, Environment } from '#content/base/settings/environment.ts'
import { migrations as postgresMigrations } from '#content/store/migrations-postgres/index.ts'
import { migrations as sqliteMigrations } from '#content/store/migrations-sqlite/index.ts'
import { withOwnSessionRows } from './account-sessions.ts'
import { withBoundedCounts } from './draft-counts.ts'
import { endWhenSilent } from './silent-connection.ts'
import { createOneWriterClient } from './sqlite-client.ts'
import { withCertainTransactions } from './transactions.ts'
import { releaseUnbegun } from './unbegun-transaction.ts'

/** Milliseconds that a request waits for a connection before it fails: without an end, whatever keeps them stops a process. */
const PATIENCE = 30_000
/** Milliseconds without traffic after which the system looks whether the other end of a connection is still there. */
const KEEPALIVE = 10_000

/** What an adapter has whose statements may take long: `init` makes one in each copy of this module. */
const TAKES_LONG = Symbol.for('warta.database.takesLong')

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
          pool: {
            connectionString: database.url,
            max,
            connectionTimeoutMillis: PATIENCE,
            keepAlive: true,
            keepAliveInitialDelayMillis: KEEPALIVE,
          },
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
      return withBoundedCounts(
        withOwnSessionRows(withCertainTransactions(ready)),
      ) as unknown as ReturnType<typeof adapter.init>
    },
  } as Config['db']
}

/** Lets statements take as long as they need in this process: migrations and commands change whole tables. */
export function allowLongStatements({ db }: Pick<Payload, 'db'>): void {
  Object.assign(db, { [TAKES_LONG]: true })
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
      pool.on('connect', (client) => {
        // One that is in use fails its query, which tells of it.
        client.on('error', () => {})
        endWhenSilent(client, () => TAKES_LONG in this)
      })
    },
  })
}

/** Makes `pool` say in words that none of its `max` connections became free, and keep those of transactions that fail to begin. */
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
      : connect().then(releaseUnbegun, (error: Error) => {
          throw explained(error)
        })
  Object.assign(pool, { connect: explaining })
}

type Answer = Parameters<Pool['connect']>[0]

/** The part of Payload's PostgreSQL adapter that its shared type leaves out. */
interface PooledAdapter {
  readonly pool: Pool
}
