/**
 * The command line: `npm run warta -- COMMAND`.
 * @module
 */
import '#server/package-loading.ts'
import { Command, CommanderError } from 'commander'
import { EnvironmentError, environment } from '#content/base/settings/environment.ts'
import { UnusableArchive } from '#content/store/archive/archive-manifest.ts'
import {
  MigrationStopped,
  StoreNotEmpty,
  UNUSABLE_BACKUP,
  UnusableBackup,
  UnusablePlace,
} from '#content/store/backup/backup-error.ts'
import { NoRoom } from '#content/store/disk-room.ts'
import { UncopiedFile } from '#content/store/files/storage-move.ts'
import { UnusableStorage } from '#content/store/files/unusable-storage.ts'
import { LOCK_TAKEN, LockLost, LockTaken } from '#content/store/installation-lock.ts'
import { describeStoreFailure } from '#content/store/store-failure.ts'
import { auditCommand } from './audit-command.ts'
import { backupCommand, restoreCommand } from './backup-command.ts'
import { doctorCommand } from './doctor-command.ts'
import { exportCommand } from './export-command.ts'
import { importCommand } from './import-command.ts'
import { mediaCommand } from './media-command.ts'
import { redirectsCommand } from './redirects-command.ts'
import { searchCommand } from './search-command.ts'
import { userCommand } from './user-command.ts'

// What a command writes below DATA_DIR is for its own account only, as what the portal writes.
process.umask(0o077)

const program = new Command('warta')
  .description('The command line of Warta. Each command has its own --help.')
  .showHelpAfterError('Add --help to see the options.')
  .exitOverride()
  .addCommand(auditCommand)
  .addCommand(backupCommand)
  .addCommand(doctorCommand)
  .addCommand(exportCommand)
  .addCommand(importCommand)
  .addCommand(mediaCommand)
  .addCommand(redirectsCommand)
  .addCommand(restoreCommand)
  .addCommand(searchCommand)
  .addCommand(userCommand)

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 1
  else {
    process.stderr.write(`${describe(error)}\n`)
    process.exitCode ??= exitCodeOf(error)
  }
}
// Payload keeps timers, so the process must exit by itself: once the output is flushed, which a slow pipe delays.
await Promise.all([printed(process.stdout), printed(process.stderr)])
process.exit()

function exitCodeOf(error: unknown): number {
  if (error instanceof LockTaken) return LOCK_TAKEN
  return error instanceof UnusableBackup ? UNUSABLE_BACKUP : 1
}

/** One line that says what went wrong. */
function describe(error: unknown): string {
  const isExpected = [
    EnvironmentError,
    LockLost,
    LockTaken,
    MigrationStopped,
    NoRoom,
    StoreNotEmpty,
    UnusableArchive,
    UnusableBackup,
    UncopiedFile,
    UnusablePlace,
    UnusableStorage,
  ].some((kind) => error instanceof kind)
  if (isExpected && error instanceof Error) return error.message
  return describeStoreFailure(error, environment()) ?? String(error)
}

/** Resolves when everything written to `stream` has been flushed, or its reader is gone. */
function printed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()))
}
