/**
 * Gives readers priority over a process's own background work on a shared core.
 * @module
 */
import { readdirSync } from 'node:fs'
import { setPriority } from 'node:os'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** The lowest priority. */
const LOWEST = 19

/**
 * Gives the threads for compression, photo rendering and garbage collection the lowest priority, so that the main thread
 * and other processes never wait for them. Only on Linux, where priorities are per thread (setpriority(2)).
 */
export async function yieldBackgroundThreads(): Promise<void> {
  if (process.platform !== 'linux') return
  // The threads of the pool start with their first task.
  await promisify(gzip)('')
  for (const thread of readdirSync('/proc/self/task')) {
    const id = Number(thread)
    if (id !== process.pid) yieldThread(id)
  }
}

function yieldThread(id: number): void {
  try {
    setPriority(id, LOWEST)
  } catch {
    // The thread has ended, or the system forbids it; everything works without.
  }
}
