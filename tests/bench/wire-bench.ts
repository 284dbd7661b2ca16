/**
 * How soon agency copy in a folder is at the desk, and what becomes of thousands of files that come at once while an
 * editor saves. On SQLite.
 * @module
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as delay } from 'node:timers/promises'
import { signInAtDesk } from '#tests/running/desk-account.ts'
import { startPortal } from '#tests/running/portal-process.ts'
import { end } from '#tests/running/process-ending.ts'
import { type Figure, median, report } from './bench-table.ts'

const PORT = 28_419
const base = `http://127.0.0.1:${PORT}`
/** Single files before the many. */
const SINGLE = 5
/** Milliseconds between two looks at the room, and between two saves of an editor. */
const LOOK = 250
const PAUSE = 500
/** Minutes that the many may take. */
const LONGEST = 15

/** How much is measured. */
export interface WireBenchOptions {
  readonly files: number
  readonly json?: string
}

/** Measures the wire. Returns the exit code. */
export async function benchWire({ files, json }: WireBenchOptions): Promise<number> {
  const root = mkdtempSync(join(tmpdir(), 'warta-wire-'))
  const env = { DATA_DIR: root, DATABASE_URL: '', PORT: String(PORT), SITE_URL: base }
  const portal = await startPortal(env)
  try {
    const authorization = await signInAtDesk(base, env)
    const ask = async (method: string, path: string, data?: object) => {
      const answer = await fetch(`${base}${path}`, {
        method,
        headers: { authorization, 'content-type': 'application/json' },
        ...(data && { body: JSON.stringify(data) }),
      })
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`)
      return text
    }
    const section = JSON.parse(await ask('GET', '/api/sections?limit=1')).docs[0].id
    await ask('POST', '/api/wire-sources', {
      name: 'Folder',
      kind: 'folder',
      folder: 'uji',
      section,
      idleMinutes: 0,
      keepDays: 14,
      // Half of them become drafts.
      rules: [{ words: 'genap', stage: 'draft' }],
    })
    const folder = join(root, 'kawat', 'uji')
    mkdirSync(folder, { recursive: true })
    const room = () => ask('GET', '/admin/kawat?keadaan=semua')
    const single = await singleFiles(folder, room)
    const many = await manyFiles(folder, files, root, ask)
    const put = readdirSync(join(folder, 'selesai'))
      .map((day) => readdirSync(join(folder, 'selesai', day)).length)
      .reduce((sum, count) => sum + count, 0)
    const figures: Figure[] = [
      atMost('from a file in a folder to the room, median', median(single) / 1000, 3, 's', 2),
      atMost(`the same, slowest of ${SINGLE}`, Math.max(...single) / 1000, 3, 's', 2),
      atMost(`minutes until ${files} files are settled`, many.minutes, LONGEST, 'min', 1),
      exactly('pieces', many.pieces, files),
      exactly('drafts', many.drafts, Math.ceil(files / 2)),
      exactly('files put away', put, files + SINGLE),
      atMost(
        `save at the desk meanwhile, p95 of ${many.saves.length}`,
        percentile(many.saves),
        500,
        'ms',
      ),
    ]
    return report(figures, json)
  } finally {
    await end(portal)
    rmSync(root, { recursive: true, force: true })
  }
}

const copy = (name: string) =>
  JSON.stringify({
    uri: `urn:kb:${name}`,
    standard: { name: 'ninjs', version: '3.0' },
    type: 'text',
    version: '1',
    versionCreated: '2026-03-01T01:00:00Z',
    pubStatus: 'usable',
    headlines: [{ role: 'main', value: `Naskah ${name} tentang jembatan` }],
    bodies: [
      {
        contentType: 'text/plain',
        value: Array.from(
          { length: 8 },
          (_, index) =>
            `Paragraf ${index + 1} dari ${name}: jembatan gantung itu selesai dibangun pekan ini oleh warga.`,
        ).join('\n\n'),
      },
    ],
  })

/** Milliseconds from a file to the room, one after the other. */
async function singleFiles(folder: string, room: () => Promise<string>): Promise<number[]> {
  const times: number[] = []
  for (let number = 0; number < SINGLE; number += 1) {
    const name = `tunggal-${number}`
    writeFileSync(join(folder, `${name}.json`), copy(name))
    const begun = performance.now()
    while (!(await room()).includes(`Naskah ${name} tentang`)) await delay(LOOK)
    times.push(performance.now() - begun)
  }
  return times
}

/** Drops many files at once, and saves at the desk until all are settled. */
async function manyFiles(
  folder: string,
  files: number,
  root: string,
  ask: (method: string, path: string, data?: object) => Promise<string>,
) {
  const draft = { headline: 'Ditulis saat kawat datang', _status: 'draft' }
  const { doc } = JSON.parse(await ask('POST', '/api/articles?draft=true&depth=0', draft))
  for (let number = 0; number < files; number += 1) {
    const name = `${number % 2 === 0 ? 'genap' : 'ganjil'}-${number}`
    writeFileSync(join(folder, `${String(number).padStart(6, '0')}.json`), copy(name))
  }
  const begun = performance.now()
  const saves: number[] = []
  const count = (from: string) => {
    const database = new DatabaseSync(join(root, 'warta.db'), { readOnly: true })
    try {
      return Number(database.prepare(`select count(*) as n from ${from}`).get()?.n)
    } finally {
      database.close()
    }
  }
  const of = `like '%urn:kb:g%'`
  const settled = () => count(`wire_pieces where identity ${of} and state <> 'new'`)
  while (settled() < files && performance.now() - begun < LONGEST * 60_000) {
    const sent = performance.now()
    await ask('PATCH', `/api/articles/${doc.id}?draft=true&depth=0`, {
      ...draft,
      summary: `Simpanan ${saves.length}.`,
    })
    saves.push(performance.now() - sent)
    await delay(PAUSE)
  }
  return {
    saves,
    minutes: (performance.now() - begun) / 60_000,
    pieces: count(`wire_pieces where identity ${of}`),
    drafts: count(`articles where copy_identity ${of}`),
  }
}

const percentile = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? Number.NaN

const atMost = (what: string, value: number, most: number, unit: string, digits = 0): Figure => ({
  what,
  value: `${value.toFixed(digits)} ${unit}`,
  goal: `at most ${most} ${unit}`,
  isReached: value <= most,
})

const exactly = (what: string, value: number, wanted: number): Figure => ({
  what,
  value: String(value),
  goal: String(wanted),
  isReached: value === wanted,
})
