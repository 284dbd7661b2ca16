import { describe, expect, it } from 'vitest'
import { factorNeed } from './factor.ts'
import { relyingParty } from './relying-party.ts'
import { pauseAfter } from './try-limit.ts'

describe('relyingParty', () => {
  it.each([
    ['https://www.kabar.id', { id: 'www.kabar.id', origin: 'https://www.kabar.id' }],
    ['https://kabar.id:8443', { id: 'kabar.id', origin: 'https://kabar.id:8443' }],
    ['http://localhost:3000', { id: 'localhost', origin: 'http://localhost:3000' }],
    ['http://127.0.0.1:3000', { id: 'localhost', origin: 'http://localhost:3000' }],
    ['http://[::1]:3000', { id: 'localhost', origin: 'http://localhost:3000' }],
    ['http://kabar.id', undefined],
    ['http://localhost.kabar.id', undefined],
    ['https://10.0.0.5', undefined],
    ['https://[2001:db8::1]', undefined],
  ])('of %s', (siteUrl, expected) => expect(relyingParty(siteUrl)).toEqual(expected))
})

describe('pauseAfter', () => {
  it.each([
    [0, 0],
    [9, 0],
    [10, 1],
    [11, 2],
    [13, 8],
    [16, 60],
    [5000, 60],
  ])('%i wrong codes: %i minutes', (failures, minutes) => {
    expect(pauseAfter(failures)).toBe(minutes * 60_000)
  })
})

describe('factorNeed', () => {
  it.each([
    [0, false, 'nothing'],
    [0, true, 'setup'],
    [1, false, 'factor'],
    [2, true, 'factor'],
  ] as const)('%i factors, required: %s', (factors, isRequired, need) => {
    expect(factorNeed(factors, isRequired)).toBe(need)
  })
})
