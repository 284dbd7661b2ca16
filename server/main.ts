/**
 * Starts Warta: binds the ports, and keeps a portal running on them; after SIGHUP another one, perhaps of another version.
 * The program may be named by the path of its folder, which may be a link; otherwise it is in the working folder.
 * @module
 */
import { existsSync } from 'node:fs'
import type { BoundSocket } from 'node:net'
import { join, resolve } from 'node:path'
import { isatty } from 'node:tty'
import { environment } from '#content/base/settings/environment.ts'
import { CannotStart, startOrSayWhy } from './cannot-start.ts'
import { keepPortal } from './keeper/portal-keeping.ts'
import { bindSockets, describePortFailure } from './keeper/socket-binding.ts'

await startOrSayWhy(async () => {
  if (process.env.NODE_ENV === 'production') return keep(resolve(process.argv[2] ?? '.'))
  const { runDevelopment } = await import('./development.ts')
  return runDevelopment()
})

async function keep(folder: string): Promise<void> {
  const { host, port, metricsPort, edges } = environment()
  expectProgram(folder)
  const [readers, ...outer] = await bind('PORT', host, port, edges)
  const metrics =
    metricsPort === undefined ? [] : await bind('METRICS_PORT', '127.0.0.1', metricsPort)
  const keeper = keepPortal({
    sockets: [readers, ...metrics, ...outer],
    log: (line) => process.stderr.write(`${line}\n`),
    command: ({ place, isSuccessor }) => {
      expectProgram(folder)
      const role = isSuccessor ? ['successor'] : []
      return {
        node: nodeOf(folder),
        args: ['--max-semi-space-size=8', 'server/portal.ts', String(place), ...role],
        folder,
        env: { ...process.env, ...absolutePaths() },
      }
    },
  })
  const stop = async () => {
    await keeper.stop()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  // A terminal that closes sends SIGHUP to all that was started in it, which then is to end.
  const ofTerminal = isatty(0)
  process.on('SIGHUP', () => {
    if (ofTerminal) return void stop()
    keeper.replace().catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error)
      process.stderr.write(`No other portal takes over: ${reason} The one before goes on.\n`)
    })
  })
  process.exit(await keeper.ended)
}

function expectProgram(folder: string): void {
  if (existsSync(join(folder, '.next/BUILD_ID'))) return
  const where = folder === process.cwd() ? '' : ` in ${folder}`
  throw new CannotStart(`There is no build${where} yet. Run: npm run build`)
}

/** A folder for production has its own Node.js. */
function nodeOf(folder: string): string {
  const own = join(folder, 'bin/node')
  return existsSync(own) ? own : process.execPath
}

/** Settings that would name something else in the folder of another version. */
function absolutePaths(): Record<string, string> {
  const { dataDir, database, backupTo } = environment()
  const passphraseFile = process.env.WARTA_BACKUP_PASSPHRASE_FILE
  const [, file] = /^file:(?!\/)(.+)/.exec(database.url) ?? []
  return {
    DATA_DIR: dataDir,
    ...(file !== undefined && { DATABASE_URL: `file:${resolve(file)}` }),
    ...(backupTo !== undefined && { BACKUP_TO: backupTo }),
    ...(passphraseFile && { WARTA_BACKUP_PASSPHRASE_FILE: resolve(passphraseFile) }),
  }
}

/** @throws {CannotStart} when the port cannot be had */
async function bind(
  setting: 'PORT' | 'METRICS_PORT',
  host: string,
  port: number,
  count = 1,
): Promise<[BoundSocket, ...BoundSocket[]]> {
  try {
    return await bindSockets(host, port, count)
  } catch (error) {
    const reason = describePortFailure(error, host, port, setting)
    throw reason === undefined ? error : new CannotStart(reason)
  }
}
