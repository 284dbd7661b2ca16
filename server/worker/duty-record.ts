import { rename, writeFile } from 'node:fs/promises'
import { dutiesFile, type WrittenDuties } from '#content/base/settings/duties-file.ts'
import type { Job } from './job.ts'

/** Milliseconds between two writings of the record. */
const PAUSE = 10_000

/**
 * Keeps a record of `jobs` below `dataDir`, for `warta doctor`: when each last succeeded, or why it failed since. Returns
 * the jobs, noted.
 */
export function recordDuties(jobs: readonly Job[], dataDir: string): Job[] {
  const written: WrittenDuties = {
    startedAt: Date.now(),
    duties: Object.fromEntries(jobs.map(({ name, every }) => [name, { every }])),
  }
  const path = dutiesFile(dataDir)
  const writing: Job = {
    name: 'duties',
    every: PAUSE,
    async run() {
      // A reader never sees half of it.
      await writeFile(`${path}.tmp`, JSON.stringify(written))
      await rename(`${path}.tmp`, path)
    },
  }
  const noted = jobs.map((job) => ({
    ...job,
    async run(): Promise<'more' | undefined> {
      try {
        const left = (await job.run()) || undefined
        written.duties[job.name] = { every: job.every, succeededAt: Date.now() }
        return left
      } catch (error) {
        const before = written.duties[job.name]
        written.duties[job.name] = {
          every: job.every,
          ...(before?.succeededAt !== undefined && { succeededAt: before.succeededAt }),
          failure: String(error).split('\n')[0] ?? '',
        }
        throw error
      }
    },
  }))
  return [...noted, writing]
}
