import { expect, it } from 'vitest'
import { linkDigest, newLinkKey } from './preview-link.ts'

it('a key is random, too long to guess, and safe in a URL', () => {
  const keys = new Set(Array.from({ length: 100 }, newLinkKey))
  expect(keys.size).toBe(100)
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{48}$/)
})

it('the stored digest does not contain the key', () => {
  const key = newLinkKey()
  expect(linkDigest(key)).toMatch(/^[0-9a-f]{64}$/)
  expect(linkDigest(key)).not.toContain(key)
  expect(linkDigest(key)).toBe(linkDigest(key))
})
