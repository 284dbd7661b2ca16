import { expect, it } from 'vitest'
import { invitationToken, openInvitation } from './invitation-token.ts'

const end = new Date('2026-12-08T10:00:00.123Z')
const now = new Date('2026-12-01T10:00:00Z')
const stored = (token: string) => `kept ${token}`
const secret = 'rahasia'
const token = invitationToken(secret, 7, end)
const account = {
  id: 7,
  resetPasswordToken: stored(token),
  resetPasswordExpiration: end.toISOString(),
}
const found = (parts: object, at = now) =>
  openInvitation({ ...account, ...parts }, { secret, stored, now: at })

it('an invitation that waits is found with the link that was sent', () => {
  expect(found({})).toEqual({ token, end })
})

it.each([
  ['that was taken up', { resetPasswordToken: null, resetPasswordExpiration: null }],
  ['in whose place another link was sent', { resetPasswordToken: stored('lain') }],
  ['of another account', { id: 8 }],
])('none is found %s', (_what, parts) => {
  expect(found(parts)).toBeUndefined()
})

it('none is found after its end', () => {
  expect(found({}, end)).toBeUndefined()
})
