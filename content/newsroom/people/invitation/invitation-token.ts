/**
 * The token in the link of an invitation. It is made from the account and its end, so that the same link can be mailed
 * once more: the store keeps only what tells whether a token is right.
 * @module
 */
import { createHmac } from 'node:crypto'

/** An account as far as an invitation to it goes. */
interface InvitedAccount {
  id: number
  resetPasswordToken?: string | null
  resetPasswordExpiration?: string | null
}

/** The token of an invitation to the account `id` that ends at `end`. */
export const invitationToken = (secret: string, id: number, end: Date): string =>
  createHmac('sha256', secret).update(`invitation ${id} ${end.getTime()}`).digest('hex')

/** The invitation of an account that waits to be taken up at `now`; `stored` makes of a token what the store keeps. */
export function openInvitation(
  { id, resetPasswordToken, resetPasswordExpiration }: InvitedAccount,
  { secret, stored, now }: { secret: string; stored: (token: string) => string; now: Date },
): { token: string; end: Date } | undefined {
  if (!resetPasswordToken || !resetPasswordExpiration) return undefined
  const end = new Date(resetPasswordExpiration)
  const token = invitationToken(secret, id, end)
  return end > now && stored(token) === resetPasswordToken ? { token, end } : undefined
}
