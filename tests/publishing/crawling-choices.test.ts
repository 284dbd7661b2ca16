/**
 * What the portal declares to machines: one setting of the desk appears in every file at the next request, and nothing
 * is declared by default.
 * @module
 */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Desk, signIn } from '#tests/promises/newsroom-api.ts'
import { documentOf, metaOf } from '#tests/promises/page-document.ts'
import { ask, htmlOf } from '#tests/promises/portal-answers.ts'
import { STORY_WITH_FACT_BOX } from '#tests/promises/reading-addresses.ts'

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
