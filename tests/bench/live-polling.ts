/**
 * Thousands of readers who poll while entries come.
 * @module
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { livePollPath, storyPath } from '#content/base/address/addresses.ts'
import type { Figure } from './bench-table.ts'
import type { BenchStory, SentEntry } from './live-story.ts'
import { pinnedTo } from './load-tool.ts'

/** Seconds between two entries. */
const ENTRIES = 5
/** Seconds in which every reader is told of an entry: the interval of the polls, and one more. */
const TOLD = 16

const results = z.object({
  polls: z.number(),
  p99: z.number(),
  errors: z.number(),
  rendered: z.object({ poll: z.number(), page: z.number() }),
  pages: z.number(),
  old: z.number(),
  told: z.record(z.string(), z.object({ readers: z.number(), last: z.number() })),
})

/** The readers, for how long they read, and what they read. */
export interface PollingPlan {
  readonly base: string
  readonly story: BenchStory
  readonly entries: Iterator<SentEntry, never>
  readonly readers: number
  readonly seconds: number
}

/** Posts an entry every five seconds while the readers poll. */
export async function pollWhileWriting(plan: PollingPlan): Promise<Figure[]> {
  const { base, story, readers, seconds } = plan
  const script = new URL('./live-readers.ts', import.meta.url).pathname
  const words = [base, livePollPath(story.id), storyPath(story), String(readers), String(seconds)]
  const [program = '', ...rest] = [...pinnedTo(1), process.execPath, script, ...words]
  const load = spawn(program, rest, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(load, 'exit')
  const said = text(load.stdout)
  const until = Date.now() + (seconds - TOLD - 1) * 1000
  // The first answer of a reader tells it where it stands.
  await pause((TOLD - 1) * 1000)
  const posted: { number: number; at: number }[] = []
  while (Date.now() < until) {
    const began = Date.now()
    const number = await story.post(plan.entries.next().value)
    posted.push({ number, at: Date.now() })
    await pause(ENTRIES * 1000 - (Date.now() - began))
  }
  await ended
  const got = results.parse(JSON.parse(await said))
  const lates = posted.map(({ number, at }) => {
    const told = got.told[number]
    return told?.readers === readers ? (told.last - at) / 1000 : Number.POSITIVE_INFINITY
  })
  const late = Math.max(...lates)
  const isMeasured = got.polls > 0 && posted.length > 0
  const figure = (what: string, value: string, goal: string, isReached: boolean): Figure => ({
    what: `${readers} readers: ${what}`,
    value,
    goal,
    isReached: isReached && isMeasured,
  })
  const most = posted.length + 1
  const rendered = (what: string, count: number) =>
    figure(what, String(count), `at most ${most}: one an entry, and the first`, count <= most)
  return [
    { what: `${readers} readers: polls a second`, value: (got.polls / seconds).toFixed(0) },
    figure('p99 of a poll', `${got.p99.toFixed(1)} ms`, 'at most 100 ms', got.p99 <= 100),
    figure(
      'polls and pages that failed',
      String(got.errors),
      `0 of ${got.polls + got.pages}`,
      got.errors === 0,
    ),
    figure(
      `told of each of ${posted.length} entries, the last one after`,
      `${late.toFixed(1)} s`,
      `at most ${TOLD} s`,
      late <= TOLD,
    ),
    rendered('renders of what they poll', got.rendered.poll),
    rendered('renders of the page', got.rendered.page),
    figure(
      'pages without the entry that a reader was told of',
      String(got.old),
      `0 of ${got.pages}`,
      got.old === 0 && got.pages > 0,
    ),
  ]
}
