/**
 * A process of its own that measures the file named by its argument and writes the answer to standard output as JSON. A
 * process can be ended when it takes too long, and one that takes more memory than the second argument allows, in bytes,
 * ends itself: a small document can unpack to more than a machine has. It does not outlive who asked.
 * @module
 */
import { Worker } from 'node:worker_threads'
import { measuredFile } from './attachment-measures.ts'

const [, , path = '', mostMemory = '0'] = process.argv

// In a thread, because what reads the file may not let go of this one. Buffers are no part of the heap's limits.
new Worker(
  `setInterval(() => {
    const isTooMuch = process.memoryUsage.rss() > ${Number(mostMemory)}
    if (isTooMuch || process.ppid !== ${process.ppid}) process.kill(process.pid, 'SIGKILL')
  }, 20)`,
  { eval: true },
).unref()

const measured = await measuredFile(path)
process.stdout.write(JSON.stringify(measured), () => process.exit())
