/**
 * An edge in front of a scripted origin, with a clock that only the test moves, and readers.
 * @module
 */
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import {
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
} from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { type Edge, startEdge } from '#server/edge/edge.ts'
import type { EdgeOptions } from '#server/edge/http/edge-options.ts'
import { aScriptedOrigin, type ScriptedOrigin } from './scripted-origin.ts'

/** A reader's response. */
export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** The body as text, and the edge's `Cache-Status`. */
  readonly text: string
  readonly cache: string
}

/** A reader's request. */
export interface Asking {
  readonly method?: string
  readonly headers?: Record<string, string | string[]>
  readonly body?: string | Buffer
}

/** An edge under test. */
export interface EdgeFixture {
  readonly edge: Edge
  readonly origin: ScriptedOrigin
  /** Advances the edge's clock. */
  pass(seconds: number): void
  ask(path: string, asking?: Asking): Promise<Answer>
  /** Starts a request, for readers who leave or send slowly. */
  begin(path: string, asking?: Asking): ClientRequest
  /** Sends raw bytes; resolves with everything received until the connection closes. */
  raw(bytes: string | Buffer): Promise<string>
}

/** Starts an edge for one test and stops it afterwards. */
export async function anEdge(options: Partial<EdgeOptions> = {}): Promise<EdgeFixture> {
  const origin = await aScriptedOrigin()
  let now = Date.parse('2026-01-08T06:38:00+07:00')
  const edge = await startEdge({
    port: 0,
    origin: () => origin.address(),
    now: () => now,
    ...options,
  })
  onTestFinished(async () => {
    await origin.stop()
    await edge.close(0)
  })
  const begin = (path: string, { method = 'GET', headers = {}, body }: Asking = {}) => {
    const call = request({
      host: '127.0.0.1',
      port: edge.port,
      path,
      method,
      headers,
      agent: false,
    })
    call.end(body)
    return call
  }
  return {
    edge,
    origin,
    pass: (seconds) => {
      now += seconds * 1000
    },
    begin,
    ask: async (path, asking) => answerOf(begin(path, asking)),
    raw: async (bytes) => {
      const socket = connect(edge.port, '127.0.0.1')
      socket.on('error', () => {})
      socket.write(bytes)
      return text(socket).catch(() => '')
    },
  }
}

/** The complete response to a started request. */
export async function answerOf(call: ClientRequest): Promise<Answer> {
  const [message] = (await once(call, 'response')) as [IncomingMessage]
  const body = await buffer(message)
  return {
    status: message.statusCode ?? 0,
    headers: message.headers,
    body,
    text: body.toString(),
    cache: String(message.headers['cache-status'] ?? ''),
  }
}

/** A promise and the function that resolves it, for scripts that wait for the test. */
export function aGate(): { readonly opened: Promise<void>; open(): void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { opened: promise, open: () => resolve() }
}

/** The path of a control socket. */
export async function aSocketPath(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'edge-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return join(folder, 'edge.sock')
}

/** What a control socket answers. */
export function tell(
  socketPath: string,
  body: string,
  method = 'POST',
  path = '/purge',
): Promise<Answer> {
  const call = request({
    socketPath,
    method,
    path,
    headers: { 'content-type': 'application/json' },
  })
  call.end(body)
  return answerOf(call)
}
