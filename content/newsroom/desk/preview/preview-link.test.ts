import { expect, it } from 'vitest'
import { linkDigest, newLinkKey } from './preview-link.ts'

it('a key is new each time, long enough that nobody finds it, and safe in an address', () => {
  const keys = new Set(Array.from({ length: 100 }, newLinkKey))
  expect(keys.size).toBe(100)
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{48}$/)
})

it('what is stored of a key does not hold the key', () => {
  const key = newLinkKey()
  expect(linkDigest(key)).toMatch(/^[0-9a-f]{64}$/)
  expect(linkDigest(key)).not.toContain(key)
  expect(linkDigest(key)).toBe(linkDigest(key))
})
