/**
 * One client that storms a portal until it is killed: `node storm-load.ts KIND BASE CONNECTIONS`.
 * @module
 */
import { once } from 'node:events'
import { Agent, type RequestOptions, request } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

const [kind = '', base = '', connections = '400'] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) })
/** As few bytes as make a body of eight megabytes of many values. */
const body = Buffer.from(`[${'{},'.repeat(2_700_000)}{}]`)

const paths: Readonly<Record<string, (number: number) => string>> = {
  unknown: (number) => `/news/tidak-ada-${number}`,
  sections: (number) => `/tidak-ada-${number}`,
  parameters: (number) => `/?z${number}`,
  search: (number) => `/cari?q=indonesia+${number}`,
  cards: (number) => `/kartu/situs/warta-${String(number).padStart(10, '0').slice(-10)}.png`,
  oembed: (number) => `/oembed?url=${encodeURIComponent(`${base}/news/x`)}&maxwidth=${number}`,
  login: () => '/api/users/login',
}

let count = 0

/** Bytes a second of all bodies together: a gigabit, which is more than most portals' networks bring. */
const RATE = 125_000_000
const PIECE = 65_536
/** When the next piece of a body may leave. */
let free = performance.now()

/** Sends the body to the sign-in, whatever is answered, until all of it is sent or the connection is cut off. */
async function pour(): Promise<void> {
  const { host, hostname, port } = new URL(base)
  const socket = connect(Number(port), hostname).resume()
  const closed = new Promise<void>((resolve) => {
    socket.once('error', () => {}).once('close', () => resolve())
  })
  socket.write(
    `POST /api/users/login HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`,
  )
  for (let start = 0; start < body.length && !socket.destroyed; start += PIECE) {
    free = Math.max(free, performance.now()) + (PIECE / RATE) * 1000
    await pause(free - performance.now())
    if (!socket.write(body.subarray(start, start + PIECE))) {
      await Promise.race([once(socket, 'drain'), closed])
    }
  }
  socket.destroy()
}

/** Sends one request; resolves when it is answered or cut off. */
function send(options: RequestOptions): Promise<void> {
  return new Promise((resolve) => {
    const call = request(base, { ...options, agent }, (answer) => {
      answer.resume()
      answer.once('close', resolve)
    })
    call.once('error', () => resolve())
    call.end()
  })
}

async function storm(): Promise<never> {
  for (;;) {
    count += 1
    const path = paths[kind]?.(count)
    if (path === undefined) throw new Error(`There is no storm called ${kind}.`)
    await (kind === 'login' ? pour() : send({ path }))
  }
}
await Promise.all(Array.from({ length: Number(connections) }, storm))
