import { runWarta } from '#tests/running/warta-command.ts'
import type { ArchiveEnv } from './bench-archive.ts'

/**
 * Runs `warta`, and returns the milliseconds that it took.
 * @throws {Error} when it fails
 */
export async function timed(variables: ArchiveEnv, ...parameters: string[]): Promise<number> {
  const start = performance.now()
  const { exitCode, errors } = await runWarta(parameters, { variables })
  if (exitCode !== 0) throw new Error(`warta ${parameters.join(' ')}: ${errors}`)
  return performance.now() - start
}
