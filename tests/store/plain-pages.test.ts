/**
 * The desk's plain pages as route handlers, on either database: what a browser without script gets and sends.
 * @module
 */
import { handleEndpoints } from 'payload'
import { describe, expect, it } from 'vitest'
import { openStore } from './open-store.ts'

const open = openStore()
const PASSWORD = 'perahu biru menyapa gunung'

type Handler = (request: Request) => Promise<Response> | Response

/** The pages, loaded after the store is chosen. */
const pages = async () => ({
  day: await import('#app/(newsroom)/admin/route.tsx'),
  flash: await import('#app/(newsroom)/admin/kilat/route.tsx'),
  first: await import('#app/(newsroom)/admin/create-first-user/route.tsx'),
  starter: await import('#app/(newsroom)/admin/berita-awal/route.tsx'),
  security: await import('#app/(newsroom)/admin/keamanan/route.tsx'),
  signIn: await import('#app/(newsroom)/admin/login/route.tsx'),
  signOut: await import('#app/(newsroom)/admin/keluar/route.ts'),
})

/** What a browser keeps between its requests. */
function aBrowser() {
  const cookies = new Map<string, string>()
  const headers = (more: Record<string, string> = {}) => ({
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    'accept-language': 'id',
    'sec-fetch-site': 'same-origin',
    ...more,
  })
  const answered = async (handle: Handler, request: Request) => {
    const answer = await handle(request)
    for (const field of answer.headers.getSetCookie()) {
      const [pair = ''] = field.split(';')
      const at = pair.indexOf('=')
      const value = pair.slice(at + 1)
      if (value) cookies.set(pair.slice(0, at), value)
      else cookies.delete(pair.slice(0, at))
    }
    return {
      status: answer.status,
      location: answer.headers.get('location'),
      html: await answer.text(),
    }
  }
  return {
    cookies,
    get: (handle: Handler, path: string) =>
      answered(handle, new Request(`http://localhost:3000${path}`, { headers: headers() })),
    /** Sends a form, by default from this site's own page. */
    post: (handle: Handler, path: string, form: Record<string, string>, site = 'same-origin') => {
      const body = String(new URLSearchParams(form))
      const sent = headers({
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(body.length),
        'sec-fetch-site': site,
      })
      const url = `http://localhost:3000${path}`
      return answered(handle, new Request(url, { method: 'POST', headers: sent, body }))
    },
  }
}

describe('the form for the first account', () => {
  const FORM = { name: 'Kepala', email: 'kepala@contoh.id', password: PASSWORD }
  const PATH = '/admin/create-first-user'

  it('is not shown or taken without the printed link', async () => {
    const { first, signIn } = await pages()
    const browser = aBrowser()
    expect((await browser.get(signIn.GET, '/admin/login')).location).toBe(PATH)
    const shown = await browser.get(first.GET, PATH)
    expect(shown.status).toBe(403)
    expect(shown.html).toContain('Akun pertama dibuat lewat tautan')
    expect(shown.html).not.toContain('<form')
    expect((await browser.post(first.POST, PATH, FORM)).status).toBe(403)
    expect((await open().payload.count({ collection: 'users' })).totalDocs).toBe(0)
  })

  it('says what is wrong at its field, keeps what was typed, and makes an administrator who is signed in', async () => {
    const { day, first } = await pages()
    const { firstAccountLink } = await import('#content/newsroom/people/first-account.ts')
    const { default: config } = await import('#content/newsroom/newsroom-config.ts')
    const browser = aBrowser()
    const path = new URL(firstAccountLink()).pathname
    const led = await browser.get((request) => handleEndpoints({ config, path, request }), path)
    expect(led.location).toMatch(/\/admin\/create-first-user$/)
    expect((await browser.get(first.GET, PATH)).html).toContain('name="password"')

    const weak = await browser.post(first.POST, PATH, { ...FORM, password: 'passwordpassword' })
    expect(weak.status).toBe(400)
    expect(weak.html).toMatch(/mudah ditebak/)
    expect(weak.html).toContain('value="kepala@contoh.id"')
    expect(weak.html).not.toContain('passwordpassword')
    // A form on another site knows nothing of the link.
    expect((await browser.post(first.POST, PATH, FORM, 'cross-site')).location).toBe('/admin')
    expect((await open().payload.count({ collection: 'users' })).totalDocs).toBe(0)

    const made = await browser.post(first.POST, PATH, FORM)
    expect([made.status, made.location]).toEqual([303, '/admin'])
    const shown = await browser.get(day.GET, '/admin')
    expect(shown.status).toBe(200)
    expect(shown.html).toContain('Kepala')
    const { docs } = await open().payload.find({ collection: 'users' })
    expect(docs.map(({ email, role }) => [email, role])).toEqual([['kepala@contoh.id', 'admin']])
    expect((await aBrowser().get(first.GET, PATH)).location).toBe('/admin')
    expect((await browser.post(first.POST, PATH, FORM)).location).toBe('/admin')
  })
})

/** A browser in which the account `email` is signed in. */
async function signedIn(email: string) {
  const { signIn } = await pages()
  const browser = aBrowser()
  const answer = await browser.post(signIn.POST, '/admin/login', { email, password: PASSWORD })
  expect([answer.status, answer.location]).toEqual([303, '/admin'])
  return browser
}

describe('signing out', () => {
  it('ends the session on the server, so that its cookie opens nothing any more', async () => {
    const { day, signOut } = await pages()
    const browser = await signedIn('kepala@contoh.id')
    const token = [...browser.cookies].find(([name]) => name === 'warta-token')
    const sessions = async () => {
      const { docs } = await open().payload.find({ collection: 'users', showHiddenFields: true })
      return docs[0]?.sessions?.length
    }
    const before = await sessions()
    expect((await browser.get(signOut.GET, '/admin/keluar')).location).toBe('/admin')
    // A page of another site cannot sign anybody out.
    await browser.post(signOut.POST, '/admin/keluar', {}, 'cross-site')
    expect(await sessions()).toBe(before)
    const left = await browser.post(signOut.POST, '/admin/keluar', {})
    expect([left.status, left.location]).toEqual([303, '/admin/login'])
    expect(browser.cookies.has('warta-token')).toBe(false)
    expect(await sessions()).toBe(Number(before) - 1)
    browser.cookies.set('warta-token', String(token?.[1]))
    expect((await browser.get(day.GET, '/admin')).location).toMatch(/^\/admin\/login/)
  })
})

describe('breaking news', () => {
  it.each(['1.5', '-1', '99999999999', 'x', '1e400', ''])(
    'has no page for the story “%s”',
    async (id) => {
      const { flash } = await pages()
      const browser = await signedIn('kepala@contoh.id')
      const answer = await browser.get(flash.GET, `/admin/kilat?terbit=${id}`)
      expect(answer.status).toBe(200)
      expect(answer.html).toContain('name="headline"')
    },
  )
})

describe('the security page', () => {
  it.each(['99999999999', '1.5', 'x'])('resets nothing for the account “%s”', async (account) => {
    const { security } = await pages()
    const browser = await signedIn('kepala@contoh.id')
    const path = '/admin/keamanan'
    const { html } = await browser.get(security.GET, path)
    const [, ticket = ''] = /name="ticket" value="([^"]+)"/.exec(html) ?? []
    const confirm = { action: 'confirm', ticket, proof: PASSWORD }
    expect((await browser.post(security.POST, path, confirm)).status).toBe(303)
    const reset = await browser.post(security.POST, path, { action: 'reset', account })
    expect([reset.status, reset.location]).toEqual([303, `${path}?tersimpan`])
  })
})

it('a letter that no database stores is refused and is no error of the server', async () => {
  const { day, flash, signIn } = await pages()
  const email = 'a\0b@contoh.id'
  const sent = await aBrowser().post(signIn.POST, '/admin/login', { email, password: PASSWORD })
  expect(sent.status).toBeLessThan(500)
  const browser = await signedIn('kepala@contoh.id')
  expect((await browser.post(day.POST, '/admin', { langkah: 'name\0' })).location).toBe('/admin')
  const order = { headline: 'a\0b', section: String(open().news), body: 'Isi.', hours: '0' }
  const key = crypto.randomUUID()
  const refused = await browser.post(flash.POST, '/admin/kilat', { ...order, key })
  expect(refused.status).toBeGreaterThanOrEqual(400)
  expect(refused.status).toBeLessThan(500)
})
