import { expect, it } from 'vitest'
import { isClosedEndpoint } from './closed-endpoints.ts'

it.each([
  ['GET', '/api/users/verify/x', true],
  ['GET', '/api/payload-migrations', true],
  ['GET', '/api/payload-jobs/run', true],
  ['GET', '/api/payload-kv/1', true],
  ['GET', '/api/payload-preferences/nav', false],
  ['GET', '/api/payload-locked-documents', false],
  ['GET', '/api/media/file/x.jpg', true],
  ['GET', '/api/users/me', false],
  ['GET', '/api/articles/verify', false],
  ['GET', '/api/payload-preferences/x', false],
  ['DELETE', '/api/payload-preferences/x', true],
  ['DELETE', '/api/payload-preferences?where=x', false],
])('%s %s is closed: %s', (method, path, closed) => {
  expect(isClosedEndpoint(method, path)).toBe(closed)
})
