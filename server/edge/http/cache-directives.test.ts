import { describe, expect, it } from 'vitest'
import {
  directiveFields,
  directiveSeconds,
  parseDirectives,
  parseTargetedDirectives,
} from './cache-directives.ts'

describe('parseDirectives', () => {
  it.each([
    ['max-age=60, Public', { 'max-age': '60', public: true }],
    ['max-age="60"', { 'max-age': '60' }],
    ['no-cache="Set-Cookie, X-A", max-age=1', { 'no-cache': 'Set-Cookie, X-A', 'max-age': '1' }],
    ['max-age=60,max-age=30', { 'max-age': '30' }],
    ['max-age=30,max-age=60', { 'max-age': '30' }],
    [' ,, max-age = 60 ,', { 'max-age': '60' }],
    ['', {}],
    [undefined, {}],
  ])('reads %s', (field, expected) => {
    expect(Object.fromEntries(parseDirectives(field))).toEqual(expected)
  })
})

describe('directiveSeconds', () => {
  it.each([
    ['max-age=60', 60],
    ['max-age=0', 0],
    ['max-age=-1', 0],
    ['max-age=1.5', 0],
    ['max-age', 0],
    ['max-age=99999999999', 2 ** 31],
    ['public', undefined],
  ])('of %s is %s', (field, seconds) => {
    expect(directiveSeconds(parseDirectives(field), 'max-age')).toBe(seconds)
  })
})

describe('directiveFields', () => {
  it('lists the fields in lower case', () => {
    const directives = parseDirectives('private="Set-Cookie, X-A", no-cache')
    expect(directiveFields(directives, 'private')).toEqual(['set-cookie', 'x-a'])
    expect(directiveFields(directives, 'no-cache')).toEqual([])
  })
})

describe('parseTargetedDirectives', () => {
  it.each([
    ['max-age=60, no-store', { 'max-age': '60', 'no-store': true }],
    ['max-age=60;a=b, must-revalidate=?1', { 'max-age': '60', 'must-revalidate': true }],
    ['max-age=60, no-store=?0', { 'max-age': '60' }],
    ['max-age=60, no-cache=("a" "b")', { 'max-age': '60', 'no-cache': true }],
    ['max-age=60, community="UCI"', { 'max-age': '60', community: 'UCI' }],
  ])('reads %s', (field, expected) => {
    expect(Object.fromEntries(parseTargetedDirectives(field) ?? [])).toEqual(expected)
  })

  it.each([
    '',
    'MAX-AGE=60',
    'max-age=60,',
    'max-age=',
    'max age=60',
    'max-age="60"',
    'max-age=60.5',
    'max-age=-1',
    'max-age=60, &&&&&',
    undefined,
  ])('takes %s for absent', (field) => {
    expect(parseTargetedDirectives(field)).toBeUndefined()
  })
})
