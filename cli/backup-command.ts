import { Command, InvalidArgumentError } from 'commander'
import { readEnvironment } from '#content/base/settings/environment.ts'
import { KEEP_RULE, type KeepRule } from '#content/model/health/keep-rule.ts'
import { yieldToPortal } from '#server/background-threads.ts'
import type { BackupOptions } from './run-backup.ts'
import type { RestoreOptions } from './run-restore.ts'

const PLACE = 'the folder of backups, or s3://bucket/prefix'
const OR_SCHEDULED = `${PLACE}; else that of BACKUP_TO`
const PASSPHRASE =
  'Encrypted backups need their passphrase: WARTA_BACKUP_PASSPHRASE, or WARTA_BACKUP_PASSPHRASE_FILE with the path of a file that has it.'

const BUCKET =
  'For s3:// set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_REGION; for stores other than AWS also AWS_ENDPOINT_URL_S3.'

const BACKUP = ['--backup <name>', 'the one that `backup list` calls so; else the newest'] as const

/** The place that was named, else the one where the schedule puts backups. */
function placeOf(named: string | undefined, command: Command): string {
  // Verifying sets variables before the settings are read for good.
  const place = named ?? readEnvironment(process.env).backupTo
  return place ?? command.error('error: name the place of backups, or set BACKUP_TO.')
}

const list = new Command('list')
  .description('List the finished backups of a place, the newest first.')
  .argument('[place]', OR_SCHEDULED)
  .addHelpText('after', `\n${BUCKET}`)
  .action(async (place: string | undefined, _: object, command: Command) => {
    // Imported late, so that --help needs no store and a wrong variable is reported in one line.
    const { listBackups } = await import('./run-backup-list.ts')
    await listBackups(placeOf(place, command))
  })

const verify = new Command('verify')
  .description('Restore the newest backup into a temporary store, and read stories from it.')
  .argument('[place]', OR_SCHEDULED)
  .option(...BACKUP)
  .addHelpText('after', `\n${PASSPHRASE}\n\n${BUCKET}`)
  .action(async (place: string | undefined, { backup }: { backup?: string }, command: Command) => {
    const { verifyBackup } = await import('./run-backup-check.ts')
    await yieldToPortal()
    await verifyBackup(placeOf(place, command), backup)
  })

const count = (text: string): number => {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('Give a number.')
  return Number(text)
}

const prune = new Command('prune')
  .description(
    'Drop backups that are no longer kept, and photos that none of the others has. The newest and the last verified one stay.',
  )
  .argument('[place]', OR_SCHEDULED)
  .option('--daily <n>', 'keep the newest of each of so many days', count, KEEP_RULE.daily)
  .option('--weekly <n>', 'and of so many weeks', count, KEEP_RULE.weekly)
  .option('--monthly <n>', 'and of so many months', count, KEEP_RULE.monthly)
  .addHelpText('after', `\n${PASSPHRASE}\n\n${BUCKET}`)
  .action(async (place: string | undefined, rule: KeepRule, command: Command) => {
    const { pruneAt } = await import('./run-backup-pruning.ts')
    await pruneAt(placeOf(place, command), rule)
  })

/** `warta backup PLACE`: saves store and photos while the portal runs. */
export const backupCommand = new Command('backup')
  .description('Back up the store and its photos, while the portal runs.')
  .argument('[place]', `${OR_SCHEDULED}; photos that are in it are not copied again`)
  .option('--with-secret', 'copy the secret that signs sessions and protects second factors')
  .option('--passphrase', 'encrypt the backup; asks for a passphrase unless the environment has it')
  .addHelpText(
    'after',
    `\n${PASSPHRASE} If one is set, new backups are encrypted with it.\n\n${BUCKET}`,
  )
  .action(async (place: string | undefined, options: BackupOptions, command: Command) => {
    const { backUp } = await import('./run-backup.ts')
    await yieldToPortal()
    await backUp(placeOf(place, command), options)
  })
  .addCommand(list)
  .addCommand(verify)
  .addCommand(prune)

/** `warta restore PLACE`: fills an empty store from a backup. */
export const restoreCommand = new Command('restore')
  .description('Restore the newest backup of a place into an empty store, SQLite or PostgreSQL.')
  .argument('<place>', PLACE)
  .option(...BACKUP)
  .option(
    '--without-damaged',
    'restore everything but photo files that are damaged or missing, and list those; the exit code is 66 then',
  )
  .addHelpText('after', `\n${PASSPHRASE}\n\n${BUCKET}`)
  .action(async (place: string, options: RestoreOptions) => {
    const { restore } = await import('./run-restore.ts')
    process.exitCode = await restore(place, options)
  })
