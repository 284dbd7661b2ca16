/**
 * `npm run bench`: the figures that Warta promises, next to its peers in the same run. Core 0 runs what is measured,
 * core 1 the load.
 * @module
 */
import { Command, InvalidArgumentError, Option } from 'commander'
import type { ArchiveBenchOptions } from './archive-bench.ts'
import type { BackupBenchOptions } from './backup-bench.ts'
import type { EdgeBenchOptions } from './edge-bench.ts'
import type { EdgesBenchOptions } from './edges-bench.ts'
import type { ImportBenchOptions } from './import-bench.ts'
import type { LighthouseBenchOptions } from './lighthouse-bench.ts'
import type { LiveBenchOptions } from './live-bench.ts'
import type { NodesBenchOptions } from './nodes-bench.ts'
import type { StormBenchOptions } from './storm-bench.ts'

// Each bench is imported when it runs: modules that one needs must not read settings before another has set its own.
const program = new Command('bench').description('Measures Warta. Every subcommand has --help.')

program
  .command('edge', { isDefault: true })
  .description('throughput, latency, memory and faults of the edge, beside nginx and next start')
  .option('--seconds <number>', 'length of each run of load', count, 5)
  .option('--pages <number>', 'pages requested once', count, 100_000)
  .option('--readers <number>', 'readers of a page that is purged', count, 10_000)
  .option('--json <file>', 'writes the figures to a file as well')
  .action(async (options: EdgeBenchOptions) => {
    const { benchEdge } = await import('./edge-bench.ts')
    process.exitCode = await benchEdge(options)
  })

program
  .command('edges')
  .description('what a second process that answers readers is worth, by processor time')
  .option('--seconds <number>', 'length of each run of load', count, 5)
  .option('--json <file>', 'writes the figures to a file as well')
  .action(async (options: EdgesBenchOptions) => {
    const { benchEdges } = await import('./edges-bench.ts')
    process.exitCode = await benchEdges(options)
  })

program
  .command('nodes')
  .description(
    'how soon eight edges purge, three nodes show a save, and whether restarts behind HAProxy lose requests',
  )
  .addOption(
    new Option('--only <part>', 'measures one part').choices(['purges', 'saves', 'restarts']),
  )
  .option('--purges <number>', 'purges that eight edges follow', count, 500)
  .option('--saves <number>', 'saves at changing nodes', count, 30)
  .option('--json <file>', 'writes the figures to a file as well')
  .action(async (options: NodesBenchOptions) => {
    const { benchNodes } = await import('./nodes-bench.ts')
    process.exitCode = await benchNodes(options)
  })

program
  .command('archive')
  .description('documents, pages, searches and the desk of a large archive, with nothing in memory')
  .option('--stories <number>', 'stories in the archive', largeCount, 100_000)
  .option('--store <folder>', 'keeps the archive there, and uses it again')
  .option('--json <file>', 'writes the figures to a file as well')
  .action(async (options: ArchiveBenchOptions) => {
    const { benchArchive } = await import('./archive-bench.ts')
    process.exitCode = await benchArchive(options)
  })

program
  .command('lighthouse')
  .description('Lighthouse of reading pages beside plain ones: a mid-range phone on slow 4G')
  .addOption(
    new Option('--only <page>', 'measures one kind of page').choices([
      'front',
      'section',
      'story',
      'search',
    ]),
  )
  .option('--json <file>', 'writes the figures to a file as well')
  .action(async (options: LighthouseBenchOptions) => {
    const { benchLighthouse } = await import('./lighthouse-bench.ts')
    process.exitCode = await benchLighthouse(options)
  })

program
  .command('desk')
  .description(
    'the time from a save until readers see it, and how heavy the desk is on a slow phone',
  )
  .option('--rounds <number>', 'stories that are published and changed', count, 50)
  .option('--json <file>', 'writes the figures to a file as well')
  .action(async (options: { rounds: number; json?: string }) => {
    const { benchDesk } = await import('./desk-bench.ts')
    process.exitCode = await benchDesk(options)
  })

program
  .command('wire')
  .description('agency copy from a folder to the desk, thousands of files at once')
  .option('--files <number>', 'files that come at once', count, 10_000)
  .option('--json <file>', 'writes the figures to a file as well')
  .action(async (options: { files: number; json?: string }) => {
    const { benchWire } = await import('./wire-bench.ts')
    process.exitCode = await benchWire(options)
  })

program
  .command('crash')
  .description('whether an acknowledged save or schedule is lost when the process is killed')
  .option('--moments <number>', 'how often it is killed', count, 100)
  .option('--json <file>', 'writes the figures to a file as well')
  .action(async (options: { moments: number; json?: string }) => {
    const { benchCrashes } = await import('./crash-bench.ts')
    process.exitCode = await benchCrashes(options)
  })

program
  .command('backup')
  .description(
    'how long backups and exports take, what the desk notices, what is left of killed ones',
  )
  .option('--stories <number>', 'stories in the archive', largeCount, 10_000)
  .option('--photos <number>', 'photo files of 100 KB, once more before the kills', count, 2_000)
  .option('--kills <number>', 'how often each of backup, export and import is killed', count, 17)
  .option('--json <file>', 'writes the figures to a file as well')
  .action(async (options: BackupBenchOptions) => {
    const { benchBackups } = await import('./backup-bench.ts')
    process.exitCode = await benchBackups(options)
  })

program
  .command('upgrade')
  .description('whether readers lose a request while the portal changes to another version')
  .option('--requests <number>', 'requests to answer meanwhile, at least', count, 100_000)
  .option('--json <file>', 'writes the figures to a file as well')
  .action(async (options: { requests: number; json?: string }) => {
    const { benchUpgrades } = await import('./upgrade-bench.ts')
    process.exitCode = await benchUpgrades(options)
  })

program
  .command('import')
  .description(
    'how fast an archive is imported, in how much memory, beside the desk, and after kills',
  )
  .option('--posts <number>', 'posts without photos', largeCount, 10_000)
  .option('--photos <number>', 'photos of 2 megapixels', count, 300)
  .option('--kills <number>', 'how often an import is killed', count, 10)
  .option('--json <file>', 'writes the figures to a file as well')
  .action(async (options: ImportBenchOptions) => {
    const { benchImport } = await import('./import-bench.ts')
    process.exitCode = await benchImport(options)
  })

program
  .command('purges')
  .description('how many readers wait for a change, with all stories in memory')
  .option('--pages <number>', 'story pages in memory', count, 5_000)
  .option('--json <file>', 'writes the figures to a file as well')
  .action(async (options: { pages: number; json?: string }) => {
    const { benchPurges } = await import('./purge-bench.ts')
    process.exitCode = await benchPurges(options)
  })

program
  .command('storm')
  .description('what readers and editors get while somebody asks for more than can be made')
  .option('--seconds <number>', 'length of each rush and each storm', count, 40)
  .option('--connections <number>', 'connections of the client that storms', count, 400)
  .option('--json <file>', 'writes the figures to a file as well')
  .action(async (options: StormBenchOptions) => {
    const { benchStorm } = await import('./storm-bench.ts')
    process.exitCode = await benchStorm(options)
  })

program
  .command('live')
  .description('live coverage: entries, writers, readers who poll, and the page of a long one')
  .addOption(
    new Option('--only <part>', 'measures one part').choices([
      'sending',
      'weight',
      'readers',
      'writers',
    ]),
  )
  .option('--entries <number>', 'entries of the story that is read', count, 500)
  .option('--rounds <number>', 'entries whose way to readers is measured', count, 50)
  .option('--written <number>', 'entries written while processes are killed', count, 200)
  .option('--readers <number>', 'readers who poll', count, 10_000)
  .option('--seconds <number>', 'how long they poll', count, 90)
  .option('--json <file>', 'writes the figures to a file as well')
  .action(async (options: LiveBenchOptions) => {
    const { benchLive } = await import('./live-bench.ts')
    process.exitCode = await benchLive(options)
  })

program
  .command('copy')
  .description('how long agency copy of 100 KB takes to read')
  .option('--rounds <number>', 'how often each kind is read', count, 15)
  .option('--json <file>', 'writes the figures to a file as well')
  .action(async (options: { rounds: number; json?: string }) => {
    const { benchCopy } = await import('./copy-bench.ts')
    process.exitCode = benchCopy(options)
  })

await program.parseAsync()

function count(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('Give a whole number above 0.')
  return Number(value)
}

/** With fewer stories a section has fewer than fifty pages. */
function largeCount(value: string): number {
  const stories = count(value)
  if (stories < 2_000) throw new InvalidArgumentError('Give 2000 or more.')
  return stories
}
