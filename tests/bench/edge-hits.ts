import { end } from '#tests/running/process-ending.ts'
import { isInstalled } from '#tests/running/program-path.ts'
import { processorTime } from './bench-process.ts'
import type { Figure } from './bench-table.ts'
import { median } from './bench-table.ts'
import { type LoadResult, load } from './load-tool.ts'
import { BROWSER, type MeasuredEdge } from './measured-edge.ts'
import { startNext } from './next-peer.ts'
import { startNginx } from './nginx-peer.ts'

const [NGINX_PORT, NEXT_PORT] = [28_413, 28_414]
const ROUNDS = 3

interface Run extends LoadResult {
  /** Microseconds of processor time per request. */
  readonly work: number
}

/**
 * Hits of a story on one core, alternating with nginx serving the same bytes and `next start` serving the same text.
 * Other load on the machine lowers requests per second, but hardly affects processor time per request.
 */
export async function hitsBesidePeers(edge: MeasuredEdge, seconds: number): Promise<Figure[]> {
  await untilBestCoding(edge)
  const sent = await edge.ask('/story')
  const html = (await edge.ask('/story', { ...BROWSER, 'Accept-Encoding': 'identity' })).toString()
  const nginx = isInstalled('nginx') ? await startNginx(edge.folder, NGINX_PORT, sent) : undefined
  const next = await startNext(NEXT_PORT, html)
  const ours: Run[] = []
  const nginxRuns: Run[] = []
  const nextRuns: Run[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await run(edge.pid(), `${edge.base}/story`, seconds))
    if (nginx) nginxRuns.push(await run(nginx.worker, nginx.url, seconds))
    nextRuns.push(await run(next.server.pid ?? 0, next.url, seconds))
  }
  if (nginx) await end(nginx.master)
  await end(next.server)
  next.remove()
  return [
    ...figuresOf(`the edge (${ours[0]?.tool}, ${sent.length} bytes)`, ours),
    ...(nginx
      ? [
          ...figuresOf('nginx', nginxRuns),
          ratio('hits/s beside nginx', ours, nginxRuns, ({ perSecond }) => perSecond, 0.5),
          ratio('the same by processor time', ours, nginxRuns, ({ work }) => 1 / work, 0.5),
        ]
      : [{ what: 'nginx', value: 'not installed' }]),
    ...figuresOf('next start', nextRuns),
    ratio('hits/s beside next start', ours, nextRuns, ({ perSecond }) => perSecond, 40),
  ]
}

async function run(pid: number, url: string, seconds: number): Promise<Run> {
  const before = processorTime(pid)
  const result = await load({ url, connections: 64, seconds, headers: BROWSER })
  return { ...result, work: (processorTime(pid) - before) / result.requests }
}

function figuresOf(who: string, runs: readonly Run[]): Figure[] {
  const speeds = runs.map(({ perSecond }) => perSecond)
  const errors = runs.reduce((sum, one) => sum + one.errors, 0)
  const spread = `${Math.min(...speeds).toFixed(0)} to ${Math.max(...speeds).toFixed(0)}`
  return [
    {
      what: `${who}: hits/s`,
      value: median(speeds).toFixed(0),
      goal: `${spread}, ${errors} errors`,
    },
    {
      what: `${who}: processor time of a hit`,
      value: `${median(runs.map(({ work }) => work)).toFixed(1)} µs`,
    },
  ]
}

/** The median of the ratios of consecutive rounds. */
function ratio(
  what: string,
  ours: readonly Run[],
  theirs: readonly Run[],
  speed: (one: Run) => number,
  goal: number,
): Figure {
  const ratios = ours.flatMap((one, round) => {
    const other = theirs[round]
    return other ? [speed(one) / speed(other)] : []
  })
  const value = median(ratios)
  return { what, value: value.toFixed(2), goal: `at least ${goal}`, isReached: value >= goal }
}

/** Waits until the background has made the best coding, which is what readers normally get. */
async function untilBestCoding(edge: MeasuredEdge): Promise<void> {
  for (let size = 0, again = 0; again < 10; again += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    const { length } = await edge.ask('/story')
    if (length === size) continue
    size = length
    again = 0
  }
}
