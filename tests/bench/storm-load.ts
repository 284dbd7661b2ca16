/**
 * One client that storms a portal until it is killed: `node storm-load.ts KIND BASE CONNECTIONS`.
 * @module
 */
import { Agent, type RequestOptions, request } from 'node:http'

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

/** Sends one request; resolves when it is answered or cut off. */
function send(options: RequestOptions, content?: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const call = request(base, { ...options, agent }, (answer) => {
      answer.resume()
      answer.once('close', resolve)
    })
    call.once('error', () => resolve())
    call.end(content)
  })
}

async function storm(): Promise<never> {
  for (;;) {
    count += 1
    const path = paths[kind]?.(count)
    if (path === undefined) throw new Error(`There is no storm called ${kind}.`)
    const json = { 'content-type': 'application/json' }
    await (kind === 'login' ? send({ path, method: 'POST', headers: json }, body) : send({ path }))
  }
}
await Promise.all(Array.from({ length: Number(connections) }, storm))
