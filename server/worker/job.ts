/**
 * Work that is repeated at an interval.
 * @module
 */

/** A repeated job. */
export interface Job {
  /** Its name in the log. */
  name: string
  /** Milliseconds from the end of one run to the beginning of the next. */
  every: number
  /** Does what is due; resolves with `more` if the next run should follow at once. */
  run(): Promise<void> | Promise<'more' | undefined>
}

/**
 * Runs `job` now and then at its interval, never twice at the same time; errors go to `onError` and the next run
 * follows as usual. The returned function stops it and resolves when the current run has ended.
 */
export function repeatJob(job: Job, onError: (error: unknown) => void): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let ended = false
  const run = async (): Promise<void> => {
    const left = await job.run().catch(onError)
    if (!ended) timer = setTimeout(next, left === 'more' ? 0 : job.every)
  }
  let current = run()
  const next = () => {
    current = run()
  }
  return () => {
    ended = true
    clearTimeout(timer)
    return current
  }
}
