/**
 * Readers get pages and nothing else of the newsroom: no records, accounts, original photos, files outside the public
 * folders, or locations of photos.
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { ask } from './portal-answers.ts'
import { readingAddresses } from './reading-addresses.ts'

const { url, dataDir, account } = inject('portal')

const COLLECTIONS = [
  'articles',
  'media',
  'sections',
  'authors',
  'topics',
  'agencies',
  'pages',
  'old-slugs',
  'old-addresses',
  'wire-sources',
  'wire-pieces',
  'wire-states',
  'partners',
  'reply-requests',
  'error-reports',
  'users',
]
const NEW_ACCOUNT = { email: 'penyusup@contoh.id', password: 'kata-sandi-panjang', role: 'admin' }

describe.each(COLLECTIONS)('the records of %s', (collection) => {
  it.each([
    { does: 'lists', method: 'GET', path: `/api/${collection}` },
    { does: 'lists drafts of', method: 'GET', path: `/api/${collection}?draft=true&depth=2` },
    { does: 'reads one of', method: 'GET', path: `/api/${collection}/1` },
    { does: 'counts', method: 'GET', path: `/api/${collection}/count` },
    { does: 'adds to', method: 'POST', path: `/api/${collection}` },
    { does: 'changes one of', method: 'PATCH', path: `/api/${collection}/1` },
    { does: 'changes all of', method: 'PATCH', path: `/api/${collection}?where[id][exists]=true` },
    { does: 'deletes one of', method: 'DELETE', path: `/api/${collection}/1` },
    { does: 'deletes all of', method: 'DELETE', path: `/api/${collection}?where[id][exists]=true` },
  ])('nobody $does them without an account', async ({ method, path }) => {
    await expectRefusal(method, path, { name: 'x', headline: 'x' })
  })
})

describe('the newsroom', () => {
  it.each([
    { what: 'versions of stories', path: '/api/articles/versions' },
    { what: 'the settings of the site', path: '/api/globals/site' },
    { what: 'who edits what', path: '/api/payload-locked-documents' },
  ])('keeps $what private', async ({ path }) => {
    await expectRefusal('GET', path)
  })

  it('has no address for uploads by name', async () => {
    expect((await send('GET', '/api/media/file/csto.jpg')).status).toBe(404)
  })

  it.each(['/api/users/first-register', '/api/users'])(
    'allows no registration at %s',
    async (path) => {
      await expectRefusal('POST', path, NEW_ACCOUNT)
      const signedIn = await send('POST', '/api/users/login', NEW_ACCOUNT)
      expect(signedIn.status).toBe(401)
    },
  )

  it('does not reveal whether an account exists, and issues no token without the password', async () => {
    const [unknown, wrong] = await Promise.all([
      send('POST', '/api/users/login', {
        email: 'tidak-ada@contoh.id',
        password: 'salah-sama-sekali',
      }),
      send('POST', '/api/users/login', { email: account.email, password: 'salah-sama-sekali' }),
    ])
    expect([unknown.status, wrong.status]).toEqual([401, 401])
    expect(await unknown.text()).toBe(await wrong.text())
    expect(unknown.headers.get('set-cookie')).toBeNull()
    const forgotten = await Promise.all(
      ['tidak-ada@contoh.id', account.email].map(async (email) => {
        const response = await send('POST', '/api/users/forgot-password', { email })
        return [response.status, await response.text()]
      }),
    )
    expect(forgotten[0]).toEqual(forgotten[1])
  })

  it('tells anonymous users only that they are not signed in', async () => {
    const { user } = (await (await send('GET', '/api/users/me')).json()) as { user: unknown }
    expect(user).toBeNull()
    const access = await (await send('GET', '/api/access')).text()
    expect(access).not.toMatch(/canAccessAdmin|articles|media|"(?:create|update|delete)"/)
  })

  it('is never cached or indexed', async () => {
    for (const path of ['/admin', '/admin/login', '/api/users/me', '/api/articles']) {
      const { headers } = await send('GET', path)
      expect(headers.get('cache-control')).toContain('no-store')
      expect(headers.get('x-robots-tag')).toBe('noindex')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
    }
  })
})

describe('private files', () => {
  const [original = ''] = readdirSync(join(dataDir, 'originals'))
  const ways = [
    '../',
    '..%2f',
    '%2e%2e/',
    '%2e%2e%2f',
    '..%5c',
    '..\\',
    '%252e%252e%252f',
    './../',
    'x/../../',
    '%2e%2e%2f%2e%2e%2f',
  ]
  const files = [`originals/${original}`, 'warta.db', 'secret', '../../../etc/passwd']

  it.each(ways.flatMap((way) => files.map((file) => `/media/${way}${file}`)))(
    'are not served at %s',
    async (path) => {
      const { status, sent } = await ask(path)
      expect([400, 403, 404]).toContain(status)
      expectNoSecret(sent)
    },
  )

  it.each([
    `/media/${original}`,
    `/originals/${original}`,
    `/media/originals/${original}`,
    '/media/',
    '/media',
    '/warta.db',
    '/data/warta.db',
    '/secret',
    '/edge.sock',
    '/package.json',
    '/server/main.ts',
    '/.git/config',
    '/.env',
    '/.next/BUILD_ID',
    '/_next/../package.json',
    '/_next/static/../../package.json',
    '/_next/static/%2e%2e/%2e%2e/package.json',
    '/_next/static/..%2f..%2fpackage.json',
    '/_next/static/chunks/..%5c..%5c..%5cpackage.json',
    '/etc/passwd',
  ])('are not served at %s', async (path) => {
    const { status, sent } = await ask(path)
    expect([400, 403, 404]).toContain(status)
    expectNoSecret(sent)
  })

  const secrets = [
    readFileSync(join(dataDir, 'secret'), 'utf8').trim(),
    'SQLite format 3',
    '"devDependencies"',
    'root:x:0',
  ]
  function expectNoSecret(sent: Buffer): void {
    for (const secret of secrets) expect(sent.includes(secret)).toBe(false)
  }
})

describe('pages', () => {
  it('contain no account and no path of the server', async () => {
    for (const { path } of readingAddresses()) {
      const { body, headers } = await ask(path)
      for (const secret of [account.email, dataDir, process.cwd(), 'node_modules']) {
        expect(body + JSON.stringify(headers)).not.toContain(secret)
      }
    }
  })
})

async function expectRefusal(method: string, path: string, data?: object): Promise<void> {
  const response = await send(method, path, data)
  expect([401, 403]).toContain(response.status)
  expect(await response.json()).toEqual({ errors: [{ message: expect.any(String) }] })
}

const send = (method: string, path: string, data?: object): Promise<Response> =>
  fetch(url + path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(data && method !== 'GET' && { body: JSON.stringify(data) }),
  })
