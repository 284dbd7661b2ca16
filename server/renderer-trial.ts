import { CannotStart } from './cannot-start.ts'
import type { ChildAddress } from './supervisor/child-process.ts'

/** Milliseconds within which a renderer that is tried has to answer. */
const PATIENCE = 30_000
/** Milliseconds within which processes that are tried have to be ready. */
const START = 180_000

/**
 * Waits until `ready` resolves. The supervisor waits for processes as long as they work, but meanwhile the portal that
 * serves may keep its desk waiting.
 * @param what what is to be ready, for the operator
 * @throws {CannotStart} when that takes too long
 */
export async function expectReady(
  ready: Promise<unknown>,
  what: string,
  patience = START,
): Promise<void> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    late.reject(
      new CannotStart(`${what} of this version was not ready within ${patience / 1000} s.`),
    )
  }, patience)
  await Promise.race([ready, late.promise]).finally(() => clearTimeout(timer))
}

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
