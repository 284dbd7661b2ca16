import { Command } from 'commander'
import type { DoctorOptions } from './run-doctor.ts'

/** `warta doctor`: what is wrong with this installation, and what to do. */
export const doctorCommand = new Command('doctor')
  .description(
    'Look over this installation: machine, store, worker, portal and backups. Changes nothing. Exit code: 0 if all is good, 1 with a warning, 2 if something is bad.',
  )
  .option(
    '--backups <place>',
    'the place of backups, to look at the age of the newest (default: BACKUP_TO)',
  )
  .option('--json', 'print the findings as one JSON object')
  .option('--bundle <file>', 'write a tar file for whoever helps you; it holds no secret')
  .action(async (options: DoctorOptions) => {
    // Imported late, so that --help needs no store and a wrong variable is reported in one line.
    const { examine } = await import('./run-doctor.ts')
    process.exitCode = await examine(options)
  })
