import { Command, Option } from 'commander'
import { ROLES } from '#content/model/people/user.ts'
import type { NewUser } from './add-user.ts'

const add = new Command('add')
  .description('Create a newsroom account, or give an existing one a new role and password.')
  .requiredOption('--email <address>', 'address for signing in')
  .addOption(
    new Option('--role <role>', 'role at the desk').choices([...ROLES]).default('reporter'),
  )
  .option('--name <name>', 'name shown at the desk')
  .option('--password <password>', 'password; prompted for if omitted')
  .action(async (user: NewUser) => {
    // Imported late, so that --help needs no store and a wrong variable is reported in one line.
    const { addUser } = await import('./add-user.ts')
    process.exitCode = await addUser(user)
  })

const resetFactor = new Command('reset-factor')
  .description('Remove every second factor of an account that lost them, and sign it out.')
  .requiredOption('--email <address>', 'address for signing in')
  .action(async (user: { email: string }) => {
    const { resetFactor: run } = await import('./reset-factor.ts')
    process.exitCode = await run(user)
  })

/** `warta user …`: accounts of the newsroom. */
export const userCommand = new Command('user')
  .description('Accounts of the newsroom.')
  .addCommand(add)
  .addCommand(resetFactor)
