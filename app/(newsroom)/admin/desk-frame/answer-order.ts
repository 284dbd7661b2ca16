/**
 * Keeps answers in the order of what they say. Something is asked again and again, and changed in between; on a slow
 * network an answer from before a change may come after the one to the change.
 * @module
 */

/** What has been asked and changed of one thing. */
export interface AnswerOrder {
  /** Begins a question. Returned is whether its answer is the newest there is; it is to be dropped otherwise. */
  ask(): () => boolean
  /** Begins a change; to be called again when it is answered or has failed. Answers to questions from before are old. */
  change(): void
}

/** The order of the questions about one thing. */
export function makeAnswerOrder(): AnswerOrder {
  let changes = 0
  let asked = 0
  let shown = 0
  return {
    ask() {
      const [number, changesThen] = [++asked, changes]
      return () => {
        if (changes !== changesThen || number < shown) return false
        shown = number
        return true
      }
    },
    change() {
      changes += 1
    },
  }
}
