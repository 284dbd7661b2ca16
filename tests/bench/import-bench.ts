/**
 * How fast an archive is imported, in how much memory, whether the desk can work meanwhile, and what is left of imports
 * that are killed. On SQLite, with the export of a WordPress site made for this.
 * @module
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as delay } from 'node:timers/promises'
import { signInAtDesk } from '#tests/running/desk-account.ts'
import { startPortal } from '#tests/running/portal-process.ts'
import { end } from '#tests/running/process-ending.ts'
import { processorTime, residentBytes } from './bench-process.ts'
import { type Figure, report } from './bench-table.ts'
import { writeExport } from './export-writing.ts'

const PORT = 28_418
const base = `http://127.0.0.1:${PORT}`
const FEW = 1_000
/** What is imported, killed and imported again. */
const KILLED = { posts: 400, photos: 150 }
/** Milliseconds that a kill comes later at most, so that it finds the import at any step of a story. */
const AT_ANY_STEP = 200
/** Milliseconds between two looks at a process. */
const LOOK = 50
/** Milliseconds between two saves of an editor. */
const PAUSE = 500

/** How much is measured. */
export interface ImportBenchOptions {
  readonly posts: number
  readonly photos: number
  readonly kills: number
  readonly json?: string
}

/** Measures imports. Returns the exit code. */
export async function benchImport({
  posts,
  photos,
  kills,
  json,
}: ImportBenchOptions): Promise<number> {
  const root = mkdtempSync(join(tmpdir(), 'warta-import-'))
  const site = async (name: string, size: { posts: number; photos: number }) => {
    mkdirSync(join(root, name))
    return writeExport(join(root, name), size)
  }
  const figures: Figure[] = []
  const tell = (more: readonly Figure[]) => {
    for (const { what, value } of more) process.stderr.write(`${what}: ${value}\n`)
    figures.push(...more)
  }
  try {
    const few = await site('few', { posts: FEW, photos: 0 })
    const small = await imported(storeIn(root, 'few-store'), few)
    const many = await imported(
      storeIn(root, 'many-store'),
      await site('many', { posts, photos: 0 }),
    )
    // Opening the store takes both equally long.
    const rate = (posts - FEW) / ((many.processor - small.processor) / 1e6)
    tell([
      atLeast(`stories for each second of a core, of ${posts}`, rate, 50),
      { what: 'seconds of the clock', value: (many.clock / 1000).toFixed(0) },
      atMost(`resident at ${posts} stories`, many.resident / 1e6, 400, 'MB'),
      { what: `resident at ${FEW} stories`, value: `${(small.resident / 1e6).toFixed(0)} MB` },
    ])
    if (photos > 0) {
      const shown = await site('photos', { posts: photos, photos })
      const withPhotos = await imported(storeIn(root, 'photo-store'), shown)
      const each = (withPhotos.processor - (small.processor * photos) / FEW) / 1e6 / photos
      tell([
        atMost(
          `seconds of a core for each of ${photos} photos of 2 megapixels`,
          each,
          0.35,
          's',
          2,
        ),
      ])
    }
    tell(await deskMeanwhile(storeIn(root, 'desk-store'), few))
    tell(await killedImports(root, await site('killed', KILLED), kills))
    return report(figures, json)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

type Env = ReturnType<typeof storeIn>
type Site = Awaited<ReturnType<typeof writeExport>>

const storeIn = (root: string, name: string) => ({
  DATA_DIR: join(root, name),
  DATABASE_URL: '',
  PORT: String(PORT),
  SITE_URL: base,
})

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: { warta: string }
}

/** Starts the import of a site as `npm run warta` does. */
function startImport(env: Env, { file, uploads }: Site) {
  const words = ['import', file, '--media', uploads, '--report', `${env.DATA_DIR}-report`]
  return spawn('sh', ['-c', `exec env ${scripts.warta} "$@"`, 'warta', ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** Imports a site: milliseconds of the clock, microseconds of a processor, and most resident bytes. */
async function imported(env: Env, site: Site) {
  const begun = performance.now()
  const child = startImport(env, site)
  const ended = once(child, 'exit')
  const seen = { processor: 0, resident: 0 }
  while (child.exitCode === null && child.pid !== undefined) {
    seen.processor = Math.max(seen.processor, processorTime(child.pid))
    seen.resident = Math.max(seen.resident, residentBytes(child.pid) || 0)
    await Promise.race([ended, delay(LOOK)])
  }
  if (child.exitCode !== 0) throw new Error(`The import ended with ${child.exitCode}.`)
  return { ...seen, clock: performance.now() - begun }
}

/** How long an editor's saves take while an import runs. */
async function deskMeanwhile(env: Env, site: Site): Promise<Figure[]> {
  const portal = await startPortal(env)
  try {
    const authorization = await signInAtDesk(base, env)
    const headers = { authorization, 'content-type': 'application/json' }
    const save = async (id: number | undefined, summary: string) => {
      const answer = await fetch(`${base}/api/articles${id ? `/${id}` : ''}?draft=true&depth=0`, {
        method: id ? 'PATCH' : 'POST',
        headers,
        body: JSON.stringify({ headline: 'Ditulis saat impor', summary, _status: 'draft' }),
      })
      const text = await answer.text()
      if (!answer.ok) throw new Error(`A save: ${answer.status} ${text}`)
      return (JSON.parse(text) as { doc: { id: number } }).doc.id
    }
    const id = await save(undefined, 'Pertama.')
    const child = startImport(env, site)
    const ended = once(child, 'exit')
    const times: number[] = []
    while (child.exitCode === null) {
      const begun = performance.now()
      await save(id, `Simpanan ${times.length}.`)
      times.push(performance.now() - begun)
      await Promise.race([ended, delay(PAUSE)])
    }
    const slow = times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? 0
    return [atMost(`save at the desk meanwhile, p95 of ${times.length}`, slow, 500, 'ms')]
  } finally {
    await end(portal)
  }
}

/**
 * Kills an import again and again, each time at a random moment further on, lets it end, and compares the store with that
 * of one that nobody disturbed.
 */
async function killedImports(root: string, site: Site, kills: number): Promise<Figure[]> {
  const env = storeIn(root, 'killed-store')
  let during = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const child = startImport(env, site)
    const ended = once(child, 'exit')
    const last = (KILLED.posts * (kill + Math.random())) / kills
    while (child.exitCode === null && toldIn(env) < last) {
      await Promise.race([ended, delay(LOOK)])
    }
    await Promise.race([ended, delay(AT_ANY_STEP * Math.random())])
    if (child.exitCode === null) during += 1
    child.kill('SIGKILL')
    await ended
  }
  await imported(env, site)
  const undisturbed = storeIn(root, 'undisturbed-store')
  await imported(undisturbed, site)
  const [killed, whole] = [recordsIn(env), recordsIn(undisturbed)]
  const different = Object.keys(whole).filter((name) => killed[name] !== whole[name])
  return [
    {
      what: `of ${kills} kills, in the middle of an import`,
      value: String(during),
      goal: 'at least one, or nothing was tried',
      isReached: during > 0,
    },
    {
      what: 'tables and folders that differ from an import that nobody disturbed',
      value: different.join(', ') || 'none',
      goal: 'none',
      isReached: different.length === 0,
    },
  ]
}

/** The number of stories that a running import has told of. */
function toldIn({ DATA_DIR }: Env): number {
  const report = `${DATA_DIR}-report.ndjson`
  return existsSync(report) ? readFileSync(report, 'utf8').split('\n').length - 1 : 0
}

/** What an import leaves in each table, but for the moments of its own, and the photo files. */
function recordsIn({ DATA_DIR }: Env): Record<string, string> {
  const database = new DatabaseSync(join(DATA_DIR, 'warta.db'), { readOnly: true })
  try {
    const files = ['media', 'originals'].map((folder): [string, string] => [
      `folder ${folder}`,
      // The worker removes what was being written.
      (readdirSync(join(DATA_DIR, folder), { recursive: true }) as string[])
        .filter((name) => !name.endsWith('.tmp'))
        .sort()
        .join(),
    ])
    return Object.fromEntries([
      ...files,
      ...TABLES.map((table): [string, string] => {
        const rows = database.prepare(`select * from ${table} order by id`).all()
        return [
          `table ${table}`,
          JSON.stringify(rows, (name, value) => (OWN_MOMENTS.test(name) ? undefined : value)),
        ]
      }),
    ])
  } finally {
    database.close()
  }
}

const TABLES = [
  'articles',
  'articles_rels',
  '_articles_v',
  '_articles_v_rels',
  'authors',
  'topics',
  'sections',
  'media',
  'pages',
  'old_addresses',
]
const OWN_MOMENTS = /(?:^|_)(?:created|updated|saved)_at$|(?:^|_)feed_id$/

const atMost = (what: string, value: number, most: number, unit: string, digits = 0): Figure => ({
  what,
  value: `${value.toFixed(digits)} ${unit}`,
  goal: `at most ${most} ${unit}`,
  isReached: value <= most,
})

const atLeast = (what: string, value: number, least: number): Figure => ({
  what,
  value: value.toFixed(0),
  goal: `at least ${least}`,
  isReached: value >= least,
})
