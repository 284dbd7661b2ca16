/**
 * How long machines, readers and editors wait in a large archive while the edge's memory is empty.
 * @module
 */
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DESK_ACCOUNT, signInAtDesk, tokenFor } from '#tests/running/desk-account.ts'
import { startPortal } from '#tests/running/portal-process.ts'
import { end } from '#tests/running/process-ending.ts'
import { descendantsOf } from '#tests/running/process-tree.ts'
import { archivePages, QUESTIONS } from './archive-pages.ts'
import { type ArchiveEnv, withArchive } from './bench-archive.ts'
import { control, processorTime, proportionalBytes } from './bench-process.ts'
import { type Figure, median, report } from './bench-table.ts'
import { type PageTimes, pageTimes, withRenderer } from './cold-pages.ts'
import { startNext } from './next-peer.ts'

/** How much to measure. */
export interface ArchiveBenchOptions {
  readonly stories: number
  /** A folder whose store is used again, and made where there is none. */
  readonly store?: string
  readonly json?: string
}

const PORT = 28_415
const base = `http://127.0.0.1:${PORT}`
const ROUNDS = 5
/** Milliseconds for which an idle portal is measured. */
const IDLE = 10_000

/** Paths, and the milliseconds that each may take when it is not cached. */
type Goals = readonly (readonly [path: string, goal: number])[]

const DOCUMENTS: Goals = [
  ['/sitemap.xml', 500],
  ['/sitemap-berita-MONTH.xml', 500],
  ['/sitemap-rubrik.xml', 500],
  ['/sitemap-topik.xml', 500],
  ['/sitemap-penulis.xml', 500],
  ['/sitemap-news.xml', 100],
  ['/rss.xml', 100],
  ['/news/rss.xml', 100],
  ['/topik/geografi-indonesia/atom.xml', 100],
  ['/penulis/redaksi-sains/feed.json', 100],
]

const PAGES: Goals = [
  ['/', 100],
  ['/news', 100],
  ['/news?page=50', 100],
  ['STORY', 100],
  ['/terkini?page=50', 100],
  ['/indeks/MONTH/01', 100],
  ['/topik/geografi-indonesia', 100],
  ['/penulis/redaksi-sains', 100],
  ['/koreksi', 100],
]

/** Stories of the small archive that a large one is compared with. */
const FEW = 1_000

/** The most milliseconds of processor time that a page may take when it is not cached. */
const PROCESSOR_GOALS: Readonly<Record<string, number>> = {
  front: 35,
  section: 15,
  story: 15,
  author: 15,
  topic: 15,
  search: 25,
  '404': 4,
}
/** Pages that may take more in a larger archive, and why; all others may take 1.5 times as much. */
const GROWING: ReadonlyMap<string, string> = new Map([
  ['day', 'more stories a day'],
  ['sitemap of a month', 'more stories a month, up to 2,000'],
  ['sitemap.xml', 'more files'],
  ['sitemap-topik.xml', 'more topics with stories'],
  ['search, in a section and a month', 'more results'],
  ['desk: search in headlines', 'reads all headlines'],
  ['desk: search of nothing', 'reads all headlines'],
])
/** Milliseconds for which a renderer may compute without answering anything else. */
const LONGEST_BLOCK = 50
/** Milliseconds of processor time by which a page may differ by chance. */
const NOISE = 1

/** The delay from which an editor notices waiting, in milliseconds. */
const NOTICED = 300

const DESK: Goals = [
  ['/admin', NOTICED],
  ['/admin/collections/articles?sort=-updatedAt', NOTICED],
  ['/admin/collections/articles?sort=-publishedAt&page=100', NOTICED],
  ['/admin/collections/articles?sort=-updatedAt&search=gempa', NOTICED],
]

/** Each time span makes a new page of the same query; another word would change the query. */
const SPANS = ['', '&waktu=sehari', '&waktu=sepekan', '&waktu=sebulan', '&waktu=setahun']

/** Measures an archive of `stories` stories. Returns the exit code. */
export async function benchArchive({ stories, store, json }: ArchiveBenchOptions): Promise<number> {
  const now = new Date()
  const few = await withArchive({ stories: FEW, now, port: PORT }, (env) => timesIn(env, now))
  return withArchive({ stories, now, port: PORT, ...(store && { folder: store }) }, async (env) => {
    const folder = env.DATA_DIR
    const many = await timesIn(env, now)
    const floor = await frameworkTime()
    const began = performance.now()
    const portal = await startPortal(env)
    try {
      const started = await startFigures(began)
      const purge = () => control(join(folder, 'edge.sock'), 'POST', '/purge', { all: true })
      const names = await placesOf(now)
      const authorization = await deskToken(base, env)
      return report(
        [
          ...started,
          ...(await cold(DOCUMENTS, purge, names)),
          ...(await cold(PAGES, purge, names)),
          ...(await searches(purge)),
          ...(await cold(DESK, purge, names, authorization)),
          await firstSaves(authorization),
          await idleTime(portal),
          memory(portal),
          ...processorFigures(few, many, floor),
        ],
        json,
      )
    } finally {
      await end(portal)
    }
  })
}

/** What each page of the store of `env` takes. */
function timesIn(env: ArchiveEnv, now: Date): Promise<PageTimes> {
  const { readers, desk } = archivePages(env.DATA_DIR, now)
  return withRenderer(env, async ({ base: renderer, measure }) => {
    const times = await measure(readers)
    const authorization = await deskToken(renderer, env)
    return new Map([...times, ...(await measure(desk, { authorization, origin: env.SITE_URL }))])
  })
}

/** Signs in with the account that the store may have from an earlier run. */
const deskToken = (address: string, env: ArchiveEnv): Promise<string> =>
  tokenFor(address, DESK_ACCOUNT).catch(() => signInAtDesk(address, env))

/** The time since the portal began to start at `began`, until it is ready and until it has the front page. */
async function startFigures(began: number): Promise<Figure[]> {
  const figures: Figure[] = [
    { what: 'start until the portal answers', value: seconds(performance.now() - began) },
  ]
  for (const path of ['/healthz', '/']) {
    while ((await fetch(base + path)).status !== 200) await pause(20)
    const time = performance.now() - began
    figures.push({
      what: `start until ${path} answers 200`,
      value: seconds(time),
      goal: 'at most 5.0 s',
      isReached: time <= 5000,
    })
  }
  return figures
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`

/** Milliseconds of processor time that the framework takes for a page of one word that is made on request. */
async function frameworkTime(): Promise<number> {
  const peer = await startNext(PORT + 1, '<p>Halo.</p>')
  try {
    const [server = peer.server.pid ?? 0] = descendantsOf(peer.server.pid ?? 0)
    const times = await pageTimes(server, new URL(peer.url).origin, [
      ['framework', () => '/dynamic'],
    ])
    return times.get('framework')?.time ?? Number.NaN
  } finally {
    await end(peer.server)
    peer.remove()
  }
}

function processorFigures(few: PageTimes, many: PageTimes, floor: number): Figure[] {
  const inMilliseconds = (time: number) => `${time.toFixed(1)} ms`
  const block = Math.max(...[...many.values()].map((page) => page.block ?? 0))
  const longest = [...many].find(([, page]) => page.block === block)?.[0] ?? ''
  return [
    { what: 'processor time: a word by Next.js alone', value: inMilliseconds(floor) },
    ...[...many].map(([name, { time }]): Figure => {
      const before = few.get(name)?.time ?? Number.NaN
      const most = PROCESSOR_GOALS[name] ?? Number.POSITIVE_INFINITY
      const growth = GROWING.get(name)
      const allowed = growth === undefined ? before * 1.5 + NOISE : Number.POSITIVE_INFINITY
      const goals = [
        ...(most < Number.POSITIVE_INFINITY ? [`at most ${most} ms`] : []),
        growth ?? `1.5 × that of ${FEW} stories`,
      ]
      return {
        what: `processor time: ${name}`,
        value: inMilliseconds(time),
        goal: `${goals.join(', ')} (${before.toFixed(1)} ms with ${FEW})`,
        isReached: time <= most && time <= allowed,
      }
    }),
    {
      what: 'longest time in which a renderer answers nothing else',
      value: inMilliseconds(block),
      goal: `at most ${LONGEST_BLOCK} ms (${longest})`,
      isReached: block <= LONGEST_BLOCK,
    },
  ]
}

/** The values of the placeholders in paths: last month, and the newest story. */
async function placesOf(now: Date): Promise<ReadonlyMap<RegExp, string>> {
  const lastMonth = new Date(now.getTime() - 31 * 86_400_000).toISOString().slice(0, 7)
  const feed = (await (await fetch(`${base}/feed.json`)).json()) as { items: { url: string }[] }
  const story = new URL(feed.items[0]?.url ?? base).pathname
  return new Map([
    [/(?<=sitemap-berita-)MONTH/, lastMonth],
    [/(?<=indeks\/)MONTH/, lastMonth.replace('-', '/')],
    [/STORY/, story],
  ])
}

async function cold(
  goals: Goals,
  purge: () => Promise<unknown>,
  names: ReadonlyMap<RegExp, string>,
  authorization?: string,
): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [pattern, goal] of goals) {
    let path = pattern
    for (const [word, meaning] of names) path = path.replace(word, meaning)
    const times: number[] = []
    let size = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      await purge()
      const began = performance.now()
      const answer = await fetch(base + path, { headers: authorization ? { authorization } : {} })
      size = (await answer.arrayBuffer()).byteLength
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`)
      times.push(performance.now() - began)
    }
    const time = median(times)
    const spread = `${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)}`
    figures.push({
      what: `${pattern}, cold (${(size / 1024).toFixed(0)} KiB)`,
      value: `${time.toFixed(0)} ms`,
      goal: `at most ${goal} ms (${spread})`,
      isReached: time <= goal,
    })
  }
  return figures
}

/** The first searches of a process also compile its code, so they are measured separately. */
async function searches(purge: () => Promise<unknown>): Promise<Figure[]> {
  const first = await searchTimes()
  await purge()
  const times = await searchTimes()
  return [
    {
      what: `p95 of the first ${first.length} searches after the start, page included`,
      value: `${p95(first).toFixed(0)} ms`,
    },
    {
      what: `median of the next ${times.length}`,
      value: `${median(times).toFixed(0)} ms`,
    },
    {
      what: 'p95 of these',
      value: `${p95(times).toFixed(0)} ms`,
      goal: 'at most 50 ms',
      isReached: p95(times) <= 50,
    },
  ]
}

async function searchTimes(): Promise<number[]> {
  const times: number[] = []
  for (const span of SPANS) {
    for (const question of QUESTIONS) {
      const began = performance.now()
      const answer = await fetch(`${base}/cari?q=${encodeURIComponent(question)}${span}`)
      await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`${question}: ${answer.status}`)
      times.push(performance.now() - began)
    }
  }
  return times
}

const p95 = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? Number.NaN

/** Saves drafts under a headline that is taken, so that each needs a new slug. */
async function firstSaves(authorization: string): Promise<Figure> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now()
    const answer = await fetch(`${base}/api/articles?draft=true&depth=0`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ headline: 'Judul yang Sama', _status: 'draft' }),
    })
    if (!answer.ok) throw new Error(`A draft: ${answer.status} ${await answer.text()}`)
    await answer.arrayBuffer()
    times.push(performance.now() - began)
  }
  return {
    what: 'the first save of a draft',
    value: `${median(times).toFixed(0)} ms`,
    goal: `at most ${NOTICED} ms`,
    isReached: median(times) <= NOTICED,
  }
}

/** The processor time of a portal without requests. */
async function idleTime(portal: ChildProcess): Promise<Figure> {
  const pids = [portal.pid ?? 0, ...descendantsOf(portal.pid ?? 0)]
  const used = () => pids.reduce((sum, pid) => sum + processorTime(pid), 0) / 1000
  // Let the work left over from the searches finish first.
  await pause(2 * IDLE)
  const before = used()
  await pause(IDLE)
  const share = ((used() - before) / IDLE) * 100
  return {
    what: 'processor time of an idle portal, all processes',
    value: `${share.toFixed(1)} %`,
    goal: 'at most 5 % of a core',
    isReached: share <= 5,
  }
}

/** The memory of all processes of a portal; what they share is counted once. */
function memory(portal: ChildProcess): Figure {
  const pids = [portal.pid ?? 0, ...descendantsOf(portal.pid ?? 0)]
  const bytes = pids.reduce((sum, pid) => sum + proportionalBytes(pid), 0)
  return {
    what: `memory of ${pids.length} processes`,
    value: `${(bytes / 1024 / 1024).toFixed(0)} MiB`,
    goal: 'at most 900 MiB',
    isReached: bytes <= 900 * 1024 * 1024,
  }
}
