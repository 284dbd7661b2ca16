import { expect, it } from 'vitest'
import { wholeJson } from './whole-text.ts'

it('texts and keys lose what no store keeps', () => {
  expect(wholeJson({ 'a\0b': ['x\0y', { 'c\ud83d': 'z\udc00' }], baik: '😀' })).toEqual({
    ab: ['xy', { c: 'z' }],
    baik: '😀',
  })
})

it('a key that was whole stays, and none leads to the prototype', () => {
  expect(wholeJson({ a: 1, 'a\0': 2 })).toEqual({ a: 1 })
  const made = wholeJson(JSON.parse('{"__proto\\u0000__": {"isAdmin": true}}')) as object
  expect(Object.getPrototypeOf(made)).toBe(Object.prototype)
})
