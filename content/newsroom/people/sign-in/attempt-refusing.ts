import type { PayloadRequest } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { answerWith } from '#content/newsroom/people/client.ts'
import { Refused } from '#content/store/refused.ts'
import { type AttemptKey, countAttempt } from './attempt-store.ts'

/**
 * Counts an attempt under `keys`. Returns those that count it.
 * @throws {Refused} 429 with `Retry-After` if the client has to wait
 */
export async function countOrRefuse(
  req: PayloadRequest,
  keys: readonly AttemptKey[],
): Promise<readonly AttemptKey[]> {
  const { wait, counted } = await countAttempt(req.payload, keys, Date.now())
  if (wait === 0) return counted
  const seconds = Math.ceil(wait / 1000)
  answerWith(req, 'retry-after', String(seconds))
  const say = sayIn(req.i18n)
  throw new Refused(
    429,
    seconds < 120
      ? say('Terlalu banyak percobaan yang gagal. Coba lagi dalam {seconds} detik.', { seconds })
      : say('Terlalu banyak percobaan yang gagal. Coba lagi dalam {minutes} menit.', {
          minutes: Math.ceil(seconds / 60),
        }),
  )
}
