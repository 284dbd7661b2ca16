/**
 * An address answers everyone with the same status and page: people, crawlers, link previews and programs without a
 * User-Agent.
 * @module
 */
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, inject, it } from 'vitest'
import { WITHDRAWAL_REASON } from '#tests/running/portal-stories.ts'
import { documentOf } from './page-document.ts'
import { ask } from './portal-answers.ts'
import { readingAddresses, STORY_WITH_FACT_BOX } from './reading-addresses.ts'

/** Clients by their `User-Agent`; the last sends none. */
const READERS: { reader: string; headers: Record<string, string> }[] = [
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'WhatsApp/2.23.20.0',
  'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  'Twitterbot/1.0',
  'TelegramBot (like TwitterBot)',
  'curl/8.9.1',
]
  .map((agent) => ({ reader: agent, headers: { 'user-agent': agent } as Record<string, string> }))
  .concat({ reader: 'a client without User-Agent', headers: { 'user-agent': '' } })

const addresses = readingAddresses()
const [, slug] = STORY_WITH_FACT_BOX.split('/').slice(1)
const unknown = [
  '/tidak-ada',
  '/news/tidak-ada',
  '/news/a/b',
  '/topik/tidak-ada',
  '/penulis/tidak-ada',
  '/halaman/tidak-ada',
  '/favicon.png',
  '/wp-login.php',
  '/.env',
  '/%F0%9F%92%A9',
  '/news/%3Cscript%3E',
  '/indeks/2026/02/30',
  '/indeks/2026/3/7',
  '/indeks/9999/12/31',
  '/indeks/2026/03/07?page=2',
  '/indeks/2026/03/07?rubrik=tidak-ada',
  '/indeks/2026',
  '/koreksi/2026/13',
  '/koreksi/2026/1',
  '/koreksi/9999/12',
  '/koreksi/2019/01',
  '/koreksi?page=2',
  '/news/tidak-ada/perubahan',
  '/hak-jawab/tidak-ada',
  '/hak-jawab/aaaaaaaaaaaaaaaaaaaa',
  '/laporkan-kekeliruan/aaaaaaaaaaaaaaaaaaaa',
  '/indeks?tanggal=2026-02-30',
  '/indeks?tanggal=kemarin',
  '/indeks?tanggal=9999-12-31',
  '/indeks?tanggal=2026-03-07&tanggal=2026-03-08',
]
const noPages = [
  '0',
  '-1',
  'abc',
  '01',
  '1.0',
  '2e0',
  '99',
  '999999999',
  '%202',
  '',
  '2&page=2',
].flatMap((page) =>
  ['/news', '/topik/geografi-indonesia', '/penulis/redaksi-warta'].map(
    (list) => `${list}?page=${page}`,
  ),
)
const moved = [
  { from: '/news?page=1', to: '/news' },
  { from: '/topik/geografi-indonesia?page=1', to: '/topik/geografi-indonesia' },
  { from: '/penulis/redaksi-warta?page=1', to: '/penulis/redaksi-warta' },
  { from: '/koreksi?page=1', to: '/koreksi' },
  { from: `/olahraga/${slug}/perubahan`, to: `${STORY_WITH_FACT_BOX}/perubahan` },
  { from: `/olahraga/${slug}`, to: STORY_WITH_FACT_BOX },
  { from: `/tidak-ada/${slug}`, to: STORY_WITH_FACT_BOX },
  { from: `${STORY_WITH_FACT_BOX}/amp`, to: STORY_WITH_FACT_BOX },
  { from: `${STORY_WITH_FACT_BOX}.html`, to: STORY_WITH_FACT_BOX },
  { from: `/2022/01/08/${slug}`, to: STORY_WITH_FACT_BOX },
  { from: `/2022/01/${slug}.html`, to: STORY_WITH_FACT_BOX },
  { from: `/${slug}`, to: STORY_WITH_FACT_BOX },
]

describe.each(READERS)('a request by $reader', ({ headers }) => {
  it.each(addresses)(
    'for the $kind is answered with $status and the same page',
    async ({ path, status }) => {
      const answer = await ask(path, { headers })
      expect(answer.status).toBe(status)
      expect(answer.body).toBe((await ask(path)).body)
    },
  )

  it.each(unknown)('for %s is answered with 404', async (path) => {
    expect((await ask(path, { headers })).status).toBe(404)
  })

  it.each(moved)('for $from is redirected permanently to $to', async ({ from, to }) => {
    const answer = await ask(from, { headers })
    expect(answer.status).toBe(301)
    expect(pathOf(answer.headers.location)).toBe(to)
  })
})

describe('numbered pages', () => {
  it.each(noPages)('%s is not a page', async (path) => {
    const { status, body } = await ask(path)
    expect(status).toBe(404)
    expect(documentOf(body).querySelector('h1')?.textContent).toBe('Halaman tidak ditemukan')
  })
})

describe('a day of the archive', () => {
  it('has one address, however it is requested', async () => {
    for (const [asked, path] of [
      ['/indeks?tanggal=2026-03-07&rubrik=', '/indeks/2026/03/07'],
      ['/indeks?tanggal=2026-03-07&rubrik=news', '/indeks/2026/03/07?rubrik=news'],
      ['/indeks/2026/03/07?page=1', '/indeks/2026/03/07'],
    ] as const) {
      const { status, headers } = await ask(asked)
      expect([status, pathOf(headers.location)]).toEqual([301, path])
    }
  })

  it('without stories answers 404, and links to the nearest days with stories', async () => {
    const { status, body } = await ask('/indeks/1999/12/31')
    expect(status).toBe(404)
    const days = [...documentOf(body).querySelectorAll('main nav a')].map((link) =>
      link.getAttribute('href'),
    )
    expect(days).toEqual([expect.stringMatching(/^\/indeks\/20\d\d\/\d\d\/\d\d$/)])
    expect((await ask(days[0] ?? '')).status).toBe(200)
  })
})

describe('searches', () => {
  it.each(['rubrik=tidak-ada', 'penulis=tidak-ada', 'waktu=lusa', 'page=0', 'page=99', 'q=b'])(
    '%s is not found',
    async (parameter) => {
      expect((await ask(`/cari?q=gempa&${parameter}`)).status).toBe(404)
    },
  )

  it('have one address for the first page', async () => {
    const { status, headers } = await ask('/cari?q=gempa&rubrik=sains&page=1')
    expect(status).toBe(301)
    expect(pathOf(headers.location)).toBe('/cari?q=gempa&rubrik=sains')
  })
})

describe('a withdrawn story', () => {
  it('answers 410 with reason and time, without its text, and is dropped by search engines', async () => {
    const { path = '' } = addresses.find(({ status }) => status === 410) ?? {}
    const { body } = await ask(path)
    const document = documentOf(body)
    const main = document.querySelector('main')
    expect(main?.querySelector('h1')?.textContent).toBe('Berita ini telah dicabut')
    expect(main?.textContent).toContain(WITHDRAWAL_REASON)
    expect(main?.querySelector('dl time')?.getAttribute('datetime')).toMatch(/\+07:00$/)
    expect(body).not.toContain('Isi berita untuk pengujian.')
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toContain(
      'noindex',
    )
  })
})

describe('malformed requests', () => {
  it.each([
    { what: 'broken percent-encoding', path: '/%zz', status: 400 },
    { what: 'an escape that is no UTF-8', path: '/news/%ff', status: 400 },
    { what: 'a zero byte', path: '/news/%00', status: 400 },
    { what: 'broken percent-encoding in a parameter', path: '/cari?q=%', status: 400 },
    { what: 'an address of 5,000 characters', path: `/news/${'a'.repeat(5_000)}`, status: 414 },
    { what: 'an address of 70,000 characters', path: `/news/${'a'.repeat(70_000)}`, status: 414 },
  ])('$what is answered with $status in Indonesian', async ({ path, status }) => {
    const { status: answered, body } = await ask(path)
    expect(answered).toBe(status)
    expectPlainIndonesian(body)
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'])(
    '%s on a reading page is answered with 405',
    async (method) => {
      for (const path of ['/', '/news', inject('portal').wireStory]) {
        const { status, headers, body } = await ask(path, { method })
        expect(status).toBe(405)
        expect(headers.allow).toBe('GET, HEAD, OPTIONS')
        expectPlainIndonesian(body)
      }
    },
  )

  it('an unknown method is answered with 405 or 501', async () => {
    const answer = await exchange('BACA / HTTP/1.1\r\nHost: warta\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 (405|501) /)
    expectPlainIndonesian(answer)
  })

  it('HEAD is answered with the headers of the page and no body', async () => {
    for (const { path, status } of addresses) {
      const page = await ask(path)
      const head = await ask(path, { method: 'HEAD' })
      expect(head.status).toBe(status)
      expect(head.sent).toHaveLength(0)
      expect(head.headers['content-length']).toBe(page.headers['content-length'])
      expect(head.headers['content-security-policy']).toBe(page.headers['content-security-policy'])
    }
  })
})

function expectPlainIndonesian(body: string): void {
  expect(body).toMatch(/Permintaan|Alamat|Halaman|Cara/)
  expect(body).not.toMatch(/\bat .*\.[jt]s:\d|node_modules|Error:|Not Found|Bad Request<|<script/)
}

/** Path and query of a redirect's target, which must be on this site. */
function pathOf(location: string | undefined): string {
  const { url } = inject('portal')
  const target = new URL(location ?? '', url)
  expect(target.origin).toBe(url)
  return `${target.pathname}${target.search}`
}

/** Sends raw bytes and reads until the portal closes the connection. */
async function exchange(bytes: string): Promise<string> {
  const { hostname, port } = new URL(inject('portal').url)
  const socket = connect(Number(port), hostname)
  socket.end(bytes)
  return text(socket)
}
