import { expect, it } from 'vitest'
import { isMentioned } from './mentions.ts'

it.each([
  ['@Edo Editor, tolong periksa.', 'Edo Editor', true],
  ['Tolong @edo  editor: angkanya?', 'Edo Editor', true],
  ['(@Edo Editor)', 'Edo Editor', true],
  ['@Edo Editorial', 'Edo Editor', false],
  ['Edo Editor', 'Edo Editor', false],
  ['surel@Edo Editor', 'Edo Editor', false],
  ['@A. (B)', 'A. (B)', true],
  ['@ ', ' ', false],
])('“%s” mentions “%s”: %s', (text, name, is) => {
  expect(isMentioned(text, name)).toBe(is)
})
