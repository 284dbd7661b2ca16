import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const SIGNALS = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const

/** Runs `work` with a new folder for temporary files, and removes the folder, also when a signal ends the process. */
export async function inTemporaryFolder<Result>(
  prefix: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), prefix))
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  const end = (signal: NodeJS.Signals) => {
    remove()
    // Nobody listens any more, so that it ends the process as it would have.
    process.kill(process.pid, signal)
  }
  for (const signal of SIGNALS) process.once(signal, end)
  try {
    return await work(folder)
  } finally {
    for (const signal of SIGNALS) process.removeListener(signal, end)
    remove()
  }
}
