import { describe, expect, it } from 'vitest'
import { newRecoveryCodes, recoveryDigest } from './recovery-code.ts'
import { codeAt, newTimeSecret, stepOfCode, timeSecretAddress } from './time-code.ts'

// RFC 6238, appendix B, SHA-1: the last six digits of the values given there.
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('a code from an app', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1234567890, '005924'],
    [20000000000, '353130'],
  ])('is that of the standard at %i seconds', (seconds, code) => {
    const now = new Date(seconds * 1000)
    expect(codeAt(RFC_SECRET, now)).toBe(code)
    expect(stepOfCode(RFC_SECRET, code, now)).toBe(Math.floor(seconds / 30))
  })

  const now = new Date('2026-03-07T06:00:10Z')
  const step = Math.floor(now.getTime() / 30_000)
  const at = (seconds: number) => codeAt(RFC_SECRET, new Date(now.getTime() + seconds * 1000))

  it.each([
    ['one step early', at(30), step + 1],
    ['one step late', at(-30), step - 1],
    ['two steps late', at(-60), undefined],
    ['two steps early', at(60), undefined],
    ['of five digits', at(0).slice(1), undefined],
    ['with letters', 'abcdef', undefined],
    ['that is empty', '', undefined],
  ])('%s belongs to its own step or none', (_which, code, expected) => {
    expect(stepOfCode(RFC_SECRET, code, now)).toBe(expected)
  })

  it('has a secret of 160 bits, and an address that apps read', () => {
    const secret = newTimeSecret()
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(newTimeSecret()).not.toBe(secret)
    const address = new URL(timeSecretAddress(secret, 'Kabar: Kita & Kami', 'rina@contoh.id'))
    expect(address.protocol).toBe('otpauth:')
    expect(address.searchParams.get('secret')).toBe(secret)
    expect(address.searchParams.get('issuer')).toBe('Kabar: Kita & Kami')
  })
})

describe('recovery codes', () => {
  const codes = newRecoveryCodes()
  const [code = ''] = codes

  it('are ten different ones', () => {
    expect(new Set(codes).size).toBe(10)
    for (const each of codes) expect(each).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
  })

  it('are recognised however they are typed, for one account', () => {
    const digest = recoveryDigest(1, code)
    expect(recoveryDigest(1, ` ${code.toUpperCase().replaceAll('-', ' ')}`)).toBe(digest)
    expect(recoveryDigest(2, code)).not.toBe(digest)
    expect(digest).not.toContain(code)
  })

  it.each(['', '123456', code.slice(1), `${code}a`, code.replace(/^./, 'l'), `${code}%`])(
    '“%s” is none',
    (typed) => expect(recoveryDigest(1, typed)).toBeUndefined(),
  )
})
