import { Command } from 'commander'

const verify = new Command('verify')
  .description('Restore the newest backup into a temporary store, and read stories from it.')
  .argument('<folder>', 'the folder of backups')
  .action(async (folder: string) => {
    // Imported late, so that --help needs no store and a wrong variable is reported in one line.
    const { verifyBackup } = await import('./run-backup-check.ts')
    await verifyBackup(folder)
  })

/** `warta backup FOLDER`: saves store and photos while the portal runs. */
export const backupCommand = new Command('backup')
  .description('Back up the store and its photos into a folder, while the portal runs.')
  .argument('<folder>', 'the folder of backups; photos that are in it are not copied again')
  .option('--with-secret', 'copy the secret that signs sessions and protects second factors')
  .action(async (folder: string, options: { withSecret?: boolean }) => {
    const { backUp } = await import('./run-backup.ts')
    await backUp(folder, options)
  })
  .addCommand(verify)

/** `warta restore FOLDER`: fills an empty store from a backup. */
export const restoreCommand = new Command('restore')
  .description('Restore the newest backup of a folder into an empty store, SQLite or PostgreSQL.')
  .argument('<folder>', 'the folder of backups')
  .action(async (folder: string) => {
    const { restore } = await import('./run-restore.ts')
    await restore(folder)
  })
