import { describe, expect, it } from 'vitest'
import { newTicket, readTicket } from './signed-ticket.ts'

const now = new Date('2026-03-07T06:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const ticket = newTicket('rahasia', 'sign-in', { account: 7, bound: 'x' }, now)
const [content = '', signed = ''] = ticket.split('.')
const forged = Buffer.from(
  JSON.stringify({ nonce: 'n', account: 1, bound: 'x', end: later(5).getTime() }),
).toString('base64url')

describe('a ticket', () => {
  it('says for ten minutes whom it is for', () => {
    expect(readTicket('rahasia', 'sign-in', ticket, later(9))).toMatchObject({
      account: 7,
      bound: 'x',
    })
    expect(readTicket('rahasia', 'sign-in', ticket, later(11))).toBeUndefined()
  })

  it('is not worth anything for another use', () => {
    expect(readTicket('rahasia', 'step-up', ticket, now)).toBeUndefined()
    expect(readTicket('rahasia', 'passkey', ticket, now)).toBeUndefined()
  })

  it.each([
    ['of another installation', newTicket('lain', 'sign-in', { account: 7 }, now)],
    ['for another account', `${forged}.${signed}`],
    ['without a signature', `${content}.`],
    ['with something after it', `${ticket}.x`],
    ['that is empty', ''],
  ])('is refused if it is one %s', (_which, other) => {
    expect(readTicket('rahasia', 'sign-in', other, now)).toBeUndefined()
  })
})
