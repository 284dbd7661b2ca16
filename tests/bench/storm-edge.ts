/**
 * A rush on an edge whose origin makes twenty pages a second.
 * @module
 */
import { Agent, get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { end } from '#tests/running/process-ending.ts'
import { startOn } from './bench-process.ts'
import type { Figure } from './bench-table.ts'

const [ORIGIN_PORT, EDGE_PORT] = [28_421, 28_422]
const base = `http://127.0.0.1:${EDGE_PORT}`
/** Requests a second after the rush: half of what the origin can do. */
const CALM = 10
/** Seconds that are watched after the rush. */
const AFTER = 8
/** Seconds for which the origin is asked alone. */
const CONTROL = 5
/** A request this fast did not wait for a line, in milliseconds. */
const NORMAL = 1_000

/** A request that was answered: when it was sent and answered, in milliseconds since the rush began. */
interface Answered {
  readonly sent: number
  readonly at: number
  readonly status: number
}

/** Asks for `rate` pages a second that nobody asked for before, for `seconds`. */
export async function rushOnOrigin(rate: number, seconds: number): Promise<Figure[]> {
  const here = (path: string) => new URL(path, import.meta.url).pathname
  const origin = await startOn(
    1,
    [process.execPath, here('./storm-origin.ts'), String(ORIGIN_PORT)],
    `http://127.0.0.1:${ORIGIN_PORT}/`,
  )
  const edge = await startOn(
    0,
    [
      process.execPath,
      here('../../server/edge/edge-command.ts'),
      ...['--origin', `http://127.0.0.1:${ORIGIN_PORT}`, '--port', String(EDGE_PORT)],
      ...['--renders', '4'],
    ],
    `${base}/`,
  )
  try {
    const alone = await pagesAlone()
    const answers = await rush(rate, seconds)
    return [...throughput(rate, seconds, answers, alone), recovery(rate, seconds, answers)]
  } finally {
    await Promise.all([end(edge), end(origin)])
  }
}

/** Pages a second that the origin makes for four readers who ask it alone, which is 20 on a machine that is at rest. */
async function pagesAlone(): Promise<number> {
  const until = performance.now() + CONTROL * 1000
  let made = 0
  const readers = Array.from({ length: 4 }, async (_, reader) => {
    while (performance.now() < until) {
      const answer = await fetch(`http://127.0.0.1:${ORIGIN_PORT}/sendiri/${reader}-${made}`)
      await answer.arrayBuffer()
      made += 1
    }
  })
  await Promise.all(readers)
  return made / CONTROL
}

async function rush(rate: number, seconds: number): Promise<Answered[]> {
  const agent = new Agent({ keepAlive: true })
  const began = performance.now()
  const now = () => performance.now() - began
  const pending: Promise<Answered>[] = []
  const ask = (): Promise<Answered> => {
    const sent = now()
    return new Promise((resolve) => {
      const call = get(`${base}/berita/${rate}-${pending.length}`, { agent }, (answer) => {
        answer.resume()
        answer.once('end', () => resolve({ sent, at: now(), status: answer.statusCode ?? 0 }))
      })
      call.once('error', () => resolve({ sent, at: now(), status: 0 }))
    })
  }
  const askFor = async (perSecond: number, until: number) => {
    for (let next = now(); next < until; next += 1000 / perSecond) {
      await pause(Math.max(0, next - now()))
      pending.push(ask())
    }
  }
  await askFor(rate, seconds * 1000)
  await askFor(CALM, (seconds + AFTER) * 1000)
  const answers = await Promise.all(pending)
  agent.destroy()
  return answers
}

/** The pages of the worst five seconds of the rush, the first left out. */
function throughput(
  rate: number,
  seconds: number,
  answers: readonly Answered[],
  alone: number,
): Figure[] {
  const window = 5
  const windows = Array.from({ length: Math.floor((seconds - 1) / window) }, (_, index) => {
    const from = (1 + index * window) * 1000
    const made = answers.filter(
      ({ at, status }) => status === 200 && at >= from && at < from + window * 1000,
    )
    return made.length / window
  })
  if (windows.length === 0) throw new Error('A rush takes at least 6 seconds.')
  const least = Math.min(...windows)
  const goal = 0.9 * Math.min(20, alone)
  const others = answers.filter(({ status }) => status !== 200 && status !== 503).length
  return [
    {
      what: `rush of ${rate}/s on 20 pages/s: answered a second, worst 5 s`,
      value: least.toFixed(1),
      goal: `at least ${goal.toFixed(1)}: nine tenths of the origin alone`,
      isReached: least >= goal,
    },
    {
      what: `rush of ${rate}/s: answers that are neither a page nor 503`,
      value: String(others),
      goal: `0 of ${answers.length}`,
      isReached: others === 0,
    },
  ]
}

/** When the last request was sent that did not get its page at once, counted from the end of the rush. */
function recovery(rate: number, seconds: number, answers: readonly Answered[]): Figure {
  const disturbed = answers.filter(
    ({ sent, at, status }) => sent >= seconds * 1000 && (status !== 200 || at - sent > NORMAL),
  )
  const last = Math.max(0, ...disturbed.map(({ sent }) => sent - seconds * 1000))
  return {
    what: `rush of ${rate}/s: back to normal after`,
    value: `${(last / 1000).toFixed(1)} s`,
    goal: 'at most 2 s',
    isReached: last <= 2_000,
  }
}
