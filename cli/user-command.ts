import { Command, Option } from 'commander'
import { ROLES } from '#content/model/people/user.ts'
import type { NewUser } from './user-adding.ts'

const add = new Command('add')
  .description('Make an account for the newsroom, or give an existing one a new role and password.')
  .requiredOption('--email <address>', 'with which the person signs in')
  .addOption(
    new Option('--role <role>', 'what the person may do').choices([...ROLES]).default('reporter'),
  )
  .option('--name <name>', 'as it stands in the desk')
  .option('--password <password>', 'asked for when left out')
  .action(async (user: NewUser) => {
    // Loaded when asked for: --help needs no store, and a wrong variable is told in one line.
    const { addUser } = await import('./user-adding.ts')
    process.exitCode = await addUser(user)
  })

/** `warta user …`: accounts of the newsroom. */
export const userCommand = new Command('user')
  .description('Accounts of the newsroom.')
  .addCommand(add)
