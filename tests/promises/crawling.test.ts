/**
 * What the portal declares to machines: one setting of the desk appears in every file at the next request, and nothing
 * is declared by default. And every spelling of an address leads to the page in one redirect.
 * @module
 */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { aStory, type Desk, signIn } from './newsroom-api.ts'
import { documentOf, metaOf } from './page-document.ts'
import { ask, htmlOf } from './portal-answers.ts'
import { indexedAddresses, STORY_WITH_FACT_BOX } from './reading-addresses.ts'

const { url } = inject('portal')

const UNSET = {
  aiSearch: true,
  aiTraining: false,
  licenceTerms: null,
  licenceEmail: null,
  llms: false,
  ads: null,
  trust: null,
  securityContacts: null,
  securityPolicy: null,
}

/** Files that exist only if the desk declares something, and their media types. */
const DECLARED = {
  '/license.xml': 'application/rsl+xml; charset=utf-8',
  '/llms.txt': 'text/markdown; charset=utf-8',
  '/ads.txt': 'text/plain; charset=utf-8',
  '/trust.txt': 'text/plain; charset=utf-8',
  '/.well-known/trust.txt': 'text/plain; charset=utf-8',
  '/.well-known/security.txt': 'text/plain; charset=utf-8',
}

let desk: Desk
beforeAll(async () => {
  desk = await signIn()
})
afterAll(() => desk.settings('crawling', UNSET))

describe('the crawling policy of the desk', () => {
  it('is the default one on a new portal', async () => {
    await desk.settings('crawling', UNSET)
    for (const path of Object.keys(DECLARED)) expect((await ask(path)).status).toBe(404)
    expect((await ask('/.well-known/tdmrep.json')).body).toContain('"tdm-reservation":1')
    expect(metaOf(documentOf(await htmlOf('/')), 'tdm-reservation')).toBe('1')
    expect((await ask('/robots.txt')).body).toMatch(/User-agent: GPTBot[\s\S]*Disallow: \/\n/)
  })

  it('is in every file at the next request', async () => {
    await desk.settings('crawling', {
      aiSearch: true,
      aiTraining: true,
      licenceTerms: `${url}/halaman/tentang`,
      llms: true,
      ads: 'iklan.example, 42, DIRECT',
      trust: 'social=https://x.com/warta',
      securityContacts: 'mailto:keamanan@contoh.id',
    })
    for (const [path, type] of Object.entries(DECLARED)) {
      const answer = await ask(path)
      expect({ path, status: answer.status, type: answer.headers['content-type'] }).toEqual({
        path,
        status: 200,
        type,
      })
    }
    expect((await ask('/.well-known/tdmrep.json')).status).toBe(404)
    const robots = (await ask('/robots.txt')).body
    expect(robots).toContain(`License: ${url}/license.xml`)
    expect(robots).not.toContain('GPTBot')
    const story = documentOf(await htmlOf(STORY_WITH_FACT_BOX))
    expect(story.querySelector('head link[rel=license]')?.getAttribute('href')).toBe('/license.xml')
    expect(metaOf(story, 'tdm-reservation')).toBeUndefined()
  })

  it.each([
    { ads: 'bukan domain' },
    { trust: 'teman=https://contoh.id' },
    { securityContacts: 'javascript:alert(1)' },
    { licenceTerms: 'javascript:alert(1)' },
  ])('is refused if machines could not parse it: %j', async (data) => {
    await expect(desk.settings('crawling', data)).rejects.toThrow(/400/)
  })
})

describe('the manifest and its icons', () => {
  it('name the portal and exist', async () => {
    const answer = await ask('/manifest.webmanifest')
    expect(answer.headers['content-type']).toBe('application/manifest+json; charset=utf-8')
    const manifest = JSON.parse(answer.body) as { name: string; icons: { src: string }[] }
    expect(manifest.name).toBe('Warta')
    for (const path of [
      ...manifest.icons.map(({ src }) => src),
      '/favicon.ico',
      '/apple-touch-icon.png',
    ]) {
      expect({ path, status: (await ask(path)).status }).toEqual({ path, status: 200 })
    }
    const link = documentOf(await htmlOf('/')).querySelector('link[rel=manifest]')
    expect(link?.getAttribute('href')).toBe('/manifest.webmanifest')
  })
})

describe('addresses', () => {
  it.each(indexedAddresses())(
    'the $kind declares its language and canonical address',
    async ({ path }) => {
      const document = documentOf(await htmlOf(path))
      const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href')
      const own = document.querySelector('link[rel=alternate][hreflang=id]')?.getAttribute('href')
      expect(own).toBe(canonical)
    },
  )

  it.each([
    [STORY_WITH_FACT_BOX.replace('/news/kazakhstan', '/News//KAZAKHSTAN'), STORY_WITH_FACT_BOX],
    [`${STORY_WITH_FACT_BOX}/`, STORY_WITH_FACT_BOX],
    ['/News/?page=1', '/news'],
    ['//news//', '/news'],
    ['/NEWS?page=2', '/news?page=2'],
    ['/Topik/Geografi-Indonesia/', '/topik/geografi-indonesia'],
    ['/Indeks/2026/03/07/', '/indeks/2026/03/07'],
    ['/Cari/?q=Gempa', '/cari?q=Gempa'],
  ])('%s redirects to %s in one step', async (asked, canonical) => {
    const { status, headers } = await ask(asked)
    expect({ status, to: new URL(headers.location ?? '', url).href }).toEqual({
      status: 301,
      to: url + canonical,
    })
    expect((await ask(canonical)).status).toBe(200)
  })

  it('does not redirect to a missing page', async () => {
    expect((await ask('/News/Tidak-Ada/')).status).toBe(404)
    expect((await ask('/Admin')).status).toBe(404)
  })

  it('redirects every old slug to the newest in one step, however it is spelt', async () => {
    const story = await desk.create('articles', await aStory(desk, { headline: 'Nama Pertama' }))
    const slugs = ['nama-kedua', 'nama-ketiga', 'nama-keempat']
    for (const slug of slugs) await desk.save('articles', story.id, { slug })
    const sains = await desk.find('sections', 'slug', 'sains')
    await desk.save('articles', story.id, { section: sains?.id })
    for (const old of [
      '/news/nama-pertama',
      '/news/nama-kedua/',
      '/News//Nama-Ketiga',
      '/news/nama-keempat',
    ]) {
      const { status, headers } = await ask(old)
      expect({ old, status, to: new URL(headers.location ?? '', url).pathname }).toEqual({
        old,
        status: 301,
        to: '/sains/nama-keempat',
      })
    }
    await desk.save('articles', story.id, { withdrawalReason: 'Hanya pengujian.' })
    expect((await ask('/sains/nama-keempat')).status).toBe(410)
  })
})
