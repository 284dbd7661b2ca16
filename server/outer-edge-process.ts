import type { ChildProcess } from 'node:child_process'
import {
  type FromOuter,
  type OuterAsk,
  readFromOuter,
  type ToOuter,
} from './outer-edge-messages.ts'

/** An answer of an outer edge, or why there is none. */
export type OuterAnswer = Extract<FromOuter, { type: 'done' }> | 'ended' | 'late'

/** An outer edge as the portal sees it. */
export class OuterEdgeProcess {
  readonly pid: number | undefined
  /** Resolves when it has ended. */
  readonly ended: Promise<void>
  readonly #process: ChildProcess
  readonly #asked = new Map<number, (answer: OuterAnswer) => void>()
  #count = 0

  /** @param onNews receives what it says by itself */
  constructor(process: ChildProcess, onNews: (news: FromOuter) => void) {
    this.#process = process
    this.pid = process.pid
    this.ended = new Promise((resolve) => {
      const end = () => {
        for (const settle of this.#asked.values()) settle('ended')
        resolve()
      }
      process.once('exit', end)
      if (process.pid === undefined) end()
    })
    process.on('message', (received) => {
      const message = readFromOuter(received)
      if (message?.type === 'done') this.#asked.get(message.id)?.(message)
      else if (message) onNews(message)
    })
  }

  /** Sends a message, if it still runs. */
  tell(message: ToOuter): void {
    if (this.#process.connected) this.#process.send(message)
  }

  /** Asks for something; resolves with its answer, or after so many milliseconds. */
  ask(what: OuterAsk, patience: number): Promise<OuterAnswer> {
    this.#count += 1
    const id = this.#count
    return new Promise((resolve) => {
      const settle = (answer: OuterAnswer) => {
        clearTimeout(timer)
        this.#asked.delete(id)
        resolve(answer)
      }
      const timer = setTimeout(settle, patience, 'late' as const)
      this.#asked.set(id, settle)
      if (this.#process.connected) this.tell({ ...what, id })
      else void this.ended.then(() => settle('ended'))
    })
  }

  /** Ends it at once, even if it hangs; resolves when it has ended. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL')
    await this.ended
  }
}
