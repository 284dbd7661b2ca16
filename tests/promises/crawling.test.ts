/**
 * What the portal declares to machines: one setting of the desk appears in every file at the next request, and nothing
 * is declared by default. And every spelling of an address leads to the page in one redirect.
 * @module
 */
import { describe, expect, inject, it } from 'vitest'
import { documentOf } from './page-document.ts'
import { ask, htmlOf } from './portal-answers.ts'
import { indexedAddresses, STORY_WITH_FACT_BOX } from './reading-addresses.ts'

const { url } = inject('portal')

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
})
