/**
 * How long backups and exports take and how large they are, what the desk notices, and what is left of killed ones.
 * @module
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { signInAtDesk } from '#tests/running/desk-account.ts'
import { startPortal } from '#tests/running/portal-process.ts'
import { end } from '#tests/running/process-ending.ts'
import { type ArchiveEnv, withArchive } from './bench-archive.ts'
import { residentBytes } from './bench-process.ts'
import { type Figure, report } from './bench-table.ts'
import { killCommands } from './killed-commands.ts'
import { timed } from './timed-command.ts'

/** How much to back up, and how often to kill each command. */
export interface BackupBenchOptions {
  readonly stories: number
  readonly photos: number
  readonly kills: number
  readonly json?: string
}

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: { warta: string }
}
const PORT = 28_416
/** Bytes of a photo file. */
const PHOTO = 100_000
/** How often saves are measured without and with a backup, one after the other: what else a machine does comes and goes. */
const PAIRS = 5
/** Milliseconds of saving each time, at least, and between two saves. */
const SAVING = 12_000
const PAUSE = 50

/** Backs up, verifies and restores an archive on SQLite in temporary folders. Returns the exit code. */
export async function benchBackups(options: BackupBenchOptions): Promise<number> {
  const { stories, photos, kills, json } = options
  const folder = mkdtempSync(join(tmpdir(), 'warta-backups-'))
  try {
    return await withArchive({ stories, now: new Date(), port: PORT }, async (env) => {
      addPhotos(env.DATA_DIR, 'a', photos)
      const figures = [
        ...(await timesOf(env, folder)),
        ...(await exporting(env, folder)),
        ...(await savesBesideBackup(env, folder)),
        ...(await killCommands({
          env,
          folder: join(folder, 'killed'),
          kills,
          addPhotos: () => addPhotos(env.DATA_DIR, 'b', photos),
        })),
      ]
      return report(figures, json)
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Puts photo files into the store that no other file is like. */
function addPhotos(dataDir: string, name: string, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const path = join(dataDir, 'media', `${name}${index}`)
    mkdirSync(path, { recursive: true })
    writeFileSync(join(path, 'full-640.avif'), randomBytes(PHOTO))
  }
}

async function timesOf(env: ArchiveEnv, folder: string): Promise<Figure[]> {
  const plain = join(folder, 'plain')
  const sealed = join(folder, 'sealed')
  const secret = { WARTA_BACKUP_PASSPHRASE: 'perahu biru menyapa gunung' }
  const restored = { ...env, DATA_DIR: join(folder, 'restored') }
  const first = await timed(env, 'backup', plain)
  const size = bytesIn(plain)
  const again = await timed(env, 'backup', plain)
  const row = (what: string, milliseconds: number): Figure => ({
    what,
    value: seconds(milliseconds),
  })
  return [
    row('first backup', first),
    { what: 'its size', value: megabytes(size) },
    { what: 'size of the store and its photos', value: megabytes(bytesIn(env.DATA_DIR)) },
    row('second backup', again),
    { what: 'what it adds', value: megabytes(bytesIn(plain) - size) },
    row('verifying', await timed(env, 'backup', 'verify', plain)),
    row('restoring', await timed(restored, 'restore', plain)),
    row('first encrypted backup', await timed({ ...env, ...secret }, 'backup', sealed)),
    row('verifying it', await timed({ ...env, ...secret }, 'backup', 'verify', sealed)),
  ]
}

/** The most memory that an export has at once, and how long it takes. */
async function exporting(env: ArchiveEnv, folder: string): Promise<Figure[]> {
  const began = performance.now()
  // As `npm run warta`, since this decides how much memory it has.
  const words = ['warta', 'export', join(folder, 'exported')]
  const command = spawn('sh', ['-c', `exec env ${scripts.warta} "$@"`, ...words], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  })
  const ended = once(command, 'exit')
  let most = 0
  const watch = setInterval(() => {
    if (command.exitCode !== null) return
    const now = residentBytes(command.pid ?? 0)
    // A process that has just ended has none, which is no number.
    if (now > most) most = now
  }, 100)
  const [status] = await ended
  clearInterval(watch)
  if (status !== 0) throw new Error(`The export ended with ${status}.`)
  return [
    { what: 'export', value: seconds(performance.now() - began) },
    {
      what: 'its memory at most',
      value: megabytes(most),
      goal: 'at most 300 MB',
      isReached: most <= 300e6,
    },
  ]
}

/** Saves at the desk beside a backup that copies everything, as `warta backup` and the schedule make it. */
async function savesBesideBackup(env: ArchiveEnv, folder: string): Promise<Figure[]> {
  const portal = await startPortal(env)
  try {
    const authorization = await signInAtDesk(env.SITE_URL, env)
    const save = await storyToSave(env.SITE_URL, authorization)
    // The first ones compile what a save needs.
    for (let count = 0; count < 20; count += 1) await save()
    const backup = async () => {
      const until = performance.now() + SAVING
      while (performance.now() < until) {
        const place = join(folder, 'beside')
        await timed(env, 'backup', place)
        rmSync(place, { recursive: true })
      }
    }
    const alone: number[] = []
    const beside: number[] = []
    for (let pair = 0; pair < PAIRS; pair += 1) {
      alone.push(percentile(await savesUntil(save, delay(SAVING)), 0.95))
      beside.push(percentile(await savesUntil(save, backup()), 0.95))
    }
    const ratio = median(beside) / median(alone)
    return [
      {
        what: `save at the desk, median of ${PAIRS} p95`,
        value: `${median(alone).toFixed(0)} ms`,
      },
      {
        what: 'beside a backup, the same',
        value: `${median(beside).toFixed(0)} ms`,
        goal: `at most 1.2 times that; ${ratio.toFixed(2)}`,
        isReached: ratio <= 1.2,
      },
    ]
  } finally {
    await end(portal)
  }
}

/** Makes a draft; the result saves it once more and returns the milliseconds that it took. */
async function storyToSave(base: string, authorization: string): Promise<() => Promise<number>> {
  const send = async (method: string, path: string, data?: object) => {
    const answer = await fetch(base + path, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(data && { body: JSON.stringify(data) }),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as { doc: { id: number }; docs: { id: number }[] }
  }
  const { docs } = await send('GET', '/api/sections?limit=1')
  const text = 'Isi berita untuk mengukur waktu simpan. '.repeat(40)
  const body = lexicalFromBlocks([{ type: 'paragraph', content: [{ type: 'text', text }] }])
  const data = { headline: 'Pengukuran', section: docs[0]?.id, body, _status: 'draft' }
  const { doc } = await send('POST', '/api/articles?draft=true&depth=0', data)
  let saved = 0
  return async () => {
    const began = performance.now()
    saved += 1
    const path = `/api/articles/${doc.id}?depth=0&draft=true&autosave=true`
    await send('PATCH', path, { ...data, summary: `Tersimpan ${saved}.` })
    return performance.now() - began
  }
}

/** Saves once in a while, as an editor does, until `work` is done; the milliseconds of each. */
async function savesUntil(save: () => Promise<number>, work: Promise<void>): Promise<number[]> {
  const times: number[] = []
  let isOver = false
  const done = work.finally(() => {
    isOver = true
  })
  while (!isOver) {
    times.push(await save())
    await delay(PAUSE)
  }
  await done
  return times
}

function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.ceil(sorted.length * part) - 1] ?? Number.NaN
}

const median = (values: readonly number[]) => percentile(values, 0.5)

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`

const bytesIn = (root: string): number =>
  (readdirSync(root, { recursive: true }) as string[])
    .map((path) => statSync(join(root, path)))
    .reduce((sum, found) => sum + (found.isFile() ? found.size : 0), 0)

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
