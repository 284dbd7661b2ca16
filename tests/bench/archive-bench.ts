/**
 * How long machines, readers and editors wait in a large archive while the edge's memory is empty.
 * @module
 */
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { signInAtDesk } from '#tests/running/desk-account.ts'
import { startPortal } from '#tests/running/portal-process.ts'
import { end } from '#tests/running/process-ending.ts'
import { descendantsOf } from '#tests/running/process-tree.ts'
import { type ArchiveEnv, withArchive } from './bench-archive.ts'
import { control, processorTime, residentBytes } from './bench-process.ts'
import { type Figure, median, report } from './bench-table.ts'
import { coldPageTimes, type PageKind, pageTimes } from './cold-pages.ts'
import { startNext } from './next-peer.ts'

/** How much to measure. */
export interface ArchiveBenchOptions {
  readonly stories: number
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
/** Pages that show as much in a small archive as in a large one. */
const FLAT: ReadonlySet<string> = new Set([
  'front',
  'section',
  'story',
  'author',
  'topic',
  'search',
  '404',
  'sitemap-topik.xml',
  'sitemap-penulis.xml',
  'sitemap-rubrik.xml',
  'rss.xml',
])

/** The delay from which an editor notices waiting, in milliseconds. */
const NOTICED = 300

const DESK: Goals = [
  ['/admin', NOTICED],
  ['/admin/collections/articles?sort=-updatedAt', NOTICED],
  ['/admin/collections/articles?sort=-publishedAt&page=100', NOTICED],
  ['/admin/collections/articles?sort=-updatedAt&search=gempa', NOTICED],
]

const QUESTIONS = [
  'gempa',
  'pemimpin indonesia',
  'harga elpiji kazakhstan',
  '"gunung api"',
  'selat malaka kapal',
  'musim hujan',
  'kata sandi panjang',
  'suara pemilu kursi',
  'bulan',
  'kazakstan',
  'peringatan tsunami',
  'terusan suez',
  'inflasi bulanan',
  'batik lilin',
  'undang-undang',
  'kebakaran gambut',
  'indonesia',
  'offside',
  'zona waktu',
  'roket khatulistiwa',
]
/** Each time span makes a new page of the same query; another word would change the query. */
const SPANS = ['', '&waktu=sehari', '&waktu=sepekan', '&waktu=sebulan', '&waktu=setahun']

/** Measures an archive of `stories` stories. Returns the exit code. */
export async function benchArchive({ stories, json }: ArchiveBenchOptions): Promise<number> {
  const now = new Date()
  const few = await withArchive({ stories: FEW, now, port: PORT }, (env) =>
    coldPageTimes(env, pageKinds(env, now)),
  )
  return withArchive({ stories, now, port: PORT }, async (env) => {
    const folder = env.DATA_DIR
    const many = await coldPageTimes(env, pageKinds(env, now))
    const floor = await frameworkTime()
    const portal = await startPortal(env)
    try {
      const purge = () => control(join(folder, 'edge.sock'), 'POST', '/purge', { all: true })
      const names = await placesOf(now)
      const authorization = await signInAtDesk(base, env)
      return report(
        [
          ...(await cold(DOCUMENTS, purge, names)),
          ...(await cold(PAGES, purge, names)),
          ...(await searches(purge)),
          ...(await cold(DESK, purge, names, authorization)),
          await firstSaves(authorization),
          await idleTime(portal),
          edgeMemory(portal),
          ...processorFigures(few, many, floor),
        ],
        json,
      )
    } finally {
      await end(portal)
    }
  })
}

/** The pages whose processor time is measured, with addresses of the store of `env`. */
function pageKinds({ DATA_DIR }: ArchiveEnv, now: Date): PageKind[] {
  const database = new DatabaseSync(join(DATA_DIR, 'warta.db'), { readOnly: true })
  const paths = z
    .array(z.object({ path: z.string() }))
    .parse(
      database
        .prepare(
          `select '/' || s.slug || '/' || a.slug as path from articles a join sections s on s.id = a.section_id
           where a._status = 'published' and a.withdrawn_at is null order by a.id desc limit 1000`,
        )
        .all(),
    )
    .map(({ path }) => path)
  database.close()
  const month = new Date(now.getTime() - 31 * 86_400_000).toISOString().slice(0, 7)
  const same = (path: string) => () => path
  const question = (round: number) => encodeURIComponent(QUESTIONS[round % QUESTIONS.length] ?? '')
  return [
    ['front', same('/')],
    ['section', same('/news')],
    ['section, page 40', same('/news?page=40')],
    ['story', (round) => paths[(round * 7) % paths.length] ?? '/'],
    ['author', same('/penulis/redaksi-sains')],
    ['topic', same('/topik/geografi-indonesia')],
    ['search', (round) => `/cari?q=${question(round)}`],
    ['404', same('/news/tidak-ada-berita-ini')],
    ['day', same(`/indeks/${month.replace('-', '/')}/01`)],
    ['sitemap.xml', same('/sitemap.xml')],
    ['sitemap-topik.xml', same('/sitemap-topik.xml')],
    ['sitemap-penulis.xml', same('/sitemap-penulis.xml')],
    ['sitemap-rubrik.xml', same('/sitemap-rubrik.xml')],
    ['rss.xml', same('/rss.xml')],
  ]
}

/** Milliseconds of processor time that the framework takes for a page of one word that is made on request. */
async function frameworkTime(): Promise<number> {
  const peer = await startNext(PORT + 1, '<p>Halo.</p>')
  try {
    const [server = peer.server.pid ?? 0] = descendantsOf(peer.server.pid ?? 0)
    const times = await pageTimes(server, new URL(peer.url).origin, [
      ['framework', () => '/dynamic'],
    ])
    return times.get('framework') ?? Number.NaN
  } finally {
    await end(peer.server)
    peer.remove()
  }
}

function processorFigures(
  few: ReadonlyMap<string, number>,
  many: ReadonlyMap<string, number>,
  floor: number,
): Figure[] {
  const inMilliseconds = (time: number) => `${time.toFixed(1)} ms`
  return [
    { what: 'processor time: a word by Next.js alone', value: inMilliseconds(floor) },
    ...[...many].map(([name, time]): Figure => {
      const before = few.get(name) ?? Number.NaN
      const most = PROCESSOR_GOALS[name] ?? Number.POSITIVE_INFINITY
      // What differs by less than a millisecond is noise.
      const allowed = FLAT.has(name) ? before * 1.5 + 1 : Number.POSITIVE_INFINITY
      const goals = [
        ...(most < Number.POSITIVE_INFINITY ? [`at most ${most} ms`] : []),
        ...(allowed < Number.POSITIVE_INFINITY ? [`1.5 × that of ${FEW} stories`] : []),
      ]
      return {
        what: `processor time: ${name}`,
        value: inMilliseconds(time),
        goal: `${goals.join(', ')} (${before.toFixed(1)} ms with ${FEW})`,
        isReached: time <= most && time <= allowed,
      }
    }),
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

function edgeMemory(portal: ChildProcess): Figure {
  const bytes = residentBytes(portal.pid ?? 0)
  return {
    what: 'resident memory of edge and supervisor',
    value: `${(bytes / 1024 / 1024).toFixed(0)} MiB`,
  }
}
