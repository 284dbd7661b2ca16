import { expect, it } from 'vitest'
import { pieceName, repeatedName } from './piece-identity.ts'

const words = { provider: 'copy', id: 'ab12' }
const at = (time: string) => new Date(`2026-03-${time}Z`)

it.each([
  ['the same source and day', 1, '02T03:00', true],
  ['another source', 2, '02T03:00', false],
  ['the next day in Jakarta', 1, '02T17:30', false],
])('copy that is known by its words only, from %s', (_, source, time, isSame) => {
  const first = pieceName(words, 1, at('02T01:00'))
  expect(pieceName(words, source, at(time)).id === first.id).toBe(isSame)
})

it('word for word the same copy is known on another day, but not of another source', () => {
  expect(repeatedName(words, 1)).not.toBe(repeatedName(words, 2))
})

it('a name that its sender gives is the same everywhere', () => {
  const name = { provider: 'wire', id: 'urn:antara:1' }
  expect(pieceName(name, 1, at('02T01:00'))).toEqual(pieceName(name, 2, at('09T01:00')))
  expect(repeatedName(name, 1)).toBe(repeatedName(name, 2))
})
