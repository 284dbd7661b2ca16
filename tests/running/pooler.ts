/**
 * PgBouncer in transaction mode: what stands before a PostgreSQL with many clients, and takes away what a session has.
 * @module
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from './free-port.ts'
import { end } from './process-ending.ts'

/** A running pooler. */
export interface Pooler {
  /** The address of the database behind it. */
  readonly url: string
  stop(): Promise<void>
}

/** Starts a pooler before the database at `url`; resolves when it accepts clients. */
export async function startPooler(url: string): Promise<Pooler> {
  const { hostname, port, username, password, pathname } = new URL(url)
  const folder = mkdtempSync(join(tmpdir(), 'warta-pooler-'))
  const own = await freePort()
  const settings = [
    '[databases]',
    `* = host=${hostname} port=${port} user=${username} password=${password}`,
    '[pgbouncer]',
    'pool_mode = transaction',
    'auth_type = any',
    'listen_addr = 127.0.0.1',
    `listen_port = ${own}`,
    'unix_socket_dir =',
    // Seconds until it tries again to reach a server that was away, and for which a query waits for one.
    'server_login_retry = 1',
    'query_wait_timeout = 2',
    // It does not run as root.
    ...(process.getuid?.() === 0 ? ['user = nobody'] : []),
  ]
  const path = join(folder, 'pgbouncer.ini')
  writeFileSync(path, `${settings.join('\n')}\n`)
  const pooler = spawn('pgbouncer', ['--quiet', path], { stdio: 'ignore' })
  while (!(await accepts(own))) {
    if (pooler.exitCode !== null) throw new Error(`PgBouncer ended with ${pooler.exitCode}.`)
    await delay(20)
  }
  return {
    url: `postgres://${username}@127.0.0.1:${own}${pathname}`,
    stop: async () => {
      await end(pooler, 'SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function accepts(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
