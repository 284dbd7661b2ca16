/**
 * How long backups take and how large they are, and whether one that is killed leaves the others whole.
 * @module
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { checkBackup } from '#content/store/backup/backup-checking.ts'
import { backupFolders, findBackup } from '#content/store/backup/backup-finding.ts'
import { folderPlace } from '#content/store/backup/place/folder-place.ts'
import { runWarta } from '#tests/running/warta-command.ts'
import { type ArchiveEnv, withArchive } from './bench-archive.ts'
import { type Figure, report } from './bench-table.ts'

/** How much to back up, and how often to kill a backup. */
export interface BackupBenchOptions {
  readonly stories: number
  readonly photos: number
  readonly kills: number
  readonly json?: string
}

const PORT = 28_416
/** Bytes of a photo file. */
const PHOTO = 100_000

/** Backs up, verifies and restores an archive on SQLite in temporary folders. Returns the exit code. */
export async function benchBackups(options: BackupBenchOptions): Promise<number> {
  const { stories, photos, kills, json } = options
  const folder = mkdtempSync(join(tmpdir(), 'warta-backups-'))
  try {
    return await withArchive({ stories, now: new Date(), port: PORT }, async (env) => {
      addPhotos(env.DATA_DIR, 'a', photos)
      const figures = [
        ...(await timesOf(env, folder)),
        ...(await killedBackups(env, join(folder, 'killed'), { photos, kills })),
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
    value: `${(milliseconds / 1000).toFixed(1)} s`,
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

/** Kills backups of a store with new photos at moments that are spread over the time that one takes. */
async function killedBackups(
  env: ArchiveEnv,
  root: string,
  { photos, kills }: Pick<BackupBenchOptions, 'photos' | 'kills'>,
): Promise<Figure[]> {
  const whole = await timed(env, 'backup', root)
  addPhotos(env.DATA_DIR, 'b', photos)
  const place = folderPlace(root)
  let unfinished = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const backup = spawn(process.execPath, ['cli/warta.ts', 'backup', root], {
      env: { ...process.env, ...env, NODE_ENV: 'production' },
      stdio: 'ignore',
    })
    const ended = once(backup, 'exit')
    await delay(((kill + 1) / (kills + 1)) * whole)
    backup.kill('SIGKILL')
    await ended
    if ((await backupFolders(place)).unfinished.length > 0) unfinished += 1
    // Throws if the backup before is not whole.
    await checkBackup(await findBackup(place, async () => undefined))
  }
  const resumed = await timed(env, 'backup', root)
  await timed(env, 'backup', 'verify', root)
  const left = (await backupFolders(place)).unfinished
  return [
    {
      what: `of ${kills} kills, in the middle of a backup`,
      value: String(unfinished),
      goal: 'at least one, or nothing was tried',
      isReached: unfinished > 0,
    },
    { what: 'the next backup after them', value: `${(resumed / 1000).toFixed(1)} s` },
    {
      what: 'folders that killed ones have left after it',
      value: String(left.length),
      goal: 'none',
      isReached: left.length === 0,
    },
  ]
}

/**
 * Runs `warta`, and returns the milliseconds that it took.
 * @throws {Error} when it fails
 */
async function timed(variables: ArchiveEnv, ...parameters: string[]): Promise<number> {
  const start = performance.now()
  const { exitCode, errors } = await runWarta(parameters, { variables })
  if (exitCode !== 0) throw new Error(`warta ${parameters.join(' ')}: ${errors}`)
  return performance.now() - start
}

const bytesIn = (root: string): number =>
  (readdirSync(root, { recursive: true }) as string[])
    .map((path) => statSync(join(root, path)))
    .reduce((sum, found) => sum + (found.isFile() ? found.size : 0), 0)

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
