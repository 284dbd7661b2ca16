/**
 * What a doctor says of the store and of what the worker has to do.
 * @module
 */
import type { SourceHealth } from '#content/model/wire/source-health.ts'
import { type CdnFacts, cdnFindings } from './cdn-health.ts'
import type { Finding } from './finding.ts'
import { type NodeFacts, nodeFindings } from './node-health.ts'

/** The store as it was found. Times are in milliseconds. */
export interface StoreFacts {
  /** How long a query took. */
  latency: number
  version: string
  /** How far the database's clock is ahead of this machine's. */
  clockAhead: number
  migrations: {
    ahead: readonly string[]
    unknown: readonly string[]
    contracting: readonly string[]
  }
  stories: number
  versions: number
  photos: number
  /** Its size in bytes. */
  size: number
  /** What was added in the last 30 days. */
  lately: { stories: number; versions: number; photos: number }
  /** Its largest tables with their indexes, and their bytes; the largest first. */
  largest: readonly { table: string; bytes: number }[]
  /** What the database says of its own consistency; undefined if it was not asked. */
  fault: string | undefined
  /** Stories that should have been published or withdrawn by now. */
  late: number
  announcements: { waiting: number; overdue: number; givenUp: number }
  /** Photos and attachments of a sample without one of their files, and originals of a sample without a photo. */
  files: { looked: number; missing: readonly string[]; orphaned: readonly string[] }
  /** The schedule of backups, and why its last try failed; undefined if the store has none yet. */
  schedule: { everyHours: number; failure: string | undefined } | undefined
  /** How sources of agency copy are, and pieces of it that are not settled; undefined if the store has none yet. */
  wire:
    | {
        sources: readonly { name: string; health: SourceHealth; error?: string }[]
        waiting: number
      }
    | undefined
  /** The nodes that share it; undefined if it is one machine's own. */
  nodes: readonly NodeFacts[] | undefined
  /** The CDN that is told of purges; undefined if none is. */
  cdn: CdnFacts | undefined
  /** Stories that readers see, and those that the index has. */
  index: { visible: number; indexed: number }
}

/** Milliseconds after which a query is slow. */
const SLOW = 500
/** Milliseconds by which clocks may differ: embargoes and schedules are kept to the second. */
const MOST_SKEW = 2_000

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1_000_000)} MB`

function growthText({ lately, largest }: StoreFacts): string {
  const added = `${lately.stories} stories, ${lately.versions} versions, ${lately.photos} photos in 30 days`
  const tables = largest.map(({ table, bytes }) => `${table} ${megabytes(bytes)}`)
  return tables.length > 0 ? `${added}; largest: ${tables.join(', ')}` : added
}

/** The findings on a store. */
export function storeFindings(facts: StoreFacts): Finding[] {
  const { latency, version, clockAhead, migrations, fault, late, announcements, files, index } =
    facts
  const [unknown] = migrations.unknown
  const [contracting] = migrations.contracting
  return [
    when(latency > SLOW, 'Database', `${version}, answers in ${Math.round(latency)} ms`, {
      health: 'warning',
      remedy: 'Look for what else keeps its disk or processor busy.',
    }),
    when(Math.abs(clockAhead) > MOST_SKEW, 'Clock', clockText(clockAhead), {
      health: 'warning',
      remedy: 'Let both machines set their clocks by NTP.',
    }),
    unknown !== undefined
      ? {
          name: 'Migrations',
          health: 'bad',
          text: `the store is of a newer version (${unknown})`,
          remedy: 'Install that version again, or restore a backup of this one.',
        }
      : when(
          migrations.ahead.length > 0,
          'Migrations',
          migrations.ahead.length > 0 ? `${migrations.ahead.length} to run` : 'all run',
          {
            health: 'warning',
            remedy:
              contracting === undefined
                ? 'Start the portal, which runs them.'
                : `Start the portal, which runs them, and replace all nodes at once: those of the version before do not go on after ${contracting}.`,
          },
        ),
    {
      name: 'Store',
      health: 'good',
      text: `${facts.stories} stories, ${facts.versions} versions, ${facts.photos} photos, ${megabytes(facts.size)}`,
    },
    { name: 'Growth', health: 'good', text: growthText(facts) },
    ...(fault === undefined
      ? []
      : [
          when(fault !== 'ok', 'Consistency', fault === 'ok' ? 'no fault found' : fault, {
            health: 'bad',
            remedy: 'Stop the portal, keep a copy of DATA_DIR, and restore the newest backup.',
          }),
        ]),
    when(late > 0, 'Schedule', late > 0 ? `${late} stories are late` : 'nothing is late', {
      health: 'bad',
      remedy: 'Look at the portal’s log for “is late”. It says why each of them failed.',
    }),
    announcementFinding(announcements),
    ...wireFindings(facts.wire),
    ...nodeFindings(facts.nodes),
    ...cdnFindings(facts.cdn),
    ...(facts.schedule?.failure === undefined
      ? []
      : [
          {
            name: 'Backup schedule',
            health: 'bad',
            text: `the last try failed: ${facts.schedule.failure}`,
            remedy: 'Correct what it says. It is tried again every half hour.',
          } as const,
        ]),
    when(
      files.missing.length > 0,
      'Photo files',
      files.missing.length > 0
        ? `${files.missing.length} of ${files.looked} photos and attachments lack files, such as ${files.missing[0]}`
        : `whole in a sample of ${files.looked} photos and attachments`,
      {
        health: 'bad',
        remedy:
          'Put DATA_DIR/media and DATA_DIR/originals back from a backup, or upload the photos again.',
      },
    ),
    when(
      files.orphaned.length > 0,
      'Unused originals',
      files.orphaned.length > 0
        ? `${files.orphaned.length} in a sample belong to no photo, such as ${files.orphaned[0]}`
        : 'none in a sample',
      {
        health: 'warning',
        remedy: 'They do no harm. Once a backup is verified, they can be deleted.',
      },
    ),
    when(
      index.visible !== index.indexed,
      'Search index',
      `${index.indexed} of ${index.visible} stories`,
      { health: 'warning', remedy: 'Run: npm run warta -- search reindex' },
    ),
  ]
}

/** The finding on agency copy; none where nobody sends any. */
function wireFindings(wire: StoreFacts['wire']): Finding[] {
  if (!wire || wire.sources.length === 0) return []
  const { sources, waiting } = wire
  const ill = sources.filter(({ health }) => health !== 'well' && health !== 'off')
  const named = ill.map(
    ({ name, health, error }) => `“${name}” is ${health}${error ? ` (${error})` : ''}`,
  )
  return [
    when(
      ill.length > 0,
      'Agency copy',
      [...(ill.length > 0 ? named : [`${sources.length} sources`]), `${waiting} pieces wait`].join(
        '; ',
      ),
      {
        health: 'warning',
        remedy: 'Open /admin/kawat/sumber at the desk: it says what went wrong, and when.',
      },
    ),
  ]
}

function announcementFinding({ waiting, overdue, givenUp }: StoreFacts['announcements']): Finding {
  const name = 'Announcements'
  if (overdue > 0) {
    return {
      name,
      health: 'bad',
      text: `${overdue} have been due for more than ten minutes`,
      remedy: 'Check that the portal runs and its worker can reach the internet.',
    }
  }
  return when(givenUp > 0, name, `${waiting} wait, ${givenUp} were given up`, {
    health: 'warning',
    remedy: 'Open them at the desk: each says what its receiver answered.',
  })
}

/** What the worker wrote of one of its duties; times in milliseconds. */
export interface DutyFacts {
  every: number
  /** When it last succeeded; undefined if never since the worker started. */
  succeededAt?: number | undefined
  failure?: string | undefined
}

/** How many turns a duty may miss, and how long at least it may be silent, in milliseconds. */
const TURNS = 3
const SILENCE = 60_000

/** The findings on the worker: `duties` by their names, undefined if it has written nothing. */
export function workerFindings(
  duties: Readonly<Record<string, DutyFacts>> | undefined,
  startedAt: number,
  now: number,
): Finding[] {
  const name = 'Worker'
  const remedy = 'Start the portal, or look at its log if it runs.'
  if (!duties) return [{ name, health: 'bad', text: 'has never run here', remedy }]
  const silent = Object.entries(duties).filter(([, { every, succeededAt }]) => {
    const limit = Math.max(every * TURNS, SILENCE)
    return now - (succeededAt ?? startedAt) > limit
  })
  if (silent.length === 0) {
    return [{ name, health: 'good', text: `all ${Object.keys(duties).length} duties done` }]
  }
  return silent.map(([duty, { succeededAt, failure }]) => ({
    name,
    health: 'bad',
    text: `“${duty}” ${succeededAt === undefined ? 'has not succeeded' : `last succeeded ${new Date(succeededAt).toISOString()}`}${failure ? `: ${failure}` : ''}`,
    remedy,
  }))
}

/** How backups were found: ages in milliseconds of the newest and of the newest verified one, or why none could be. */
export type BackupFacts =
  | { folder: string; age: number | undefined; verified: number | undefined }
  | { folder: string; failure: string }
  | undefined

/** In milliseconds. */
const HOUR = 3_600_000
/** How long a backup itself may take. */
const GRACE = 2 * HOUR
/** A week: backups that nobody tries are trusted for so long. */
const OLDEST_VERIFIED = 7 * 24 * HOUR

/** The findings on backups made every so many hours; no place of them was named if `facts` is undefined. */
export function backupFindings(facts: BackupFacts, everyHours: number): Finding[] {
  const name = 'Backup'
  if (!facts) {
    return [
      {
        name,
        health: 'warning',
        text: 'not looked at',
        remedy: 'Set BACKUP_TO, or name the place of backups: --backups PLACE',
      },
    ]
  }
  const { folder } = facts
  const remedy = `Run: npm run warta -- backup ${folder}`
  if ('failure' in facts) {
    return [{ name, health: 'bad', text: facts.failure, remedy: 'Correct it, or BACKUP_TO.' }]
  }
  const { age, verified } = facts
  if (age === undefined) return [{ name, health: 'bad', text: `none in ${folder}`, remedy }]
  const hours = (milliseconds: number) => `${Math.floor(milliseconds / HOUR)} hours old`
  return [
    when(age > everyHours * HOUR + GRACE, name, `the newest is ${hours(age)}`, {
      health: 'bad',
      remedy,
    }),
    when(
      verified === undefined || verified > Math.max(OLDEST_VERIFIED, 2 * everyHours * HOUR),
      'Verified backup',
      verified === undefined ? 'none was verified' : `the newest is ${hours(verified)}`,
      { health: 'warning', remedy: `Run: npm run warta -- backup verify ${folder}` },
    ),
  ]
}

const clockText = (ahead: number): string => {
  const seconds = Math.abs(ahead / 1000).toFixed(1)
  return `the database’s is ${seconds} s ${ahead < 0 ? 'behind' : 'ahead'}`
}

function when(
  isWrong: boolean,
  name: string,
  text: string,
  wrong: Pick<Finding, 'health'> & { remedy: string },
): Finding {
  return isWrong ? { name, text, ...wrong } : { name, health: 'good', text }
}
