import { type ChildProcess, spawn } from 'node:child_process'
import { type FromPortal, readFromPortal, type ToPortal } from './portal-messages.ts'

/** Two portals run at most, each with a place of its own for what only one process can have, such as a socket's file. */
export type PortalPlace = 1 | 2

/** How to start a portal. */
export interface PortalCommand {
  /** Path of the Node.js that runs it. */
  readonly node: string
  readonly args: readonly string[]
  readonly folder: string
  readonly env: NodeJS.ProcessEnv
}

/** The message of type `Type`. */
type Of<Type extends FromPortal['type']> = Extract<FromPortal, { type: Type }>

/** A portal as a process, and the messages to and from it. */
export class KeptPortal {
  readonly place: PortalPlace
  /** Resolves with its exit code, 1 for a signal. */
  readonly ended: Promise<number>
  readonly #process: ChildProcess

  /** @param sockets descriptors that it gets as 4 and following; 3 is the channel of messages */
  constructor(place: PortalPlace, command: PortalCommand, sockets: readonly number[]) {
    const { node, args, folder, env } = command
    this.place = place
    this.#process = spawn(node, args, {
      cwd: folder,
      env,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc', ...sockets],
    })
    this.ended = new Promise((resolve) => {
      this.#process.once('exit', (code) => resolve(code ?? 1))
      // Failing to send a message to a portal that ends does not matter; failing to start it does.
      this.#process.on('error', () => {
        if (this.#process.pid === undefined) resolve(1)
      })
    })
  }

  /** Sends a message, if it still runs. */
  tell(message: ToPortal): void {
    if (this.#process.connected) this.#process.send(message)
  }

  /** Resolves with its next message of a type; never, if it ends before. */
  heard<Type extends FromPortal['type']>(type: Type): Promise<Of<Type>> {
    return new Promise((resolve) => {
      const listen = (received: unknown) => {
        const message = readFromPortal(received)
        if (message?.type !== type) return
        this.#process.off('message', listen)
        resolve(message as Of<Type>)
      }
      this.#process.on('message', listen)
    })
  }

  /**
   * Sends a message; resolves when it has answered with one of a type, with `ended` when it has ended instead, with
   * `late` if neither happens for so many milliseconds.
   */
  async ask(
    message: ToPortal,
    answer: FromPortal['type'],
    patience: number,
  ): Promise<'answered' | 'ended' | 'late'> {
    const answered = this.heard(answer).then(() => 'answered' as const)
    this.tell(message)
    return within(patience, Promise.race([answered, this.ended.then(() => 'ended' as const)]))
  }

  /** Resolves with its exit code, with `late` if it has not ended for so many milliseconds. */
  async ends(patience: number): Promise<number | 'late'> {
    return within(patience, this.ended)
  }

  /** Ends it at once; its own processes follow. */
  kill(): void {
    this.#process.kill('SIGKILL')
  }

  /** Asks it to finish; resolves when it has ended. */
  async stop(): Promise<void> {
    this.#process.kill('SIGTERM')
    await this.ended
  }
}

async function within<Done>(patience: number, done: Promise<Done>): Promise<Done | 'late'> {
  const late = Promise.withResolvers<'late'>()
  const timer = setTimeout(() => late.resolve('late'), patience)
  const first = await Promise.race([done, late.promise])
  clearTimeout(timer)
  return first
}
