import { describe, expect, it } from 'vitest'
import { readPageNumber } from './page-number.ts'

describe('readPageNumber', () => {
  it.each([
    [undefined, { kind: 'page', page: 1 }],
    ['2', { kind: 'page', page: 2 }],
    ['10', { kind: 'page', page: 10 }],
    ['999999', { kind: 'page', page: 999_999 }],
    ['1', { kind: 'first' }],
    ['', { kind: 'none' }],
    ['0', { kind: 'none' }],
    ['-1', { kind: 'none' }],
    ['+2', { kind: 'none' }],
    ['02', { kind: 'none' }],
    ['2.0', { kind: 'none' }],
    ['2e1', { kind: 'none' }],
    [' 2', { kind: 'none' }],
    ['2\n', { kind: 'none' }],
    ['٢', { kind: 'none' }],
    ['dua', { kind: 'none' }],
    ['1000000', { kind: 'none' }],
    [['2', '3'], { kind: 'none' }],
    [['2'], { kind: 'none' }],
  ])('?page=%j is %o', (value, expected) => {
    expect(readPageNumber(value)).toEqual(expected)
  })
})
