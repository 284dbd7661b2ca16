/**
 * The text edition: every page below `/hemat`, with the same text, canonical to the full page.
 * @module
 */
import { describe, expect, inject, it } from 'vitest'
import { canonicalOf, documentOf, metaOf } from './page-document.ts'
import { type Answer, ask, askCurrent, fromMemory } from './portal-answers.ts'
import { readingAddresses, STORY_WITH_FACT_BOX } from './reading-addresses.ts'

const addresses = readingAddresses().map(({ kind, path, status }) => ({
  kind,
  path,
  status,
  text: path === '/' ? '/hemat' : `/hemat${path}`,
}))

describe.each(addresses)('the text edition of the $kind ($path)', ({ path, text, status }) => {
  it('has the status of the full page, and comes from memory the second time', async () => {
    expect((await ask(text)).status).toBe(status)
    expect(fromMemory(await ask(text))).toBe(true)
  })

  it('has its text, but no scripts, pictures or parts of the full edition', async () => {
    const [full, document] = [
      documentOf((await askCurrent(path)).body),
      documentOf((await askCurrent(text)).body),
    ]
    expect(document.title).toBe(full.title)
    expect(wordsOf(document, 'h1')).toEqual(wordsOf(full, 'h1'))
    // The side column may be shorter to save bytes.
    const times = 'main time:not(aside time)'
    expect(wordsOf(document, times)).toEqual(wordsOf(full, times))
    expect(wordsOf(document, 'main figcaption')).toEqual(wordsOf(full, 'main figcaption'))
    expect(document.querySelectorAll('script, img, svg, only-in, [class], [style]')).toHaveLength(0)
  })

  it('has the full page as its canonical address, and the same robots rules', async () => {
    const [full, document] = [
      documentOf((await ask(path)).body),
      documentOf((await ask(text)).body),
    ]
    const canonical = (page: Document) => page.querySelector('link[rel=canonical]')?.outerHTML
    expect(canonical(document)?.replace(/\/?>$/, '')).toBe(canonical(full)?.replace(/\/?>$/, ''))
    expect(metaOf(document, 'robots')).toBe(metaOf(full, 'robots'))
  })

  it('links to text editions and back to the full page, which links here', async () => {
    const document = documentOf((await ask(text)).body)
    const inside = [...document.querySelectorAll('a[href^="/"]')].map((link) =>
      link.getAttribute('href'),
    )
    const full = inside.filter((href) => !/^\/(?:hemat(?:[/?]|$)|media\/|luring$)/.test(href ?? ''))
    expect(full).toEqual([status === 200 ? path : '/'])
    const back = documentOf((await ask(path)).body).querySelector('footer a[href^="/hemat"]')
    expect(back?.getAttribute('href')).toBe(status === 200 ? text : '/hemat')
  })
})

describe('the offer of the text edition', () => {
  it('is in the footer for everyone and on top for data savers; each version is cached once', async () => {
    const saving = (value: string) => ask('/ekonomi', { headers: { 'save-data': value } })
    const [plain, offered] = [await ask('/ekonomi'), await saving('on')]
    expect(plain.body).not.toContain('menghemat data')
    expect(offered.body).toContain('menghemat data')
    expect(offered.headers.vary).toMatch(/\bsave-data\b/i)
    expect(fromMemory(await saving('On; reader'))).toBe(true)
    expect((await saving('On; reader')).body).toBe(offered.body)
    expect(fromMemory(await saving('off'))).toBe(true)
    expect((await saving('off')).body).toBe(plain.body)
  })

  it('drops wide pictures for data savers', async () => {
    const { body } = await ask(STORY_WITH_FACT_BOX, { headers: { 'save-data': 'on' } })
    const widths = [...body.matchAll(/ (\d+)w\b/g)].map(([, width]) => Number(width))
    expect(widths.length).toBeGreaterThan(3)
    expect(Math.max(...widths)).toBeLessThanOrEqual(480)
  })

  it('does not exist for documents, the desk and the API', async () => {
    expect((await ask('/hemat/rss.xml')).headers.location).toBe('/rss.xml')
    expect((await ask('/robots.txt')).headers.vary ?? '').not.toMatch(/save-data/i)
    expect((await ask(`/hemat${STORY_WITH_FACT_BOX}`)).headers.vary).not.toMatch(/save-data/i)
    for (const path of ['/hemat/admin', '/hemat/api/users', '/hemat/hemat']) {
      expect((await ask(path)).status).toBe(404)
    }
  })
})

describe('pictures by choice', () => {
  const choose = (choice: string) => ask(`/hemat${STORY_WITH_FACT_BOX}?gambar=${choice}`)

  it.each(['kecil', 'penuh'])(
    '%s: pictures have the size stated beside the choice',
    async (choice) => {
      const document = documentOf((await choose(choice)).body)
      const chosen = document.querySelector('header nav [aria-current]')
      const [stated = 0] = /\d+(?= KB)/.exec(chosen?.textContent ?? '')?.map(Number) ?? []
      const images = [...document.querySelectorAll('main img')]
      const bytes = await Promise.all(
        images.map((image) => sizeOf(image.getAttribute('src') ?? '')),
      )
      const sum = bytes.reduce((one, other) => one + other, 0)
      expect(sum).toBeGreaterThan(0)
      expect(stated).toBe(Math.ceil(sum / 1000))
      for (const image of images) {
        expect(image.getAttribute('loading')).toBe('lazy')
        expect(Number(image.getAttribute('width'))).toBeGreaterThan(0)
      }
      const next = document.querySelector('main a[rel=author]')?.getAttribute('href')
      expect(next).toMatch(new RegExp(`^/hemat/penulis/.*\\?gambar=${choice}$`))
      expect(canonicalOf(document)).toBe(`${inject('portal').url}${STORY_WITH_FACT_BOX}`)
    },
  )

  it('none: shows alternative texts, with links to the files and their sizes', async () => {
    const figure = documentOf((await choose('tanpa')).body).querySelector('figure')
    expect(figure?.textContent).toMatch(
      /\[Gambar: Peta Asia Tengah .* – kecil, \d+ KB, penuh, \d+ KB\]/,
    )
    for (const link of figure?.querySelectorAll('a[href^="/media/"]') ?? []) {
      const stated = Number(/\d+/.exec(link.textContent ?? '')?.[0])
      expect(Math.ceil((await sizeOf(link.getAttribute('href') ?? '')) / 1000)).toBe(stated)
    }
  })

  it('is kept by a search, whose results are in the text edition', async () => {
    const { body } = await ask('/hemat/cari?q=kapal&gambar=kecil')
    const form = documentOf(body).querySelector('main form')
    expect(form?.getAttribute('action')).toBe('/hemat/cari')
    expect(form?.querySelector('[name=gambar]')?.getAttribute('value')).toBe('kecil')
    expect(documentOf(body).querySelectorAll('main mark').length).toBeGreaterThan(0)
  })
})

async function sizeOf(path: string): Promise<number> {
  const answer: Answer = await ask(path)
  expect(answer.status).toBe(200)
  return answer.sent.length
}

const wordsOf = (document: Document, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) =>
    (textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
  )
