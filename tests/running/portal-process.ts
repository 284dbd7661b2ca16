import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/**
 * Starts the portal with `variables`; resolves when it accepts requests.
 * @throws {Error} when it exits before
 */
export async function startPortal(variables: Record<string, string>): Promise<ChildProcess> {
  const portal = spawn(process.execPath, ['server/main.ts'], {
    env: { ...process.env, ...variables, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // Its log, which a test may read as well.
  portal.stderr.on('data', (chunk) => process.stderr.write(chunk))
  await untilItAnswers(portal)
  return portal
}

/**
 * Resolves when `portal`, whose output is a pipe, accepts requests.
 * @throws {Error} when it exits before
 */
export async function untilItAnswers({ stdout }: ChildProcess): Promise<void> {
  if (!stdout) throw new Error('The portal has no output to read.')
  for await (const line of createInterface({ input: stdout })) {
    if (!line.startsWith('Warta answers at ')) continue
    // A pipe that nobody reads would stop it once it is full.
    stdout.resume()
    return
  }
  throw new Error('The portal ended before it answered.')
}
