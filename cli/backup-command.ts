import { Command } from 'commander'

const PLACE = 'the folder of backups, or s3://bucket/prefix'
const PASSPHRASE =
  'Encrypted backups need their passphrase: WARTA_BACKUP_PASSPHRASE, or WARTA_BACKUP_PASSPHRASE_FILE with the path of a file that has it.'

const BUCKET =
  'For s3:// set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_REGION; for stores other than AWS also AWS_ENDPOINT_URL_S3.'

const verify = new Command('verify')
  .description('Restore the newest backup into a temporary store, and read stories from it.')
  .argument('<place>', PLACE)
  .addHelpText('after', `\n${PASSPHRASE}\n\n${BUCKET}`)
  .action(async (place: string) => {
    // Imported late, so that --help needs no store and a wrong variable is reported in one line.
    const { verifyBackup } = await import('./run-backup-check.ts')
    await verifyBackup(place)
  })

/** `warta backup PLACE`: saves store and photos while the portal runs. */
export const backupCommand = new Command('backup')
  .description('Back up the store and its photos, while the portal runs.')
  .argument('<place>', `${PLACE}; photos that are in it are not copied again`)
  .option('--with-secret', 'copy the secret that signs sessions and protects second factors')
  .option('--passphrase', 'encrypt the backup; asks for a passphrase unless the environment has it')
  .addHelpText(
    'after',
    `\n${PASSPHRASE} If one is set, new backups are encrypted with it.\n\n${BUCKET}`,
  )
  .action(async (place: string, options: { withSecret?: boolean; passphrase?: boolean }) => {
    const { backUp } = await import('./run-backup.ts')
    await backUp(place, options)
  })
  .addCommand(verify)

/** `warta restore PLACE`: fills an empty store from a backup. */
export const restoreCommand = new Command('restore')
  .description('Restore the newest backup of a place into an empty store, SQLite or PostgreSQL.')
  .argument('<place>', PLACE)
  .addHelpText('after', `\n${PASSPHRASE}\n\n${BUCKET}`)
  .action(async (place: string) => {
    const { restore } = await import('./run-restore.ts')
    await restore(place)
  })
