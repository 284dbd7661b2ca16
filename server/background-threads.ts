/**
 * Gives readers and editors priority over background work on a shared core: that of their own process, and that of commands.
 * @module
 */
import { readdirSync } from 'node:fs'
import { getPriority, setPriority } from 'node:os'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** The lowest priority. */
const LOWEST = 19
/** How much lower the priority of a long command is: the desk's own process is at 5, readers' at 10. */
const LOWER = 15

/**
 * Gives the threads for compression, photo rendering and garbage collection the lowest priority, so that the main thread
 * and other processes never wait for them. Only on Linux, where priorities are per thread (setpriority(2)).
 */
export async function yieldBackgroundThreads(): Promise<void> {
  if (process.platform !== 'linux') return
  for (const id of await threads()) if (id !== process.pid) yieldThread(id, LOWEST)
}

/**
 * Lowers the priority of this process, because the portal may run beside it: that of all its threads on Linux. Alone on a
 * machine it is as fast as before.
 */
export async function yieldToPortal(): Promise<void> {
  const priority = Math.min(getPriority() + LOWER, LOWEST)
  const ids = process.platform === 'linux' ? await threads() : [process.pid]
  for (const id of ids) yieldThread(id, priority)
}

/** The ids of the threads of this process, on Linux; those that come later have the priority of the one that starts them. */
async function threads(): Promise<number[]> {
  // The threads of the pool start with their first task.
  await promisify(gzip)('')
  return readdirSync('/proc/self/task').map(Number)
}

function yieldThread(id: number, priority: number): void {
  try {
    setPriority(id, priority)
  } catch {
    // The thread has ended, or the system forbids it; everything works without.
  }
}
