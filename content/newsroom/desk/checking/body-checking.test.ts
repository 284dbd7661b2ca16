import { expect, it } from 'vitest'
import { readableRequest } from './body-checking.ts'

/** Whether the API reads a JSON body that was sent to `path`. */
async function isRead(path: string, body: string, method = 'POST'): Promise<boolean> {
  const headers = { 'content-type': 'application/json' }
  const request = new Request(`http://localhost:3000${path}`, { method, headers, body })
  return (await readableRequest(request)) !== undefined
}

const BROKEN = JSON.stringify({ email: 'a\0b' })

it.each([
  ['/api/users/login', '{}'],
  ['/api/users/login', ''],
  ['/api/users/login', JSON.stringify({ email: 'a@contoh.id' })],
])('reads what is posted to %s: %s', async (path, body) => {
  expect(await isRead(path, body)).toBe(true)
})

it.each(['[]', '1', '{', '"x"', `{"x":${'['.repeat(300)}${']'.repeat(300)}}`])(
  'does not read %s',
  async (body) => {
    expect(await isRead('/api/articles', body)).toBe(false)
  },
)

it.each(['/api/users/login', '/api/users/forgot-password', '/api/articles/46/way'])(
  'does not read a letter that no database stores at %s',
  async (path) => {
    expect(await isRead(path, BROKEN)).toBe(false)
    expect(await isRead(path, JSON.stringify({ token: ['\ud800'] }))).toBe(false)
  },
)

it.each([
  ['POST', '/api/articles'],
  ['POST', '/api/globals/site'],
  ['PATCH', '/api/articles/46'],
])('leaves it to a save to name the field: %s %s', async (method, path) => {
  expect(await isRead(path, BROKEN, method)).toBe(true)
})
