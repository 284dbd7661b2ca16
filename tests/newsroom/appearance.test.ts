/**
 * The desk changes the portal's appearance without a change of code.
 * @module
 */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Desk, signIn } from '#tests/promises/newsroom-api.ts'
import { documentOf } from '#tests/promises/page-document.ts'
import { ask } from '#tests/promises/portal-answers.ts'

const PAGES = ['/', '/news', inject('portal').wireStory, '/cari', '/tidak-ada']

let desk: Desk
beforeAll(async () => {
  desk = await signIn()
})
afterAll(() => desk.settings('site', { appearance: { brand: '', typefaces: null } }))

const styleOf = (body: string) => documentOf(body).querySelector('style')?.textContent ?? ''

describe('the brand colour', () => {
  it('is refused when text in it would be illegible, with a legible suggestion', async () => {
    const saving = desk.settings('site', { appearance: { brand: '#e91e63' } })
    await expect(saving).rejects.toThrow(/4,3:1.*7:1.*Warna terdekat yang cukup: #[0-9a-f]{6}/)
  })

  it('is on every page at the next request, allowed by its CSP, and on its card', async () => {
    const before = await Promise.all(PAGES.map((path) => ask(path)))
    await desk.settings('site', { appearance: { brand: '#0B3D91', typefaces: 'buku' } })
    for (const [index, path] of PAGES.entries()) {
      const { body, headers } = await ask(path)
      const style = styleOf(body)
      expect(styleOf(before[index]?.body ?? '')).not.toContain('#0b3d91')
      expect(style).toContain('--accent:#0b3d91;--mark:#0b3d91')
      expect(style).toContain('--serif:"Iowan Old Style"')
      const digest = createHash('sha256').update(style).digest('base64')
      expect(headers['content-security-policy']).toContain(`style-src 'sha256-${digest}'`)
    }
    const card = (body = '') => /"og:image" content="([^"]+)"/.exec(body)?.[1]
    expect(card((await ask('/')).body)).not.toBe(card(before[0]?.body))
  })

  it('can be removed again', async () => {
    await desk.settings('site', { appearance: { brand: '', typefaces: null } })
    expect(styleOf((await ask('/')).body)).not.toMatch(/#0b3d91|Iowan/)
  })
})
