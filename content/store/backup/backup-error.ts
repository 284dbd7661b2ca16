/** A backup that cannot be used; the message is one line that names it and why. */
export class UnusableBackup extends Error {
  override name = 'UnusableBackup'
}

/** A photo file of a backup that is damaged or missing; everything else may be whole. */
export class DamagedPhoto extends UnusableBackup {}

/** The exit code of a command that ends with {@link UnusableBackup}: EX_DATAERR of sysexits.h. */
export const UNUSABLE_BACKUP = 65

/** The exit code of a restore, or the import of an export, that had to do without photo files: EX_NOINPUT of sysexits.h. */
export const RESTORED_WITHOUT_PHOTOS = 66

/** A place of backups that does not do what it is asked; the message is one line that names it and the way out. */
export class UnusablePlace extends Error {
  override name = 'UnusablePlace'
}

/** A store into which nothing is restored because it has rows; the message is one line. */
export class StoreNotEmpty extends Error {
  override name = 'StoreNotEmpty'
}

/** The store was left as it was instead of being migrated; the message is one line with the way out. */
export class MigrationStopped extends Error {
  override name = 'MigrationStopped'
}
