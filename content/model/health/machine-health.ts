/**
 * What a doctor says of the machine and the program.
 * @module
 */
import type { Finding } from './finding.ts'

/** The machine and the program, as they were found. */
export interface MachineFacts {
  /** Of Node.js: the version that runs, and the one that Warta is made for. */
  node: { running: string; wanted: string }
  /** When the portal was built and its sources last changed, in milliseconds; no build if 0. */
  build: { builtAt: number; changedAt: number }
  /** Folders that the portal writes to; none if there is no `DATA_DIR`. */
  folders: readonly { path: string; writable: boolean }[]
  /** Of the disk of `DATA_DIR`, in bytes and files; undefined if it could not be read. */
  disk: { free: number; total: number; freeFiles: number; totalFiles: number } | undefined
  /** How many files a process may have open; undefined where the system does not say. */
  fileLimit: number | undefined
}

/** Shares of a disk below which it is worth a warning, and bad. */
const LITTLE = 0.1
const ALMOST_NONE = 0.03
/** Each reader is an open file. */
const FEWEST_FILES = 4_096

/** The findings on a machine. */
export function machineFindings({
  node,
  build,
  folders,
  disk,
  fileLimit,
}: MachineFacts): Finding[] {
  const closed = folders.filter(({ writable }) => !writable).map(({ path }) => path)
  return [
    majorOf(node.running) === majorOf(node.wanted)
      ? good('Node.js', node.running)
      : {
          name: 'Node.js',
          health: 'bad',
          text: `${node.running} runs; Warta is made for ${node.wanted}`,
          remedy: 'Start it with npm run or npm start, which use the version in node_modules.',
        },
    buildFinding(build),
    folders.length === 0
      ? {
          name: 'Folders',
          health: 'bad',
          text: 'DATA_DIR does not exist',
          remedy: 'Set DATA_DIR as for the portal, or start the portal, which makes it.',
        }
      : closed.length === 0
        ? good('Folders', `${folders.length} can be written to`)
        : {
            name: 'Folders',
            health: 'bad',
            text: `this account may not write to ${closed.join(', ')}`,
            remedy: 'Change their owner, or run this as the account that runs the portal.',
          },
    disk ? shareFinding('Disk', disk.free, disk.total, gigabytes) : unread('Disk'),
    // Some file systems have no fixed number of files, and say 0.
    ...(disk && disk.totalFiles > 0
      ? [shareFinding('Files on disk', disk.freeFiles, disk.totalFiles, String)]
      : []),
    fileLimit === undefined || fileLimit >= FEWEST_FILES
      ? good('Open files', fileLimit === undefined ? 'no limit known' : `at most ${fileLimit}`)
      : {
          name: 'Open files',
          health: 'warning',
          text: `at most ${fileLimit} for each process, so about as many readers at once`,
          remedy: `Raise it to ${FEWEST_FILES} or more: ulimit -n, or LimitNOFILE of the service.`,
        },
  ]
}

function buildFinding({ builtAt, changedAt }: MachineFacts['build']): Finding {
  const name = 'Build'
  if (builtAt === 0) {
    return {
      name,
      health: 'bad',
      text: 'there is none',
      remedy: 'Run: npm run build',
    }
  }
  if (builtAt < changedAt) {
    return {
      name,
      health: 'warning',
      text: 'older than the sources',
      remedy: 'Run: npm run build, then start the portal again.',
    }
  }
  return good(name, `of ${new Date(builtAt).toISOString()}`)
}

function shareFinding(
  name: string,
  free: number,
  total: number,
  shown: (amount: number) => string,
): Finding {
  const text = `${shown(free)} of ${shown(total)} free`
  if (free >= total * LITTLE) return good(name, text)
  return {
    name,
    health: free < total * ALMOST_NONE ? 'bad' : 'warning',
    text,
    remedy: 'Make room on the disk of DATA_DIR, or move DATA_DIR to a larger one.',
  }
}

const unread = (name: string): Finding => ({
  name,
  health: 'warning',
  text: 'could not be read',
  remedy: 'Check that DATA_DIR exists and may be read.',
})

const gigabytes = (bytes: number): string => `${(bytes / 1_000_000_000).toFixed(1)} GB`

const majorOf = (version: string): string => version.replace(/^v/, '').split('.')[0] ?? ''

const good = (name: string, text: string): Finding => ({ name, health: 'good', text })
