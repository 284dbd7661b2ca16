import { expect, it } from 'vitest'
import { shiftedText } from './raised-text.ts'

it.each([
  ['2', 'lowered', '₂'],
  ['6', 'raised', '⁶'],
  ['-19', 'raised', '⁻¹⁹'],
  ['maks', 'lowered', 'ₘₐₖₛ'],
  ['2,5', 'raised', '^2,5'],
  ['o', 'raised', '°'],
  ['st', 'raised', 'st'],
  ['TM', 'raised', 'TM'],
  ['Jakarta', 'lowered', 'Jakarta'],
] as const)('%s %s is %s', (text, shift, shown) => {
  expect(shiftedText(text, shift)).toBe(shown)
})
