/**
 * Promise 6 for search engines: every page says what it is, where it belongs and whether it may be indexed, and its
 * structured data agrees with what readers see.
 * @module
 */
import Validator from '@adobe/structured-data-validator'
import WebAutoExtractor from '@marbec/web-auto-extractor'
import sharp from 'sharp'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { canonicalOf, documentOf, metaOf, thingOf } from './page-document.ts'
import { htmlOf } from './portal-answers.ts'
import { indexedAddresses, readingAddresses, STORY_WITH_FACT_BOX } from './reading-addresses.ts'
import { structuredList, structuredPublisher, structuredStory } from './structured-story.ts'

const { url, wireStory } = inject('portal')
const addresses = readingAddresses()
const lasting = indexedAddresses().filter(({ path }) => path !== '/indeks')
const stories = [wireStory, STORY_WITH_FACT_BOX]
const lists = ['/news', '/news?page=2', '/topik/geografi-indonesia']
const profile = '/penulis/redaksi-warta'
/** Google shows logos with sides of at least this many pixels. */
const SMALLEST_LOGO = 112
/** Google Discover requires pictures of at least this width. */
const LARGE_IMAGE = 1_200

describe('the head of a page', () => {
  it.each(lasting)(
    'describes the $kind, with its canonical address, and allows indexing',
    async ({ path }) => {
      const document = documentOf(await htmlOf(path))
      expect(document.documentElement.lang).toBe('id')
      expect(document.title).toMatch(/Warta/)
      expect(metaOf(document, 'description')?.length).toBeGreaterThan(20)
      expect(metaOf(document, 'robots')).toBe('index, follow, max-image-preview:large')
      expect(document.querySelectorAll('link[rel=canonical]')).toHaveLength(1)
      expect(canonicalOf(document)).toBe(url + path)
    },
  )

  it('has a unique title on every page', async () => {
    const titles = await Promise.all(
      lasting.map(async ({ path }) => documentOf(await htmlOf(path)).title),
    )
    expect(new Set(titles).size).toBe(lasting.length)
  })

  it('numbers the second page in its title, and links to it and back', async () => {
    const first = documentOf(await htmlOf('/news'))
    const second = documentOf(await htmlOf('/news?page=2'))
    expect(second.title).toContain('Halaman 2')
    expect(first.querySelector('main a[href="/news?page=2"]')).not.toBeNull()
    expect(second.querySelector('main a[href="/news"]')).not.toBeNull()
  })

  it('gives the stories of today their permanent address', async () => {
    const canonical = canonicalOf(documentOf(await htmlOf('/indeks')))
    expect(canonical).toMatch(/\/indeks\/\d{4}\/\d\d\/\d\d$/)
    expect(canonicalOf(documentOf(await htmlOf(canonical.slice(url.length))))).toBe(canonical)
  })

  it.each(addresses.filter(({ path, status }) => status !== 200 || path.startsWith('/cari')))(
    'forbids indexing of the $kind',
    async ({ path }) => {
      const response = await fetch(url + path)
      const document = documentOf(await response.text())
      expect(metaOf(document, 'robots')).toContain('noindex')
      expect(document.title).toMatch(/Warta/)
    },
  )

  it('has one canonical address however a story is requested', async () => {
    for (const suffix of ['?x=1', '?page=2', '?amp', '?utm_source=wa&fbclid=abc']) {
      expect(canonicalOf(documentOf(await htmlOf(wireStory + suffix)))).toBe(url + wireStory)
    }
  })
})

describe('structured data', () => {
  it.each(addresses)('of the $kind passes an independent validator', async ({ path }) => {
    const html = await (await fetch(url + path)).text()
    const extractor = new WebAutoExtractor({
      addLocation: true,
      embedSource: ['rdfa', 'microdata'],
    })
    const data = extractor.parse(html)
    expect(data.errors).toEqual([])
    expect(await new Validator().validate(data)).toEqual([])
  })

  it.each([...stories, ...lists, profile])(
    'of %s is found by an independent extractor, breadcrumbs included',
    async (path) => {
      const extractor = new WebAutoExtractor({ addLocation: false, embedSource: [] })
      const { jsonld } = extractor.parse(await htmlOf(path))
      const list = path === profile ? 'ProfilePage' : 'CollectionPage'
      const kind = stories.includes(path) ? 'NewsArticle' : list
      expect(jsonld[kind]).toHaveLength(1)
      expect(jsonld.NewsMediaOrganization).toHaveLength(1)
      const trail = jsonld.BreadcrumbList?.[0]?.itemListElement as {
        position: number
        item: string
      }[]
      expect(trail.map(({ position }) => position)).toEqual(trail.map((_, index) => index + 1))
      expect(trail.at(0)?.item).toBe(`${url}/`)
      expect(trail.at(-1)?.item).toBe(url + path)
    },
  )
})

describe.each(stories)('the structured data of %s', (path) => {
  let document: Document
  let story: ReturnType<typeof structuredStory.parse>
  beforeAll(async () => {
    document = documentOf(await htmlOf(path))
    story = structuredStory.parse(thingOf(document, 'NewsArticle'))
  })

  it('has the visible headline, section and authors', () => {
    expect(story.headline).toBe(document.querySelector('h1')?.textContent)
    expect(story.mainEntityOfPage).toBe(url + path)
    expect(document.querySelector(`main a[href="/${path.split('/')[1]}"]`)?.textContent).toBe(
      story.articleSection,
    )
    const authors = [...document.querySelectorAll('main a[rel=author]')].map((author) => ({
      name: author.textContent,
      url: url + author.getAttribute('href'),
    }))
    expect(story.author.map(({ name, url: page }) => ({ name, url: page }))).toEqual(authors)
    expect(story.description).toBe(metaOf(document, 'description'))
  })

  it('has the visible time as its date', () => {
    expect(story.datePublished).toBe(
      document.querySelector('main article time')?.getAttribute('datetime'),
    )
  })

  it('links to its authors', async () => {
    for (const author of story.author) expect((await fetch(author.url)).status).toBe(200)
  })

  it('has large pictures in 16:9, 4:3 and 1:1, of the declared sizes', async () => {
    const ratios = story.image.map(({ width, height }) => width / height)
    expect(ratios[0]).toBeCloseTo(16 / 9, 2)
    expect(ratios[1]).toBeCloseTo(4 / 3, 2)
    expect(ratios[2]).toBeCloseTo(1, 2)
    for (const image of story.image) {
      expect(image.width).toBeGreaterThanOrEqual(LARGE_IMAGE)
      expect(await sizeOf(image.url)).toEqual({ width: image.width, height: image.height })
    }
  })

  it('names a publisher with an existing logo', async () => {
    const publisher = structuredPublisher.parse(thingOf(document, 'NewsMediaOrganization'))
    expect(story.publisher['@id']).toBe(publisher['@id'])
    expect(await sizeOf(publisher.logo.url)).toEqual({
      width: publisher.logo.width,
      height: publisher.logo.height,
    })
    expect(Math.min(publisher.logo.width, publisher.logo.height)).toBeGreaterThanOrEqual(
      SMALLEST_LOGO,
    )
  })
})

describe('a story from an agency', () => {
  it('credits the agency and the photographer', async () => {
    const story = structuredStory.parse(thingOf(documentOf(await htmlOf(wireStory)), 'NewsArticle'))
    expect(story.sourceOrganization?.name).toBe('KBC')
    expect(story.creditText).toBe('KBC')
    expect(story.dateline).toBe('MAKASSAR')
    expect(story.image.map(({ creditText }) => creditText)).toEqual(
      Array(3).fill('perpustakaan-keliling.example'),
    )
  })
})

describe.each(lists)('the structured data of %s', (path) => {
  it('lists the stories in the visible order', async () => {
    const document = documentOf(await htmlOf(path))
    const list = structuredList.parse(thingOf(document, 'CollectionPage'))
    const visible = [...document.querySelectorAll('main article h2 a')].map((link) => ({
      url: url + link.getAttribute('href'),
      name: link.textContent,
    }))
    expect(visible.length).toBeGreaterThan(0)
    const items = list.mainEntity.itemListElement
    expect(items.map(({ url: address, name }) => ({ url: address, name }))).toEqual(visible)
    expect(items.map(({ position }) => position)).toEqual(visible.map((_, index) => index + 1))
    expect(list.url).toBe(url + path)
  })
})

it('an author page is a profile, under the name used in stories, with the author’s stories', async () => {
  const document = documentOf(await htmlOf(profile))
  expect(thingOf(document, 'ProfilePage')).toMatchObject({
    '@id': url + profile,
    mainEntity: { '@type': 'Organization', '@id': `${url}${profile}#penulis` },
  })
  const { itemListElement } = structuredList.shape.mainEntity.parse(thingOf(document, 'ItemList'))
  const visible = [...document.querySelectorAll('main article h2 a')].map(
    (link) => url + link.getAttribute('href'),
  )
  expect(itemListElement.map(({ url: address }) => address)).toEqual(visible)
})

async function sizeOf(image: string): Promise<{ width: number; height: number }> {
  const response = await fetch(image)
  expect(response.status).toBe(200)
  const { width, height } = await sharp(await response.arrayBuffer()).metadata()
  return { width, height }
}
