import { backupPassphrase } from '#content/base/settings/backup-passphrase.ts'
import { EnvironmentError, SHORTEST_PASSPHRASE } from '#content/base/settings/environment.ts'
import { readPassword } from './password-reading.ts'

/** The passphrase of a backup that is there: as the environment says; if `isNeeded`, from the terminal if there is one. */
export const askPassphrase = async (isNeeded: boolean): Promise<string | undefined> =>
  backupPassphrase() ??
  (isNeeded && process.stdin.isTTY ? readPassword('Passphrase of the backup: ') : undefined)

/**
 * A passphrase for a backup that is to be made: as the environment says; if `isWanted`, from the terminal or standard
 * input. Undefined if there is none.
 * @throws {EnvironmentError} when it is too short or was not typed twice
 */
export async function choosePassphrase(isWanted: boolean): Promise<string | undefined> {
  const given = backupPassphrase()
  if (given !== undefined || !isWanted) return given
  const chosen = await readPassword('Passphrase for backups: ')
  if (chosen.length < SHORTEST_PASSPHRASE) {
    throw new EnvironmentError(
      `A passphrase must have at least ${SHORTEST_PASSPHRASE} characters. Without it, nobody can read the backup.`,
    )
  }
  if (process.stdin.isTTY && (await readPassword('Once more: ')) !== chosen) {
    throw new EnvironmentError('These were two different passphrases. Run the command again.')
  }
  return chosen
}
