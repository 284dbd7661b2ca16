import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'

/** The output and exit code of a command. */
export interface CommandResult {
  exitCode: number
  /** Standard output. */
  output: string
  /** Standard error. */
  errors: string
}

/** Node.js keeps compiled modules here, so that only the first command compiles them. */
export const COMPILED = {
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(tmpdir(), 'warta-compiled-modules'),
}

/**
 * Runs `npm run warta -- PARAMETERS` as a separate process, with `input` on standard input. `readsLate` delays reading
 * its output by so many milliseconds.
 */
export async function runWarta(
  parameters: readonly string[],
  {
    variables,
    input,
    readsLate,
  }: { variables: Record<string, string>; input?: string | Buffer; readsLate?: number },
): Promise<CommandResult> {
  const command = spawn(process.execPath, ['cli/warta.ts', ...parameters], {
    env: { ...process.env, ...COMPILED, ...variables, NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  command.stdin.end(input)
  const exited = new Promise<number>((resolve) =>
    command.once('exit', (code) => resolve(code ?? 1)),
  )
  const [output, errors, exitCode] = await Promise.all([
    readSlowly(command.stdout, readsLate),
    text(command.stderr),
    exited,
  ])
  return { exitCode, output, errors }
}

/** The settings of a store at `dataDir`, or in the PostgreSQL database at `url`. */
export const storeVariables = (dataDir: string, url = '') => ({
  DATA_DIR: dataDir,
  DATABASE_URL: url,
  MEDIA_URL: '',
  SITE_URL: 'https://warta.example',
})

/** Runs `warta` on the store of {@link storeVariables}. */
export const wartaOn =
  (dataDir: string, url = '') =>
  (...parameters: string[]): Promise<CommandResult> =>
    runWarta(parameters, { variables: storeVariables(dataDir, url) })

async function readSlowly(stream: Readable, wait = 0): Promise<string> {
  let read = ''
  for await (const chunk of stream.setEncoding('utf8')) {
    if (!read) await pause(wait)
    read += chunk
  }
  return read
}
