/**
 * What machines and searching readers wait for in a large archive, with nothing in the edge's memory.
 * @module
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillArchive } from './archive-filling.ts'
import { startPortal } from './bench-portal.ts'
import { control, end, residentBytes } from './bench-process.ts'
import { type Figure, median, report } from './bench-table.ts'

/** How much is measured. */
export interface DiscoveryBenchOptions {
  readonly stories: number
  readonly json?: string
}

const PORT = 28_415
const base = `http://127.0.0.1:${PORT}`
const ROUNDS = 5

/** Documents and the milliseconds they may take, cold. */
const DOCUMENTS: readonly (readonly [string, number])[] = [
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

/** Measures a store of `stories` stories. Gives the exit code. */
export async function benchDiscovery({ stories, json }: DiscoveryBenchOptions): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-discovery-'))
  const env = { DATA_DIR: folder, PORT: String(PORT), SITE_URL: base, DATABASE_URL: '' }
  try {
    const preparing = spawn(process.execPath, ['server/prepare-store.ts'], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    await once(preparing, 'exit')
    const now = new Date()
    fillArchive(join(folder, 'warta.db'), stories, now)
    const portal = await startPortal(env)
    try {
      const figures = [
        ...(await coldDocuments(folder, now)),
        ...(await searches()),
        rendererMemory(portal),
      ]
      return report(figures, json)
    } finally {
      await end(portal)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function coldDocuments(folder: string, now: Date): Promise<Figure[]> {
  const lastMonth = new Date(now.getTime() - 31 * 86_400_000).toISOString().slice(0, 7)
  const figures: Figure[] = []
  for (const [pattern, goal] of DOCUMENTS) {
    const path = pattern.replace('MONTH', lastMonth)
    const times: number[] = []
    let size = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      await control(join(folder, 'edge.sock'), 'POST', '/purge', { all: true })
      const began = performance.now()
      const answer = await fetch(base + path)
      size = (await answer.arrayBuffer()).byteLength
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`)
      times.push(performance.now() - began)
    }
    const time = median(times)
    const spread = `${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)}`
    figures.push({
      what: `${path}, cold (${(size / 1024).toFixed(0)} KiB)`,
      value: `${time.toFixed(0)} ms`,
      goal: `at most ${goal} ms (${spread})`,
      isReached: time <= goal,
    })
  }
  return figures
}

async function searches(): Promise<Figure[]> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const question of QUESTIONS) {
      // A number that no story has at its side would change the question; a span makes another page of it.
      const within = ['', '&waktu=sehari', '&waktu=sepekan', '&waktu=sebulan', '&waktu=setahun'][
        round
      ]
      const began = performance.now()
      const answer = await fetch(`${base}/cari?q=${encodeURIComponent(question)}${within}`)
      await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`${question}: ${answer.status}`)
      times.push(performance.now() - began)
    }
  }
  times.sort((one, other) => one - other)
  const p95 = times[Math.floor(times.length * 0.95)] ?? Number.NaN
  return [
    {
      what: `median of ${times.length} searches, page included`,
      value: `${median(times).toFixed(0)} ms`,
    },
    {
      what: 'p95 of searches, page included',
      value: `${p95.toFixed(0)} ms`,
      goal: 'at most 50 ms',
      isReached: p95 <= 50,
    },
  ]
}

function rendererMemory(portal: ChildProcess): Figure {
  const bytes = residentBytes(portal.pid ?? 0)
  return {
    what: 'resident memory of edge and supervisor',
    value: `${(bytes / 1024 / 1024).toFixed(0)} MiB`,
  }
}
