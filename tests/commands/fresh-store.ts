import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OPENS_STORE } from '#tests/running/store-opening.ts'
import { storeRows, withDatabase } from '#tests/running/store-rows.ts'
import { COMPILED, type CommandResult, runWarta } from '#tests/running/warta-command.ts'

/** A store with the sections `news` and `ekonomi`, and the command line for it. */
export interface FreshStore {
  /** A temporary folder, removed with the store. */
  folder: string
  variables: Record<string, string>
  /** Runs `warta PARAMETERS` on this store. */
  warta(parameters: readonly string[], input?: string | Buffer): Promise<CommandResult>
  /** The headlines of all stories, drafts included, in the order of creation. */
  headlines(): Promise<string[]>
  /** Changes the store behind its back. */
  change(statement: string): Promise<void>
  /** What is stored in a column of the story with this headline. */
  column(name: 'genre' | 'advertiser' | 'embargo_until', headline: string): Promise<unknown>
  /** The rows that a query finds. */
  rows(sql: string): Promise<Record<string, unknown>[]>
  /** The codes of all agencies. */
  agencies(): Promise<string[]>
  remove(): void
}

/** Creates a store in a temporary folder. */
export async function makeFreshStore(): Promise<FreshStore> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-commands-'))
  const dataDir = join(folder, 'data')
  const variables = {
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    PORT: '',
    SITE_URL: 'https://warta.example',
    WARTA_SECRET: '',
  }
  const filling = spawn(process.execPath, [...OPENS_STORE, 'tests/commands/fill-store.ts'], {
    env: { ...process.env, ...COMPILED, ...variables, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [exitCode] = await once(filling, 'exit')
  if (exitCode !== 0) throw new Error('The store could not be created; see the error above.')
  const rowsOf = async (sql: string, ...values: string[]) => storeRows(dataDir, sql, ...values)
  return {
    folder,
    variables,
    warta: (parameters, input) =>
      runWarta(parameters, { variables, ...(input !== undefined && { input }) }),
    headlines: async () =>
      (await rowsOf('select headline from articles order by id')).map(({ headline }) =>
        String(headline),
      ),
    change: async (statement) => withDatabase(dataDir, (database) => database.exec(statement)),
    column: async (name, headline) =>
      (await rowsOf(`select ${name} from articles where headline = ?`, headline))[0]?.[name],
    rows: (sql) => rowsOf(sql),
    agencies: async () =>
      (await rowsOf('select code from agencies order by id')).map(({ code }) => String(code)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
