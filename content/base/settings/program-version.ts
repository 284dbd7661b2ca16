import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const program = z.object({ version: z.string() })

/** In development there may be none. */
const BUILD = '.next/BUILD_ID'

/** The version of the program with that of its build: nodes of one release may have been built apart. */
export function programVersion(): string {
  const { version } = program.parse(JSON.parse(readFileSync('package.json', 'utf8')))
  return existsSync(BUILD) ? `${version}+${readFileSync(BUILD, 'utf8').trim()}` : version
}
