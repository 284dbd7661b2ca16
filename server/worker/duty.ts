/**
 * Work that is done again and again.
 * @module
 */

/** Something that is due every so often. */
export interface Duty {
  /** As it stands in the log. */
  name: string
  /** Milliseconds from the end of one turn to the beginning of the next. */
  every: number
  /** Does what is due; resolves with `more` where the next turn should follow at once. */
  run(): Promise<void> | Promise<'more' | undefined>
}

/**
 * Runs `duty` now and then every so often, never twice at a time; a turn that fails is told to `onError` and
 * followed by the next. Gives a function that ends it and resolves when the turn under way is over.
 */
export function keepDoing(duty: Duty, onError: (error: unknown) => void): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let ended = false
  const turn = async (): Promise<void> => {
    const left = await duty.run().catch(onError)
    if (!ended) timer = setTimeout(next, left === 'more' ? 0 : duty.every)
  }
  let current = turn()
  const next = () => {
    current = turn()
  }
  return () => {
    ended = true
    clearTimeout(timer)
    return current
  }
}
