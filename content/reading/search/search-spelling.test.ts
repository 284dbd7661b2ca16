import { expect, it } from 'vitest'
import { lengthsNear, nearestWords } from './search-spelling.ts'

const KNOWN = ['kazakhstan', 'kirgizstan', 'presiden', 'residen', 'gempa', 'gampang', 'palu']

it.each([
  ['kazakstan', 'kazakhstan'],
  ['presidn', 'presiden'],
  ['gepma', 'gempa'],
  ['prseiden', 'presiden'],
])('%s is corrected to %s', (typed, meant) => {
  expect(nearestWords(typed, KNOWN)[0]?.word).toBe(meant)
})

it.each(['gmpng', 'xyz', 'pal', 'kazakhstan'])('%s has no near word', (typed) => {
  expect(nearestWords(typed, KNOWN)).toEqual([])
})

it('lengthsNear allows about the same length only', () => {
  expect(lengthsNear('presidn')).toEqual({ least: 6, most: 8 })
  expect(lengthsNear('dan')).toBeUndefined()
})
