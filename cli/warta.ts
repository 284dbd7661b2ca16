/**
 * The command line: `npm run warta -- COMMAND`.
 * @module
 */
import { Command, CommanderError } from 'commander'
import { EnvironmentError } from '#content/base/settings/environment.ts'
import { auditCommand } from './audit-command.ts'
import { importCommand } from './import-command.ts'
import { searchCommand } from './search-command.ts'
import { userCommand } from './user-command.ts'

const program = new Command('warta')
  .description('The command line of Warta. Each command has its own --help.')
  .showHelpAfterError('Add --help for what is possible.')
  .exitOverride()
  .addCommand(auditCommand)
  .addCommand(importCommand)
  .addCommand(searchCommand)
  .addCommand(userCommand)

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 1
  else {
    process.stderr.write(`${error instanceof EnvironmentError ? error.message : String(error)}\n`)
    process.exitCode ??= 1
  }
}
// Payload keeps timers: the work is done as soon as everything printed has left, which a slow reader of a pipe delays.
await Promise.all([printed(process.stdout), printed(process.stderr)])
process.exit()

/** When all that was written to `stream` has left the process, or its reader is gone. */
function printed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()))
}
