import { join } from 'node:path'
import { codeOf, readPlain } from './wire-file.ts'

const LONGEST = 20_000

/** What the secret of a source may be called: it becomes the name of a file, or of an environment variable. */
export const SECRET_NAME = /^[a-z\d][a-z\d-]{0,39}$/

/**
 * The private key or password called `name`: the file `kawat-rahasia/NAME` in `dataDir`, or else the environment variable
 * `SFTP_NAME`. Nothing else of this machine can be named, and none of it is in the store.
 */
export async function sftpSecret(
  dataDir: string,
  name: string,
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Promise<string | undefined> {
  if (!SECRET_NAME.test(name)) return undefined
  const file = await readPlain(join(dataDir, 'kawat-rahasia', name), LONGEST).catch((error) => {
    if (codeOf(error) !== 'ENOENT') throw error
  })
  const written =
    file?.content.toString() ?? variables[`SFTP_${name.toUpperCase().replaceAll('-', '_')}`]
  // Editors end a file with a line break; a password has none.
  return written?.trim()
    ? `${written.trim()}${written.includes('PRIVATE KEY') ? '\n' : ''}`
    : undefined
}
