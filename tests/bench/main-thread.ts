/**
 * What a page costs a browser's main thread, in processor time of this machine: unlike times by the clock, it does not
 * grow while something else uses the processor.
 * @module
 */
import type { Artifacts } from 'lighthouse'

/** Processor time in milliseconds: of style, layout and script, of everything, and of the longest task. */
export type MainThread = Readonly<Record<(typeof COSTS)[number], number>>

/** What is counted. */
export const COSTS = ['style', 'layout', 'script', 'all', 'longest task'] as const

/** Events that do not contain each other. */
const EVENTS: Readonly<Record<string, (typeof COSTS)[number]>> = {
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  EvaluateScript: 'script',
  FunctionCall: 'script',
  RunTask: 'all',
}

/** Reads the trace of one run: the thread that parsed the page at `url`. */
export function mainThreadOf({ Trace: { traceEvents } }: Artifacts, url: string): MainThread {
  const parsing = traceEvents.find(
    ({ name, args }) => name === 'ParseHTML' && args.beginData?.url === url,
  )
  if (!parsing) throw new Error(`The trace does not say who parsed ${url}.`)
  const times = { style: 0, layout: 0, script: 0, all: 0, 'longest task': 0 }
  for (const { pid, tid, name, ...event } of traceEvents) {
    const cost = EVENTS[name]
    if (pid !== parsing.pid || tid !== parsing.tid || cost === undefined) continue
    const milliseconds = ('tdur' in event ? Number(event.tdur) : 0) / 1000
    times[cost] += milliseconds
    if (cost === 'all') times['longest task'] = Math.max(times['longest task'], milliseconds)
  }
  return times
}
