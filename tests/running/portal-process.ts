import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/**
 * Starts the portal with `variables`; resolves when it accepts requests.
 * @throws {Error} when it exits before
 */
export async function startPortal(variables: Record<string, string>): Promise<ChildProcess> {
  const portal = spawn(process.execPath, ['server/main.ts'], {
    env: { ...process.env, ...variables, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!portal.stdout) throw new Error('The portal has no output to read.')
  for await (const line of createInterface({ input: portal.stdout })) {
    if (line.startsWith('Warta answers at ')) return portal
  }
  throw new Error('The portal ended before it answered.')
}
