import { expect, it } from 'vitest'
import { isWireToken, tokenIn, wireToken } from './wire-token.ts'

const SECRET = 'rahasia-yang-panjangnya-cukup-untuk-uji'

it('a token is known by its signature alone', () => {
  const token = wireToken('1', SECRET)
  expect(wireToken('1', SECRET)).toBe(token)
  expect(wireToken('2', SECRET)).not.toBe(token)
  expect(wireToken('1', `${SECRET}2`)).not.toBe(token)
  expect(isWireToken(token, SECRET)).toBe(true)
  expect(isWireToken(token, `${SECRET}x`)).toBe(false)
  expect(isWireToken(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, SECRET)).toBe(false)
  expect(isWireToken('kawat_x', SECRET)).toBe(false)
})

it.each([
  ['Bearer kawat_a', 'kawat_a'],
  ['bearer kawat_a', 'kawat_a'],
  ['Basic kawat_a', undefined],
  [null, undefined],
])('the token of %s is %s', (field, token) => {
  expect(tokenIn(field)).toBe(token)
})
