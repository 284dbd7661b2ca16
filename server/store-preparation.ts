import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync } from 'node:fs'
import type { Environment } from '#content/base/settings/environment.ts'
import { makeFolder } from '#content/base/settings/folder-making.ts'
import { describeStoreFailure } from '#content/store/store-failure.ts'
import { CannotStart } from './cannot-start.ts'

/** Options of Node.js for every process that loads Payload. */
export const LOADING = ['--import', './server/package-loading.ts']

/**
 * Makes the data folder. What this process and those that it starts write from here on is for this account of the machine
 * only: drafts, accounts, originals.
 * @throws {CannotStart} when the folder cannot be used
 */
export function takeDataDir(settings: Environment): void {
  process.umask(0o077)
  try {
    makeFolder(settings.dataDir)
    chmodSync(settings.dataDir, 0o700)
  } catch (error) {
    const reason = describeStoreFailure(error, settings)
    throw new CannotStart(
      reason ?? `DATA_DIR (${settings.dataDir}) cannot be used: ${String(error)}`,
    )
  }
}

/**
 * Runs migrations and loads starter content in a separate process, whose memory is then free again. If there are
 * migrations, they wait for `mayMigrate`; if they may not, the process ends and leaves the store as it is.
 * @throws {CannotStart} when it fails; it has printed why
 */
export async function prepareStore(mayMigrate: () => Promise<boolean>): Promise<void> {
  const child = spawn(process.execPath, [...LOADING, 'server/prepare-store.ts'], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  child.once('message', async () => {
    if (!(await mayMigrate())) child.kill('SIGKILL')
    else if (child.connected) child.send('go')
  })
  const [status] = await once(child, 'exit')
  if (status !== 0) throw new CannotStart('The store could not be prepared; see the error above.')
}
