/**
 * A PostgreSQL with a standby that has every transaction before it is acknowledged, and takes its place.
 * @module
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from './free-port.ts'
import { type PostgresServer, postgresAddress, postgresProgram } from './postgres-server.ts'

/** Two servers; the address is that of the one that takes writes. */
export interface PostgresPair extends PostgresServer {
  /** Kills the server, as when its machine loses its power. */
  lose(): Promise<void>
  /** Makes the standby the server; resolves when it takes writes. */
  promote(): Promise<void>
}

/** Starts both; resolves when the standby follows. */
export async function startPostgresPair(): Promise<PostgresPair> {
  const [first, second] = ['primary', 'standby'].map((name) =>
    mkdtempSync(join(tmpdir(), `warta-${name}-`)),
  ) as [string, string]
  let port = await freePort()
  const standbyPort = await freePort()
  const primary = postgresProgram(first, port, ['-c', 'synchronous_standby_names=*'])
  await primary.initialise()
  spawnSync('cp', ['-a', `${first}/.`, second])
  writeFileSync(join(second, 'standby.signal'), '')
  await primary.start()
  const standby = postgresProgram(second, standbyPort, [
    '-c',
    `primary_conninfo=host=127.0.0.1 port=${port} user=warta password=warta`,
    '-c',
    'wal_retrieve_retry_interval=100ms',
  ])
  // That is when it can be written to.
  const promoted = standby.start()
  promoted.catch(() => undefined)
  while (!(await finds(port, `select from pg_stat_replication where sync_state = 'sync'`))) {
    await delay(50)
  }
  return {
    get url() {
      return postgresAddress(port)
    },
    get port() {
      return port
    },
    createDatabase: (name) => primary.createDatabase(name),
    restart: async (meanwhile) => {
      await primary.stop()
      await meanwhile()
      await primary.start()
    },
    lose: async () => {
      const [id] = readFileSync(join(first, 'postmaster.pid'), 'utf8').split('\n')
      process.kill(Number(id), 'SIGKILL')
      await primary.stop()
    },
    promote: async () => {
      await finds(standbyPort, 'select pg_promote()')
      await promoted
      port = standbyPort
    },
    stop: async () => {
      await standby.stop()
      await primary.stop()
      for (const folder of [first, second]) rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function finds(port: number, query: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: `${postgresAddress(port)}/postgres` })
  await client.connect()
  try {
    return ((await client.query(query)).rowCount ?? 0) > 0
  } finally {
    await client.end()
  }
}
