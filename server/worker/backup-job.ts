/**
 * Makes the backups of the desk's schedule: each is made, verified, and followed by dropping the old ones, in a process
 * of its own so that what is due at the desk does not wait for it.
 * @module
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { type Environment, withoutPasswords } from '#content/base/settings/environment.ts'
import {
  type BackupState,
  backupTrouble,
  isBackupDue,
  isUnverified,
} from '#content/model/health/backup-schedule.ts'
import type { Store } from '#content/newsroom/newsroom.ts'
import { backupState, noteBackup } from '#content/newsroom/site/backup-state.ts'
import { UNUSABLE_BACKUP } from '#content/store/backup/backup-error.ts'
import { LOCK_TAKEN, LockTaken, whileLocked } from '#content/store/installation-lock.ts'
import type { Job } from './job.ts'

/** Between two looks whether one is due, in milliseconds. */
const EVERY = 30_000
/** Characters of a failure that are kept. */
const MOST = 500

/** The worker's report on backups: when the newest and the newest verified one were made, in milliseconds, and what is wrong. */
export interface BackupReport {
  type: 'backups'
  madeAt: number | null
  verifiedAt: number | null
  trouble: 'failed' | 'late' | null
}

/** A backup, its verification or dropping old ones failed; the message is the command's own. */
class BackupFailed extends Error {
  override name = 'BackupFailed'
  readonly code: number | null

  constructor(message: string, code: number | null) {
    super(message)
    this.code = code
  }
}

/** What the job has to know of the installation. */
type BackupSettings = Pick<Environment, 'database' | 'dataDir' | 'backupTo'>

/** Makes backups when they are due; reports to `onReport` at each look. Without a place for them it only reports. */
export function backupJob(
  payload: Store,
  settings: BackupSettings,
  onReport: (report: BackupReport) => void,
): Job {
  let current: Promise<void> | undefined
  return {
    name: 'backups',
    every: EVERY,
    async run() {
      const state = await backupState(payload)
      onReport({
        type: 'backups',
        madeAt: state.madeAt?.getTime() ?? null,
        verifiedAt: state.verifiedAt?.getTime() ?? null,
        // Without a place there is no schedule to be late for.
        trouble: (settings.backupTo !== undefined && backupTrouble(state, new Date())) || null,
      })
      const { backupTo } = settings
      if (backupTo === undefined || current || !isBackupDue(state, new Date())) return
      // The next look does not wait for it, so that the job is not taken for one that hangs.
      current = makeDueBackup(payload, settings, backupTo)
        .catch((err: unknown) => payload.logger.error({ err, msg: 'The backup failed.' }))
        .finally(() => {
          current = undefined
        })
    },
  }
}

/**
 * Makes the backup of the schedule in `place`, if it is due and nobody else makes one. One that was made and could not be
 * verified is only verified again.
 * @throws {BackupFailed} when it fails, which is noted for the desk
 */
export async function makeDueBackup(
  payload: Store,
  settings: BackupSettings,
  place: string,
): Promise<void> {
  try {
    await whileLocked(settings, 'backup-schedule', async () => {
      const now = new Date()
      const state = await backupState(payload)
      // Another node may have made it since the look.
      if (!isBackupDue(state, now)) return
      // Somebody may make one by hand for hours. Finding that out takes no command.
      await whileLocked(settings, 'backup', async () => undefined)
      await carryOut(payload, place, state, now)
    })
  } catch (error) {
    // Another node makes it, or somebody makes one by hand: the next look finds out what is due then.
    if (!(error instanceof LockTaken)) throw error
  }
}

async function carryOut(
  payload: Store,
  place: string,
  state: BackupState,
  now: Date,
): Promise<void> {
  const failed = await failureOf(makeVerified(payload, place, state, now))
  // Also after a failure: what was written takes room. The newest and the last verified one stay.
  const notPruned = await failureOf(prune(place, state))
  const failure = failed ?? notPruned
  if (!failure) return
  await noteBackup(payload, { failedAt: new Date(), failure: failure.message })
  throw failure
}

/** Why `work` failed; undefined if it did not. */
async function failureOf(work: Promise<void>): Promise<BackupFailed | undefined> {
  try {
    await work
    return undefined
  } catch (error) {
    if (error instanceof BackupFailed) return error
    throw error
  }
}

async function makeVerified(
  payload: Store,
  place: string,
  state: BackupState,
  now: Date,
): Promise<void> {
  if (state.madeAt && isUnverified(state, now)) {
    const { madeAt } = state
    const failure = await failureOf(warta('backup', 'verify', place))
    if (!failure) return noteBackup(payload, { verifiedAt: madeAt })
    // Only if it is of no use, a new one may be better.
    if (failure.code !== UNUSABLE_BACKUP) throw failure
  }
  await warta('backup', place)
  await noteBackup(payload, { madeAt: now })
  await warta('backup', 'verify', place)
  await noteBackup(payload, { verifiedAt: now })
}

async function prune(place: string, { keep: { daily, weekly, monthly } }: BackupState) {
  const rule = Object.entries({ daily, weekly, monthly })
  try {
    await warta('backup', 'prune', place, ...rule.flatMap(([name, n]) => [`--${name}`, String(n)]))
  } catch (error) {
    // Somebody makes a backup by hand: they are dropped after the next one.
    if (!(error instanceof LockTaken)) throw error
  }
}

/** Runs a command; it ends with this process. */
async function warta(...parameters: string[]): Promise<void> {
  const child = spawn(process.execPath, ['cli/warta.ts', ...parameters], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const end = () => child.kill()
  process.once('exit', end)
  const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  process.removeListener('exit', end)
  if (code === 0) return
  // What is wrong with an option stands above the hint at --help.
  const said = errors.split('\n').findLast((line) => line && !line.startsWith('Add --help')) ?? ''
  if (code === LOCK_TAKEN) throw new LockTaken(said)
  throw new BackupFailed(withoutPasswords(said || `It ended with ${code}.`).slice(0, MOST), code)
}
