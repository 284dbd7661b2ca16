import { readFileSync } from 'node:fs'
import { EnvironmentError, SHORTEST_PASSPHRASE } from './environment.ts'

/**
 * The passphrase of backups: `WARTA_BACKUP_PASSPHRASE`, or the first line of the file that `WARTA_BACKUP_PASSPHRASE_FILE`
 * names; undefined if neither is set. It is kept nowhere else.
 * @throws {EnvironmentError} when the file cannot be read, or what it has is too short
 */
export function backupPassphrase(): string | undefined {
  const { WARTA_BACKUP_PASSPHRASE: given, WARTA_BACKUP_PASSPHRASE_FILE: file } = process.env
  if (given || !file) return given || undefined
  const [line = ''] = readText(file).split(/\r?\n/)
  if (line.length < SHORTEST_PASSPHRASE) {
    throw new EnvironmentError(
      `The first line of WARTA_BACKUP_PASSPHRASE_FILE (${file}) must have at least ${SHORTEST_PASSPHRASE} characters.`,
    )
  }
  return line
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new EnvironmentError(
      `WARTA_BACKUP_PASSPHRASE_FILE (${file}) cannot be read: ${(error as Error).message}`,
    )
  }
}
