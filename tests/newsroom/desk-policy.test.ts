/**
 * The desk under its Content-Security-Policy: every screen works, and an injected script does not run.
 * @module
 */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '#tests/portal/reader-browser.ts'
import { asNobody, signedIn } from './desk-answers.ts'
import { deskPage } from './desk-page.ts'

const { url, account } = inject('portal')

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  page = await deskPage(browser, account)
})
afterAll(() => browser.close())

describe('the desk', () => {
  it('shows each of its screens without breaking its policy', async () => {
    const admin = await signedIn()
    const idIn = async (collection: string) =>
      (await admin('GET', `/api/${collection}?limit=1&depth=0`)).body.docs[0]?.id
    await page.goto('/admin')
    const links = await page
      .locator('nav a[href^="/admin/"]')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href') ?? ''))
    expect(links.length).toBeGreaterThan(10)
    const records = ['articles', 'media', 'users', 'sections', 'pages'].map(
      async (collection) => `/admin/collections/${collection}/${await idIn(collection)}`,
    )
    const screens = [
      ...links,
      '/admin/account',
      '/admin/collections/articles/create',
      ...(await Promise.all(records)),
    ]
    for (const path of new Set(screens)) {
      await page.goto(path)
      // Scripts have run: Payload's screens are inert before.
      await page.locator('.desk-script-awaiting:not([inert]), .bar, .frame').waitFor()
      await page.locator('main, .template-default__wrap').first().waitFor()
    }
  }, 300_000)

  it('runs no script that was put into its page', async () => {
    const other = await browser.newPage()
    await other.context().request.post(`${url}/api/users/login`, { data: account })
    await other.goto(`${url}/admin/account`)
    const ran = await other.evaluate(async () => {
      const image = document.createElement('img')
      image.setAttribute('onerror', 'globalThis.broken = true')
      const failed = new Promise((resolve) => image.addEventListener('error', resolve))
      image.src = '/tidak-ada.png'
      const script = document.createElement('div')
      script.innerHTML = '<a href="javascript:globalThis.broken=true">buka</a>'
      document.body.append(image, script)
      script.querySelector('a')?.click()
      await failed
      return 'broken' in globalThis
    })
    expect(ran).toBe(false)
    await other.context().close()
  })

  it('asks the browser at sign-out to forget its pages', async () => {
    for (const path of ['/api/users/logout', '/admin/keluar']) {
      const answer = await fetch(url + path, { method: 'POST', redirect: 'manual' })
      expect(answer.headers.get('clear-site-data')).toBe('"cache"')
    }
  })
})

/** Calls a server action of the desk, by default its own, signed in, with a body of the media `type`. */
async function callAction(
  type: string,
  body: string,
  { of = '(newsroom)', language = 'id' } = {},
): Promise<Response> {
  const manifest = readFileSync('.next/server/server-reference-manifest.json', 'utf8')
  const actions: [string, { filename: string }][] = Object.entries(JSON.parse(manifest).node)
  const [action = ''] = actions.find(([, { filename }]) => filename.includes(of)) ?? []
  const { body: session } = await asNobody('POST', '/api/users/login', account)
  return fetch(`${url}/admin/account`, {
    method: 'POST',
    headers: {
      'next-action': action,
      'content-type': type,
      cookie: `warta-token=${session.token}; warta-lng=${language}`,
      origin: url,
    },
    body,
  })
}

describe('a stranger', () => {
  it.each([
    ['POST', '/api/users/reset-password', { token: 'x', password: 'y' }],
    ['POST', '/api/users/verify/x', {}],
    ['GET', '/api/payload-migrations', undefined],
  ])('gets a short answer to %s %s', async (method, path, data) => {
    const answer = await fetch(url + path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(data && { body: JSON.stringify(data) }),
    })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
  })

  it('gets 404 for a server action that does not exist', async () => {
    const answer = await fetch(`${url}/admin/account`, {
      method: 'POST',
      headers: { 'next-action': '0'.repeat(42) },
    })
    expect([answer.status, answer.headers.get('x-nextjs-action-not-found')]).toEqual([404, '1'])
  })

  it('gets no further than the door with a server action that there is', async () => {
    const manifest = readFileSync('.next/server/server-reference-manifest.json', 'utf8')
    const [action = ''] = Object.keys(JSON.parse(manifest).node)
    for (const body of ['{', '[{"name":"form-state","args":1}]']) {
      const headers = { 'next-action': action, 'content-type': 'text/plain;charset=UTF-8' }
      const forged = { ...headers, cookie: 'warta-token=x.y.z' }
      for (const sent of [headers, forged]) {
        const answer = await fetch(`${url}/admin/account`, { method: 'POST', headers: sent, body })
        expect(answer.status).toBe(401)
      }
    }
  })

  it('signed in, gets words for a call that no page of the desk makes', async () => {
    const text = 'text/plain;charset=UTF-8'
    const form = 'multipart/form-data; boundary=x'
    const part = (json: string) =>
      `--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n${json}\r\n--x--\r\n`
    const calls = [
      1,
      '$F9',
      { name: 'nope', args: {} },
      { name: 'constructor', args: {} },
      { name: 'form-state', args: '$9' },
      { name: 'form-state', args: { collectionSlug: 'articles', id: '99999999999' } },
      { name: 'render-document', args: { collectionSlug: 'articles', initialData: 'x' } },
      { name: 'render-list', args: { collectionSlug: 'articles', query: { limit: {} } } },
    ]
    const bodies = [
      ...['', '{', 'null', '[]'].map((body) => [text, body]),
      ['application/json', '{}'],
      ['multipart/form-data', 'x'],
      [form, 'x'],
      [form, part('{')],
      ...calls.flatMap((call) => [
        [text, JSON.stringify([call])],
        [form, part(JSON.stringify([call]))],
      ]),
    ] as const
    for (const [type = '', body = ''] of bodies) {
      const answer = await callAction(type, body)
      expect([answer.status, await answer.text()], body).toEqual([
        400,
        'Meja redaksi tidak mengenal permintaan ini. Muat ulang halaman, lalu coba lagi.',
      ])
    }
    const english = await callAction(text, '[]', { language: 'en' })
    expect(await english.text()).toBe(
      'The desk does not know this request. Reload the page, and try again.',
    )
    expect((await callAction(text, '[{}]', { of: 'layouts/Root' })).status).toBe(400)
  })

  it('signed in, gets an answer to the calls that the desk’s pages make, for what there is', async () => {
    const text = 'text/plain;charset=UTF-8'
    const call = (name: string, args: object) => callAction(text, JSON.stringify([{ name, args }]))
    const nowhere = await call('form-state', { collectionSlug: 'nope' })
    expect(await nowhere.text()).toContain('Meja redaksi tidak mengenal permintaan ini.')
    const known = [
      ['form-state', { globalSlug: 'site', operation: 'update' }],
      ['render-document', { collectionSlug: 'topics', docID: '$undefined', initialData: {} }],
      ['render-document-slots', { collectionSlug: 'media' }],
      ['render-list', { collectionSlug: 'media', query: { limit: 5 }, drawerSlug: 'x' }],
      ['table-state', { collectionSlug: 'articles', query: { limit: '5' } }],
    ] as const
    for (const [name, args] of known) {
      const answer = await call(name, args)
      const answered = await answer.text()
      expect(answer.status, name).toBe(200)
      expect(answered, name).not.toMatch(/tidak mengenal|"errors"|"digest"/)
    }
  })

  it('may report little, and nothing long', async () => {
    const sent = await fetch(`${url}/api/laporan-kebijakan`, {
      method: 'POST',
      body: 'a'.repeat(20_000),
    })
    expect(sent.status).toBe(413)
    const report = {
      'csp-report': { 'effective-directive': 'script-src', 'blocked-uri': 'inline' },
    }
    const taken = await fetch(`${url}/api/laporan-kebijakan`, {
      method: 'POST',
      body: JSON.stringify(report),
    })
    expect(taken.status).toBe(204)
  })
})
