import type { PayloadRequest } from 'payload'
import type { Ticket } from '#content/model/people/second-factor/signed-ticket.ts'
import { stepOfCode } from '#content/model/people/second-factor/time-code.ts'
import { noteFailure, WRONG_FACTOR } from '#content/newsroom/people/account-log/account-noting.ts'
import { consumeStep, timeSecretsOf } from './factor-records.ts'
import { claimTry, forgetFailures, spendTicket, type Try } from './factor-tries.ts'
import { consumeRecoveryCode } from './recovery-records.ts'

/** What became of a code: right, wrong, or not checked. */
export type CodeOutcome = Exclude<Try, { outcome: 'allowed' }> | { outcome: 'right' | 'wrong' }

/**
 * Checks a code of `account`, from an app or a recovery code, as an answer to `ticket`. A right code cannot be used
 * again, and the ticket neither; a wrong one is noted in the account's log. `isElse` recognises what is good besides
 * codes, within the same limits.
 */
export async function checkCode(
  req: PayloadRequest,
  { id: account, email }: { id: number; email: string },
  ticket: Ticket,
  typed: string,
  isElse: (typed: string) => Promise<boolean> = async () => false,
): Promise<CodeOutcome> {
  const { payload } = req
  const now = new Date()
  const claimed = await claimTry(payload, account, ticket, now)
  if (claimed.outcome !== 'allowed') return claimed
  const code = typed.replace(/\s/g, '')
  let isRight = false
  for (const { id, timeSecret } of await timeSecretsOf(payload, account)) {
    const step = stepOfCode(timeSecret, code, now)
    isRight ||= step !== undefined && (await consumeStep(payload, id, step))
  }
  isRight ||= (await consumeRecoveryCode(payload, account, typed)) || (await isElse(typed))
  if (!isRight) {
    await noteFailure(req, { id: account, email }, now, WRONG_FACTOR)
    return { outcome: 'wrong' }
  }
  if (!(await spendTicket(payload, ticket))) return { outcome: 'spent' }
  await forgetFailures(payload, account)
  return { outcome: 'right' }
}
