import { expect, it } from 'vitest'
import { deskBodyLimit } from './desk-bodies.ts'

const form = 'multipart/form-data'
const json = 'application/json'

it.each([
  ['/api/media', form, true, 100_000_000],
  ['/api/media/46', form, true, 100_000_000],
  ['/api/media', form, false, 65_536],
  ['/api/media', json, true, 8_388_608],
  ['/api/attachments', form, true, 300_000_000],
  ['/api/attachments/46', form, true, 300_000_000],
  ['/api/attachments', form, false, 65_536],
  ['/api/attachments', json, true, 8_388_608],
  ['/api/media/46/x', form, true, 8_388_608],
  ['/api/articles/46', form, true, 8_388_608],
  ['/admin', form, true, 8_388_608],
  ['/admin', form, false, 65_536],
  ['/api/users/login', json, false, 65_536],
  ['/api/users/46', json, true, 65_536],
  ['/api/hak-jawab', form, false, 65_536],
])('the body limit of %s as %s with a session %s is %i', (path, mediaType, hasSession, bytes) => {
  expect(deskBodyLimit({ path, mediaType, hasSession })).toBe(bytes)
})
