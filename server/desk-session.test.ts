import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sessionTest } from './desk-session.ts'

const SECRET = 'rahasia-untuk-pengujian-saja-sungguh'
const NOW = Date.parse('2026-03-07T00:00:00Z')
const isSession = sessionTest(SECRET, 'warta-token', () => NOW)

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token as Payload signs one. */
function token(expiresIn: number, secret = SECRET): string {
  const key = createHash('sha256').update(secret).digest('hex').slice(0, 32)
  const signed = `${encoded({ alg: 'HS256' })}.${encoded({ id: 1, exp: NOW / 1000 + expiresIn })}`
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`
}

describe('a session', () => {
  it.each([
    ['in the cookie', { cookie: `tema=gelap; warta-token=${token(60)}` }, true],
    ['in Authorization', { authorization: `JWT ${token(60)}` }, true],
    ['that has expired', { cookie: `warta-token=${token(-60)}` }, true],
    ['that expired long ago', { cookie: `warta-token=${token(-31 * 86_400)}` }, false],
    ['of another portal', { cookie: `warta-token=${token(60, 'lain')}` }, false],
    ['without a signature', { cookie: `warta-token=${token(60).replace(/[^.]+$/, '')}` }, false],
    ['that is no token', { cookie: 'warta-token=1', authorization: 'JWT a.b.c' }, false],
    ['in another cookie', { cookie: `xwarta-token=${token(60)}` }, false],
    ['that is missing', {}, false],
  ])('%s: %s', (_, headers, counts) => {
    expect(isSession({ headers })).toBe(counts)
  })
})
