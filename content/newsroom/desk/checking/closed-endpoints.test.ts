import { expect, it } from 'vitest'
import { isClosedEndpoint } from './closed-endpoints.ts'

it.each([
  ['/api/users/verify/x', true],
  ['/api/payload-migrations', true],
  ['/api/payload-jobs/run', true],
  ['/api/payload-kv/1', true],
  ['/api/payload-preferences/nav', false],
  ['/api/payload-locked-documents', false],
  ['/api/media/file/x.jpg', true],
  ['/api/users/me', false],
  ['/api/articles/verify', false],
])('%s is closed: %s', (path, closed) => {
  expect(isClosedEndpoint(path)).toBe(closed)
})
