/**
 * What is left of backups, exports and imports that are killed at random moments.
 * @module
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as delay } from 'node:timers/promises'
import { checkBackup } from '#content/store/backup/backup-checking.ts'
import { backupFolders, findBackup } from '#content/store/backup/backup-finding.ts'
import { folderPlace } from '#content/store/backup/place/folder-place.ts'
import type { ArchiveEnv } from './bench-archive.ts'
import type { Figure } from './bench-table.ts'
import { timed } from './timed-command.ts'

/** A store, a folder for what is made of it, and how often each command is killed. */
export interface KillPlan {
  readonly env: ArchiveEnv
  readonly folder: string
  readonly kills: number
  /** Puts photo files into the store that no backup has. */
  readonly addPhotos: () => void
}

/** Kills each command `kills` times. */
export async function killCommands(plan: KillPlan): Promise<Figure[]> {
  mkdirSync(plan.folder)
  return [
    ...(await killedBackups(plan)),
    ...(await killedExports(plan)),
    ...(await killedImports(plan)),
  ]
}

/** Runs `warta`, and kills it at a random moment of `whole` milliseconds; whether it was still running. */
async function kill(
  variables: ArchiveEnv,
  whole: number,
  ...parameters: string[]
): Promise<boolean> {
  const command = spawn(process.execPath, ['cli/warta.ts', ...parameters], {
    env: { ...process.env, ...variables, NODE_ENV: 'production' },
    stdio: 'ignore',
  })
  const ended = once(command, 'exit')
  await delay(Math.random() * whole)
  command.kill('SIGKILL')
  const [, signal] = await ended
  return signal === 'SIGKILL'
}

async function killedBackups({ env, folder, kills, addPhotos }: KillPlan): Promise<Figure[]> {
  const root = join(folder, 'backups')
  const whole = await timed(env, 'backup', root)
  addPhotos()
  const place = folderPlace(root)
  let unfinished = 0
  for (let count = 0; count < kills; count += 1) {
    await kill(env, whole, 'backup', root)
    if ((await backupFolders(place)).unfinished.length > 0) unfinished += 1
    // Throws if the last finished backup is not whole.
    await checkBackup(await findBackup(place, async () => undefined))
  }
  await timed(env, 'backup', root)
  await timed(env, 'backup', 'verify', root)
  const left = (await backupFolders(place)).unfinished.length
  return [
    middle('a backup', kills, unfinished),
    none('folders that killed backups have left after the next one', left),
  ]
}

async function killedExports({ env, folder, kills }: KillPlan): Promise<Figure[]> {
  const whole = await timed(env, 'export', join(folder, 'undisturbed'))
  const root = join(folder, 'resumed')
  let killed = 0
  for (let count = 0; count < kills; count += 1) {
    // A resumed one has less to do each time.
    if (await kill(env, whole / 2, 'export', root)) killed += 1
  }
  await timed(env, 'export', root)
  return [
    middle('an export', kills, killed),
    none('files in which a resumed export differs', different(folder, 'undisturbed', 'resumed')),
  ]
}

async function killedImports({ env, folder, kills }: KillPlan): Promise<Figure[]> {
  const from = join(folder, 'undisturbed')
  const store = (name: string): ArchiveEnv => ({ ...env, DATA_DIR: join(folder, name) })
  const whole = await timed(store('whole'), 'import', from)
  let killed = 0
  let wrong = 0
  for (let count = 0; count < kills; count += 1) {
    const env = store('killed')
    if (await kill(env, whole, 'import', from)) {
      killed += 1
      await importAgain(env, from)
    }
    if (storiesIn(env) !== storiesIn(store('whole'))) wrong += 1
    if (count === kills - 1) await timed(env, 'export', join(folder, 'again'))
    rmSync(env.DATA_DIR, { recursive: true })
  }
  return [
    middle('an import', kills, killed),
    none('resumed imports with other numbers of stories and slugs', wrong),
    none('files in which the export of one differs', different(folder, 'undisturbed', 'again')),
  ]
}

/** Imports once more, unless all of it was stored when the command was killed. */
async function importAgain(env: ArchiveEnv, from: string): Promise<void> {
  await timed(env, 'import', from).catch((error: unknown) => {
    if (!String(error).includes('The store is not empty')) throw error
  })
}

function storiesIn({ DATA_DIR }: ArchiveEnv): string {
  const database = new DatabaseSync(join(DATA_DIR, 'warta.db'), { readOnly: true })
  const counted = database
    .prepare('select count(*) as stories, count(distinct slug) as slugs from articles')
    .get()
  database.close()
  return JSON.stringify(counted)
}

/** How many files of two exports are not the same, except for the time of the export. */
function different(folder: string, one: string, other: string): number {
  const [first, second] = [filesIn(join(folder, one)), filesIn(join(folder, other))]
  const paths = new Set([...first.keys(), ...second.keys()])
  return [...paths].filter((path) => first.get(path) !== second.get(path)).length
}

function filesIn(root: string): Map<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    paths.map((path) => {
      const content = readFileSync(path, 'latin1').replace(/"exportedAt": ".*"/, '')
      return [relative(root, path), createHash('sha256').update(content).digest('hex')]
    }),
  )
}

const middle = (what: string, kills: number, killed: number): Figure => ({
  what: `of ${kills} kills, in the middle of ${what}`,
  value: String(killed),
  goal: 'at least one, or nothing was tried',
  isReached: killed > 0,
})

const none = (what: string, value: number): Figure => ({
  what,
  value: String(value),
  goal: 'none',
  isReached: value === 0,
})
