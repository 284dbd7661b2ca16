/**
 * Letting readers come before a process's own background work where both share a core.
 * @module
 */
import { readdirSync } from 'node:fs'
import { setPriority } from 'node:os'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** The lowest priority there is. */
const LOWEST = 19

/**
 * Gives the threads of this process that compress, render photos and collect garbage the lowest priority, so that the
 * thread that answers, and other processes, never wait for them. On Linux, where each thread has a priority of its own (setpriority(2)); elsewhere nothing happens.
 */
export async function yieldBackgroundThreads(): Promise<void> {
  if (process.platform !== 'linux') return
  // The threads of the pool begin with its first work.
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
    // A thread that has ended, or a machine that does not allow it: the work is done all the same.
  }
}
