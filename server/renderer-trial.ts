import { CannotStart } from './cannot-start.ts'
import type { ChildAddress } from './supervisor/child-process.ts'

/** Milliseconds within which a renderer that is tried has to answer. */
const PATIENCE = 30_000

/**
 * Asks a renderer once: a version that answers its own front page or the door of the desk with an error, or not at all,
 * does not take over.
 * @throws {CannotStart} when it does so
 */
export async function expectAnswer(
  { host, port }: ChildAddress,
  path: string,
  patience = PATIENCE,
): Promise<void> {
  const signal = AbortSignal.timeout(patience)
  const asked = fetch(`http://${host}:${port}${path}`, { redirect: 'manual', signal })
  const answer = await asked.catch((error: unknown) => {
    if (!signal.aborted) throw error
    throw new CannotStart(`This version does not answer ${path} within ${patience / 1000} s.`)
  })
  await answer.body?.cancel()
  if (answer.status < 400) return
  throw new CannotStart(`This version answers ${path} with ${answer.status}.`)
}
