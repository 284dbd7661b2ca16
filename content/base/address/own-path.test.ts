import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownPath } from './own-path.ts'

describe('ownPath', () => {
  it.each([
    ['/admin/collections/articles/5?x=1#y', '/admin/collections/articles/5?x=1#y'],
    ['/pratinjau/5', '/pratinjau/5'],
    ['', '/admin'],
    ['admin', '/admin'],
    ['//jahat.example', '/admin'],
    ['/\\jahat.example', '/admin'],
    ['/\t/jahat.example', '/admin'],
    ['/\n\\jahat.example/x', '/admin'],
    ['https://jahat.example', '/admin'],
    ['https:jahat.example', '/admin'],
    ['javascript:alert(1)', '/admin'],
    ['/x/..//jahat.example', '/admin'],
    ['///jahat.example', '/admin'],
  ])('%j leads to %s', (given, path) => expect(ownPath(given, '/admin')).toBe(path))

  it('never leads to another site', () => {
    const part = fc.constantFrom('/', '\\', '.', '..', ':', '@', '\t', '\n', ' ', 'https:', 'x.id')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const target = new URL(ownPath(`/${parts.join('')}`, '/admin'), 'https://kabar.id')
        expect(target.origin).toBe('https://kabar.id')
      }),
    )
  })
})
