import { createHash, createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { createSessionCheck } from './known-sessions.ts'

const SECRET = 'rahasia'
const check = createSessionCheck(SECRET, 'warta-token')
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
/** A token as Payload makes it; it ended long ago. */
function signed(secret: string): string {
  const key = createHash('sha256').update(secret).digest('hex').slice(0, 32)
  const content = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded({ id: 1, exp: 1 })}`
  return `${content}.${createHmac('sha256', key).update(content).digest('base64url')}`
}

it('knows a session that Payload signed, in the cookie or the header, even when it has ended', () => {
  const token = signed(SECRET)
  expect(check({ headers: { cookie: `a=b; warta-token=${token}` } })).toBe(true)
  expect(check({ headers: { authorization: `JWT ${token}` } })).toBe(true)
})

it('knows no other', () => {
  const [head, content, signature] = signed(SECRET).split('.')
  const other = signed('lain')
  const none = Buffer.from('{"alg":"none"}').toString('base64url')
  for (const token of [
    '',
    'x',
    'a.b.c',
    other,
    `${none}.${content}.`,
    `${head}x.${content}.${signature}`,
  ]) {
    expect(check({ headers: { cookie: `warta-token=${token}` } })).toBe(false)
  }
  expect(check({ headers: { cookie: `xwarta-token=${signed(SECRET)}` } })).toBe(false)
  expect(check({ headers: {} })).toBe(false)
})
