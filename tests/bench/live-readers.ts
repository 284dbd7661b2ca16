/**
 * Readers of a live page who poll, in a process of their own:
 * `node live-readers.ts BASE STORY PAGE READERS SECONDS`. Prints what they got as JSON.
 * @module
 */
import { Agent, type IncomingMessage, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { brotliDecompressSync } from 'node:zlib'

const [base = '', poll = '', page = '', readers = '', seconds = ''] = process.argv.slice(2)
/** One reader in so many loads the page again as soon as it is told that there is something new. */
const PRESSES = 20

/** What all readers got. */
const got = {
  /** Milliseconds of each poll. */
  times: [] as number[],
  errors: 0,
  /** Polls and pages that were rendered for a reader; others got the same render or memory. */
  rendered: { poll: 0, page: 0 },
  pages: 0,
  /** Pages without the entry that the poll told of. */
  old: 0,
  /** By the number of an entry: how many readers were told of it, and when the last one was. */
  told: {} as Record<number, { readers: number; last: number }>,
}

const until = Date.now() + Number(seconds) * 1000

interface Answer {
  readonly status: number
  readonly etag: string
  readonly body: Buffer
}

/** Asks for a path on the reader's own connection; `undefined` if there is no answer. */
function ask(
  kind: 'poll' | 'page',
  agent: Agent,
  headers: Record<string, string>,
): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const path = base + (kind === 'poll' ? poll : page)
    const call = request(path, { agent, headers }, async (answer: IncomingMessage) => {
      const body = await buffer(answer).catch(() => undefined)
      const status = String(answer.headers['cache-status'])
      if (status.includes('fwd=') && !status.includes('collapsed')) got.rendered[kind] += 1
      resolve(
        body && { status: answer.statusCode ?? 0, etag: String(answer.headers.etag ?? ''), body },
      )
    })
    call.once('error', () => resolve(undefined))
    call.end()
  })
}

/** One reader, as `public/langsung.js` asks. */
async function read(index: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  let [etag, known, next] = ['', 0, 15]
  await pause(Math.random() * next * 1000)
  while (Date.now() < until) {
    const began = performance.now()
    const answer = await ask('poll', agent, etag === '' ? {} : { 'if-none-match': etag })
    got.times.push(performance.now() - began)
    if (!answer || (answer.status !== 200 && answer.status !== 304)) got.errors += 1
    if (answer?.status === 200) {
      etag = answer.etag
      const document = JSON.parse(answer.body.toString()) as { n: number; next: number }
      const isFirst = known === 0
      for (let number = isFirst ? document.n : known + 1; number <= document.n; number += 1) {
        got.told[number] = { readers: (got.told[number]?.readers ?? 0) + 1, last: Date.now() }
      }
      ;[known, next] = [document.n, document.next]
      if (!isFirst && index % PRESSES === 0) await load(agent, known)
    }
    await pause(next * (800 + Math.random() * 200))
  }
  agent.destroy()
}

/** Loads the page, which must have entry `number`. */
async function load(agent: Agent, number: number): Promise<void> {
  const answer = await ask('page', agent, { 'accept-encoding': 'br' })
  got.pages += 1
  if (answer?.status !== 200) got.errors += 1
  else if (!brotliDecompressSync(answer.body).includes(`id="e-${number}"`)) got.old += 1
}

await Promise.all(Array.from({ length: Number(readers) }, (_, index) => read(index)))
const sorted = got.times.toSorted((one, other) => one - other)
const { times, ...rest } = got
const p99 = sorted[Math.floor(times.length * 0.99)] ?? 0
process.stdout.write(JSON.stringify({ ...rest, polls: times.length, p99 }))
