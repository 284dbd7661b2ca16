import { expect, it } from 'vitest'
import { readingMinutes } from './reading-time.ts'

it.each([
  [0, 1],
  [200, 1],
  [299, 1],
  [300, 2],
  [1000, 5],
])('%i words take %i minutes', (count, minutes) => {
  const text = 'kata '.repeat(count)
  const body = [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }]
  expect(readingMinutes(body)).toBe(minutes)
})
