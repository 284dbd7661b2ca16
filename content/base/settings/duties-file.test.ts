import { expect, it } from 'vitest'
import { readDuties } from './duties-file.ts'

it.each(['', '{"star', '[]', '{"startedAt":"now"}'])('reads no duties from %j', (text) => {
  expect(readDuties(text)).toBeUndefined()
})

it('reads what the worker wrote', () => {
  const written = { startedAt: 1, duties: { photos: { every: 500, succeededAt: 2 } } }
  expect(readDuties(JSON.stringify(written))).toEqual(written)
})
