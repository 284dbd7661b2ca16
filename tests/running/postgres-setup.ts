/**
 * A real PostgreSQL for the store's tests.
 * @module
 */
import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server, where each file of `tests/store` has a database of its name; only in `postgres`. */
    postgresServer: string | undefined
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres()
  const files = readdirSync('tests/store').filter((name) => name.endsWith('.test.ts'))
  for (const file of files) await server.createDatabase(basename(file, '.test.ts'))
  project.provide('postgresServer', server.url)
  return server.stop
}
