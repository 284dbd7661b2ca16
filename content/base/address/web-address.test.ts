import { describe, expect, it } from 'vitest'
import { isHarmfulAddress, isWebAddress, webAddress } from './web-address.ts'

const atDesk = { req: { i18n: { language: 'id' } } } as Parameters<typeof webAddress>[1]
const refused = expect.stringContaining('Tulis alamat lengkap')

describe('webAddress', () => {
  it.each([
    ['https://www.contoh.id/berita', true],
    ['http://contoh.id', true],
    ['https://contoh.id/a?b=c#d', true],
    [undefined, true],
    [null, true],
    ['', true],
    ['www.contoh.id', refused],
    ['/berita', refused],
    ['//contoh.id', refused],
    ['javascript:alert(1)', refused],
    [' javascript:alert(1)', refused],
    ['java\nscript:alert(1)', refused],
    ['data:text/html,a', refused],
    ['ftp://contoh.id/a', refused],
    ['mailto:a@contoh.id', refused],
    ['https://', refused],
    [5, refused],
    [{ url: 'https://contoh.id' }, refused],
  ])('%j: %s', (value, answer) => {
    expect(webAddress(value, atDesk)).toEqual(answer)
  })

  it.each([undefined, null, ''])('of a required field is not %j', (value) => {
    const req = { ...atDesk.req, t: (key: string) => key } as typeof atDesk.req
    expect(webAddress(value, { req, required: true })).toBe('validation:required')
  })
})

describe('isWebAddress', () => {
  it('ignores the case of the scheme', () => {
    expect(isWebAddress('HTTPS://contoh.id')).toBe(true)
    expect(isWebAddress('JavaScript:alert(1)')).toBe(false)
  })
})

describe('isHarmfulAddress', () => {
  it.each([
    ['javascript:alert(1)', true],
    ['\u0001javascript:alert(1)', true],
    ['java\tscript:alert(1)', true],
    ['data:text/html,x', true],
    ['https://contoh.id', false],
    ['https:/', false],
    ['contoh.id/berita', false],
    ['', false],
  ])('%j: %s', (address, harmful) => {
    expect(isHarmfulAddress(address)).toBe(harmful)
  })
})
