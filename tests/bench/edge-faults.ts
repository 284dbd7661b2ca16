import { residentBytes } from './bench-process.ts'
import { type Figure, median } from './bench-table.ts'
import { load } from './load-tool.ts'
import { BROWSER, MEMORY, type MeasuredEdge } from './measured-edge.ts'

const ROUNDS = 7

/** The slowest hits while the origin renders continuously, compared with hits alone. */
export async function latencyDuringRenders(edge: MeasuredEdge, seconds: number): Promise<Figure[]> {
  const plan = { url: `${edge.base}/story`, connections: 16, seconds, headers: BROWSER }
  const calm: number[] = []
  const busy: number[] = []
  let renders = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    calm.push((await load(plan)).p99)
    let isOver = false
    // A renderer makes one page at a time, so the next miss follows immediately.
    const asking = (async () => {
      while (!isOver) {
        renders += 1
        await edge.ask(`/work/${renders}`)
      }
    })()
    busy.push((await load(plan)).p99)
    isOver = true
    await asking
  }
  const ratio = median(busy.map((p99, round) => p99 / (calm[round] ?? Number.NaN)))
  return [
    { what: 'p99 of hits, nothing else', value: `${median(calm).toFixed(2)} ms` },
    { what: `p99 of hits during ${renders} renders`, value: `${median(busy).toFixed(2)} ms` },
    {
      what: 'ratio of the two',
      value: ratio.toFixed(2),
      goal: 'at most 2',
      isReached: ratio <= 2,
    },
  ]
}

/** A crowd of readers of one page that is purged ten times a second. */
export async function crowdDuringPurges(
  edge: MeasuredEdge,
  seconds: number,
  readers: number,
): Promise<Figure[]> {
  await edge.ask('/story')
  const before = await edge.stats()
  const timer = setInterval(() => void edge.purge('path:/story'), 100)
  const url = `${edge.base}/story`
  const result = await load({ url, connections: readers, seconds, headers: BROWSER })
  clearInterval(timer)
  const after = await edge.stats()
  const [renders, purges] = [after.renders - before.renders, after.purges - before.purges]
  return [
    {
      what: `errors of ${readers} readers during ${purges} purges`,
      value: String(result.errors),
      goal: `0 in ${result.requests} requests`,
      isReached: result.errors === 0,
    },
    {
      what: 'renders of the page',
      value: String(renders),
      goal: 'at most one a purge',
      isReached: renders <= purges,
    },
  ]
}

/** Memory after many pages, each requested once, of a fresh edge. */
export async function memoryAfterPages(edge: MeasuredEdge, pages: number): Promise<Figure[]> {
  await edge.restart()
  let next = 0
  const asking = Array.from({ length: 16 }, async () => {
    while (next < pages) {
      next += 1
      await edge.ask(`/berita/${next}`)
    }
  })
  await Promise.all(asking)
  const { bytes, entries } = await edge.stats()
  const limit = MEMORY * 1024 * 1024
  const resident = residentBytes(edge.pid()) / limit
  return [
    {
      what: `store after ${pages} pages (${entries} kept)`,
      value: `${(bytes / 1024 / 1024).toFixed(0)} MiB`,
      goal: `at most ${MEMORY} MiB`,
      isReached: bytes <= limit,
    },
    {
      what: 'resident memory beside the limit',
      value: resident.toFixed(2),
      goal: 'at most 1.6',
      isReached: resident <= 1.6,
    },
  ]
}

/** Time from SIGKILL until a new edge answers, and the renders it requests for a crowd on a cold page. */
export async function restartAfterKill(edge: MeasuredEdge): Promise<Figure[]> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) times.push(await edge.restart('SIGKILL'))
  const before = await edge.stats()
  await Promise.all(Array.from({ length: 200 }, () => edge.ask('/after-restart')))
  const renders = (await edge.stats()).renders - before.renders
  const longest = Math.max(...times)
  return [
    {
      what: 'killed edge serves again after',
      value: `${longest.toFixed(0)} ms`,
      goal: 'at most 2000 ms',
      isReached: longest <= 2_000,
    },
    {
      what: 'renders for a crowd of 200 on a cold page',
      value: String(renders),
      goal: 'one',
      isReached: renders === 1,
    },
  ]
}
