import { expect, it } from 'vitest'
import { wireToken } from '#content/base/settings/wire-token.ts'
import { wireSenderTest } from './wire-sender.ts'

const SECRET = 'rahasia-yang-panjangnya-cukup-untuk-uji'
const authorization = `Bearer ${wireToken('1', SECRET)}`

it.each([
  ['/api/kawat/3', authorization, true],
  ['/api/kawat/3', 'Bearer kawat_palsu', false],
  ['/api/kawat/3', undefined, false],
  ['/api/articles', authorization, false],
  ['/admin', authorization, false],
])('a request for %s with %s comes from an agency: %s', (url, field, isSender) => {
  const headers = field === undefined ? {} : { authorization: field }
  expect(wireSenderTest(SECRET)({ url, headers })).toBe(isSender)
})
