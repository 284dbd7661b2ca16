import { Command, Option } from 'commander'
import { ROLES, type Role } from '#content/model/people/user.ts'
import type { NewUser } from './add-user.ts'

// Everything is imported late, so that --help needs no store and a wrong variable is reported in one line.
const accounts = () => import('./change-user.ts')

const add = new Command('add')
  .description('Create a newsroom account, or give an existing one a new role and password.')
  .requiredOption('--email <address>', 'address for signing in')
  .addOption(
    new Option('--role <role>', 'role at the desk').choices([...ROLES]).default('reporter'),
  )
  .option('--name <name>', 'name shown at the desk')
  .option(
    '--password <password>',
    'password; prompted for, or a line of standard input, if omitted',
  )
  .action(async (user: NewUser) => {
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

const list = new Command('list')
  .description('List the accounts: address, role, name, open sessions, last sign-in.')
  .option('--json', 'print JSON')
  .action(async ({ json = false }: { json?: boolean }) => {
    const { listUsers } = await import('./list-users.ts')
    process.exitCode = await listUsers(json)
  })

const unlock = new Command('unlock')
  .description('Forget the failed attempts to sign in to an account, so that nobody waits.')
  .argument('<email>', 'address of the account')
  .action(async (email: string) => {
    process.exitCode = await (await accounts()).unlockUser(email)
  })

const password = new Command('password')
  .description('Give an account a new password, prompted for or a line of standard input.')
  .argument('<email>', 'address of the account')
  .addHelpText('after', '\nIts sessions end.')
  .action(async (email: string) => {
    process.exitCode = await (await accounts()).givePassword(email)
  })

const endSessions = new Command('end-sessions')
  .description('Sign an account out on every device.')
  .argument('<email>', 'address of the account')
  .action(async (email: string) => {
    process.exitCode = await (await accounts()).endUserSessions(email)
  })

const role = new Command('role')
  .description('Give an account another role.')
  .argument('<email>', 'address of the account')
  .argument('<role>', `one of ${ROLES.join(', ')}`)
  .addHelpText('after', '\nIts sessions end, so that it signs in with the new permissions.')
  .action(async (email: string, given: string) => {
    if (!ROLES.includes(given as Role))
      role.error(`error: the role must be one of ${ROLES.join(', ')}`)
    process.exitCode = await (await accounts()).giveRole(email, given as Role)
  })

/** `warta user …`: accounts of the newsroom. */
export const userCommand = new Command('user')
  .description('Accounts of the newsroom.')
  .addCommand(add)
  .addCommand(list)
  .addCommand(unlock)
  .addCommand(password)
  .addCommand(endSessions)
  .addCommand(role)
  .addCommand(resetFactor)
