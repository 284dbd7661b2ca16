/**
 * Runs `warta doctor`: gathers what there is to know, and prints what it means.
 * @module
 */
import { existsSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { packTar } from 'modern-tar/fs'
import { dutiesFile, readDuties } from '#content/base/settings/duties-file.ts'
import {
  type Environment,
  environment,
  type ShownSetting,
  shownSettings,
  withoutPasswords,
} from '#content/base/settings/environment.ts'
import { exitCodeOf, type Finding } from '#content/model/health/finding.ts'
import { type MachineFacts, machineFindings } from '#content/model/health/machine-health.ts'
import { type PortalFacts, portalFindings } from '#content/model/health/portal-health.ts'
import { storageFindings } from '#content/model/health/storage-health.ts'
import {
  type BackupFacts,
  backupFindings,
  type StoreFacts,
  storeFindings,
  workerFindings,
} from '#content/model/health/store-health.ts'
import { storeFacts } from '#content/reading/health/store-facts.ts'
import { backupsIn, backupTime, lastVerified } from '#content/store/backup/backup-finding.ts'
import { openPlace } from '#content/store/backup/place/place-opening.ts'
import { machineFacts } from './doctor/machine-facts.ts'
import { portalFacts } from './doctor/portal-facts.ts'
import { storageFacts } from './doctor/storage-facts.ts'

/** The command's options. */
export interface DoctorOptions {
  backups?: string
  json?: boolean
  bundle?: string
}

interface Examination {
  findings: Finding[]
  settings: ShownSetting[]
  facts: { machine: MachineFacts; portal: PortalFacts; store: StoreFacts | { failure: string } }
}

/**
 * Examines this installation and prints the findings. Returns the exit code.
 */
export async function examine({ backups, json, bundle }: DoctorOptions): Promise<number> {
  if (bundle !== undefined && existsSync(bundle)) {
    process.stderr.write(`${resolve(bundle)} exists. Name a new file.\n`)
    return 2
  }
  const examination = await examined(backups)
  if (bundle !== undefined) await writeBundle(resolve(bundle), examination)
  process.stdout.write(json ? `${JSON.stringify(examination, undefined, 2)}\n` : told(examination))
  if (bundle !== undefined && !json) process.stdout.write(`\nWrote ${resolve(bundle)}.\n`)
  return exitCodeOf(examination.findings)
}

async function examined(backups: string | undefined): Promise<Examination> {
  const settings = environment()
  const now = new Date()
  const machine = await machineFacts(settings.dataDir)
  // One after the other: a query of SQLite holds this process up, and would count as the portal's time.
  const portal = await portalFacts(settings)
  const store = await storeOf(settings, now)
  const storage = await storageFacts(settings)
  const duties = await dutiesOf(settings.dataDir)
  return {
    findings: [
      ...machineFindings(machine),
      ...('failure' in store ? [unopened(store.failure)] : storeFindings(store)),
      ...storageFindings(storage),
      ...workerFindings(duties?.duties, duties?.startedAt ?? 0, now.getTime()),
      ...portalFindings(portal),
      ...backupFindings(
        await backupFacts(backups ?? settings.backupTo, now),
        ('failure' in store ? undefined : store.schedule?.everyHours) ?? 24,
      ),
    ],
    settings: shownSettings(process.env),
    facts: { machine, portal, store },
  }
}

async function storeOf(
  settings: Environment,
  now: Date,
): Promise<StoreFacts | { failure: string }> {
  const { database } = settings
  const path = database.url.replace(/^file:/, '')
  if (database.kind === 'sqlite' && !existsSync(path)) return { failure: `there is no ${path}` }
  return storeFacts(settings, now).catch((error) => ({ failure: failureOf(error) }))
}

/** An error in one line without passwords. */
function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return withoutPasswords(error.message.split('\n')[0] ?? '') || error.name
}

const unopened = (failure: string): Finding => ({
  name: 'Database',
  health: 'bad',
  text: `cannot be read: ${failure}`,
  remedy: 'Start it, or correct DATABASE_URL or DATA_DIR; a damaged one is restored from a backup.',
})

const dutiesOf = async (dataDir: string) =>
  readDuties(await readFile(dutiesFile(dataDir), 'utf8').catch(() => ''))

async function backupFacts(folder: string | undefined, now: Date): Promise<BackupFacts> {
  if (folder === undefined) return undefined
  const ageOf = (name: string | undefined) =>
    name === undefined ? undefined : now.getTime() - backupTime(name).getTime()
  try {
    const place = await openPlace(folder)
    const names = await backupsIn(place)
    return { folder, age: ageOf(names.at(-1)), verified: ageOf(await lastVerified(place, names)) }
  } catch (error) {
    // Whatever it is, the other findings matter as well.
    return { folder, failure: failureOf(error) }
  }
}

const MARKS = { good: 'ok', warning: 'LOOK', bad: 'BAD' } as const

/** The findings as lines of a screen. */
function told({ findings, settings }: Examination): string {
  const width = Math.max(...findings.map(({ name }) => name.length))
  const lines = findings.flatMap(({ name, health, text, remedy }) => [
    `${MARKS[health].padEnd(5)} ${name.padEnd(width)}  ${text}`,
    ...(remedy ? [`${' '.repeat(8 + width)}→ ${remedy}`] : []),
  ])
  const count = (health: Finding['health']) =>
    findings.filter((finding) => finding.health === health).length
  const set = settings.filter(({ from }) => from === 'environment')
  return [
    ...lines,
    '',
    `Set: ${set.map(({ name, value }) => `${name}=${value}`).join(' ') || 'nothing, all settings have their defaults'}`,
    `${count('bad')} bad, ${count('warning')} to look at, ${count('good')} good.`,
    '',
  ].join('\n')
}

async function writeBundle(path: string, examination: Examination): Promise<void> {
  const { version, dependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
    version: string
    dependencies: Record<string, string>
  }
  const files = {
    'findings.json': examination.findings,
    'settings.json': examination.settings,
    'facts.json': examination.facts,
    'versions.json': { warta: version, node: process.version, dependencies },
    'findings.txt': undefined,
  }
  // An existing file may be something else.
  const file = await open(path, 'wx', 0o600)
  await pipeline(
    packTar(
      Object.entries(files).map(([target, value]) => ({
        type: 'content' as const,
        target: `warta-doctor/${target}`,
        content: value === undefined ? told(examination) : JSON.stringify(value, undefined, 2),
      })),
    ),
    file.createWriteStream(),
  )
}
