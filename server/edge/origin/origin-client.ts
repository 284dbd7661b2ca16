/**
 * Sends requests to the origin, with timeouts.
 * @module
 */
import { once } from 'node:events'
import { Agent, type ClientRequest, request as httpRequest, IncomingMessage } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import type { EdgeSettings, OriginAddress, OriginLookup } from '#server/edge/http/edge-options.ts'
import type { Field } from '#server/edge/http/field.ts'
import { endToEndFields } from '#server/edge/http/forwarded-fields.ts'
import { OriginCircuit } from './origin-circuit.ts'
import { OriginFailure } from './origin-failure.ts'

/** Called with each interim answer (1xx). */
export type InterimListener = (status: number, fields: readonly Field[]) => void

/** A request to the origin. */
export interface OriginRequest {
  readonly method: string
  readonly path: string
  readonly fields: readonly Field[]
  /** Milliseconds from now until the answer's head must have arrived. */
  readonly timeout: number
  /** Whether the answer may be stored; such requests are not sent to an origin that hangs. */
  readonly isRender: boolean
  readonly signal?: AbortSignal
  readonly onInterim?: InterimListener | undefined
  /** Sends the body; undefined for none. */
  readonly sendBody?: (request: ClientRequest) => void
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
/** Errors that occur before the origin can have seen the request. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOENT', 'EHOSTUNREACH'])

/**
 * A new connection for each unsafe request: the origin may close a kept one just as it is used, and such a request may
 * not be repeated. The request does not say so, since an origin that is to close reads no more of a body, and its answer
 * can be lost. (`maxFreeSockets: 0` would mean the default, 256.)
 */
class NewConnections extends Agent {
  override keepSocketAlive(): boolean {
    return false
  }
}

/** The connections to one origin. */
export class OriginClient {
  /** Whether the origin has ever answered, and whether it did the last time. */
  hasAnswered = false
  isAnswering = false
  readonly #settings: EdgeSettings
  readonly #lookup: OriginLookup
  readonly #renders: Agent
  readonly #passes: Agent
  readonly #unsafe: Agent
  readonly #circuit = new OriginCircuit()
  /** Those that are under way. */
  readonly #calls = new Set<ClientRequest>()

  constructor(settings: EdgeSettings, lookup: OriginLookup) {
    this.#settings = settings
    this.#lookup = lookup
    this.#renders = new Agent({ keepAlive: true })
    this.#passes = new Agent({ keepAlive: true })
    this.#unsafe = new NewConnections({ keepAlive: true })
  }

  /**
   * Sends a request; resolves with the head of the answer.
   * @throws {OriginFailure} when it does not arrive in time
   */
  async send(request: OriginRequest): Promise<IncomingMessage> {
    const { isRender } = request
    const sentAt = performance.now()
    if (isRender && !this.#circuit.admits(sentAt)) {
      throw new OriginFailure('origin-timeout')
    }
    try {
      const answer = await this.#sendTwice(request)
      this.hasAnswered = true
      this.isAnswering = true
      if (isRender) this.#circuit.answered(performance.now())
      return answer
    } catch (error) {
      const failure = error instanceof OriginFailure ? error : undefined
      if (!failure?.isOfReader) this.isAnswering = false
      if (isRender && failure?.reason === 'origin-timeout') {
        this.#circuit.timedOut(sentAt, performance.now())
      } else if (isRender) this.#circuit.brokeOff()
      throw error
    }
  }

  /** The origin's current address; undefined while it is down. */
  async address(): Promise<OriginAddress | undefined> {
    try {
      return await this.#lookup()
    } catch {
      return undefined
    }
  }

  /** Resolves when the requests that were sent so far are answered, or after so many milliseconds. */
  async drain(longest: number): Promise<void> {
    // A request that has just got its address is sent by then.
    await setImmediate()
    const signal = AbortSignal.timeout(longest)
    const answered = [...this.#calls].map((call) => once(call, 'close', { signal }))
    await Promise.allSettled(answered)
  }

  /** Closes all connections. */
  close(): void {
    this.#renders.destroy()
    this.#passes.destroy()
    this.#unsafe.destroy()
  }

  async #sendTwice(request: OriginRequest): Promise<IncomingMessage> {
    const deadline = Date.now() + request.timeout
    const first = await this.#sendOnce(request, request.timeout)
    if (first instanceof IncomingMessage) return first
    const { failure, address, mayRepeat } = first
    // The renderer may just have been replaced: try its successor once. The same process is not asked again, since the
    // request may have crashed it.
    const now = await this.address()
    const isOther = address?.port !== now?.port || address?.host !== now?.host
    if (mayRepeat === 'no' || (mayRepeat === 'elsewhere' && !isOther)) throw failure
    const second = await this.#sendOnce(request, Math.max(1, deadline - Date.now()))
    if (second instanceof IncomingMessage) return second
    throw second.failure
  }

  async #sendOnce(request: OriginRequest, timeout: number): Promise<IncomingMessage | Attempt> {
    const address = await this.address()
    if (!address) return { failure: new OriginFailure('origin-down'), mayRepeat: 'elsewhere' }
    return new Promise((resolve) => {
      const isSafe = SAFE.has(request.method) && !request.sendBody
      const agent = request.isRender ? this.#renders : isSafe ? this.#passes : this.#unsafe
      const call = httpRequest({
        ...address,
        agent,
        method: request.method,
        path: request.path,
        headers: request.fields.flat(),
        ...(request.signal && { signal: request.signal }),
      })
      this.#calls.add(call)
      call.once('close', () => this.#calls.delete(call))
      const timers = [setTimeout(() => call.destroy(new OriginFailure('origin-timeout')), timeout)]
      call.once('socket', (socket) => {
        if (!socket.connecting) return
        const late = () => call.destroy(new OriginFailure('origin-down'))
        const timer = setTimeout(late, this.#settings.timeouts.connect)
        timers.push(timer)
        socket.once('connect', () => clearTimeout(timer))
      })
      call.on('information', (interim) => {
        // 100 is handled by `continue`, which starts the body of the request.
        if (interim.statusCode === 100) return
        request.onInterim?.(interim.statusCode, endToEndFields(interim))
      })
      call.once('response', (answer) => {
        for (const timer of timers) clearTimeout(timer)
        resolve(answer)
      })
      call.on('error', (error: NodeJS.ErrnoException) => {
        for (const timer of timers) clearTimeout(timer)
        const wasSent = !NOT_SENT.has(error.code ?? '')
        const isTimeout = error instanceof OriginFailure
        resolve({
          failure: asFailure(error, request.signal),
          address,
          mayRepeat:
            !isSafe || isTimeout ? 'no' : wasSent && !call.reusedSocket ? 'elsewhere' : 'yes',
        })
      })
      if (request.sendBody) request.sendBody(call)
      else call.end()
    })
  }
}

interface Attempt {
  readonly failure: OriginFailure
  readonly address?: OriginAddress
  /** Whether the request may be repeated: always, only to another address, or never. */
  readonly mayRepeat: 'no' | 'elsewhere' | 'yes'
}

function asFailure(error: NodeJS.ErrnoException, signal: AbortSignal | undefined): OriginFailure {
  if (error instanceof OriginFailure) return error
  if (signal?.aborted) return new OriginFailure('reader-gone', error)
  const isDown = NOT_SENT.has(error.code ?? '')
  return new OriginFailure(isDown ? 'origin-down' : 'origin-broken', error)
}
