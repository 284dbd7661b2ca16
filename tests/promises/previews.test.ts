import { describe, expect, inject, it } from 'vitest'
import { canonicalOf, documentOf, metaOf } from './page-document.ts'
import { ask, fromMemory, htmlOf } from './portal-answers.ts'
import { indexedAddresses, STORY_WITH_FACT_BOX, starterStories } from './reading-addresses.ts'
import { expectPicture, previewOf } from './shared-preview.ts'

const { url, wireStory } = inject('portal')

/** The bytes in which Meta's crawlers look for the tags. */
const READ_BY_WHATSAPP = 300_000
const FACEBOOK = { 'user-agent': 'facebookexternalhit/1.1', 'accept-encoding': 'deflate, gzip' }

describe.each(indexedAddresses())('the preview of the $kind', ({ path }) => {
  it('is complete for Open Graph and X', async () => {
    const preview = await previewOf(path)
    expect(preview).toMatchObject({
      ogSiteName: 'Warta',
      ogLocale: 'id_ID',
      twitterCard: 'summary_large_image',
      ogTitle: expect.stringMatching(/\S/),
      ogDescription: expect.stringMatching(/\S/),
      ogType: expect.stringMatching(/^(website|article)$/),
    })
    expect(preview.twitterTitle).toBe(preview.ogTitle)
    expect(preview.twitterDescription).toBe(preview.ogDescription)
    expect(preview.twitterImage?.[0]?.url).toBe(preview.ogImage?.[0]?.url)
  })

  it('links to the canonical address, without parameters', async () => {
    const document = documentOf(await htmlOf(path))
    const address = new URL(metaOf(document, 'og:url') ?? '')
    expect(address.href).toBe(canonicalOf(document))
    expect(
      [...address.searchParams.keys()].filter((name) => !['page', 'tanggal'].includes(name)),
    ).toEqual([])
  })

  it('has a picture of the declared size, from memory and small enough', async () => {
    await expectPicture(path)
  })

  it('comes before every style, where chat crawlers look', async () => {
    const html = await htmlOf(path)
    const lastTag = Math.max(
      html.lastIndexOf('<meta property="og:'),
      html.lastIndexOf('<meta name="twitter:'),
    )
    expect(lastTag).toBeGreaterThan(0)
    expect(lastTag).toBeLessThan(html.indexOf('<style'))
    expect(Buffer.byteLength(html.slice(0, html.indexOf('</head>')))).toBeLessThan(READ_BY_WHATSAPP)
  })

  it('reaches Facebook, which accepts gzip but not brotli', async () => {
    const answer = await ask(path, { headers: FACEBOOK })
    expect(answer.status).toBe(200)
    expect(answer.headers['content-encoding']).toBe('gzip')
    expect(answer.headers.vary).toContain('Accept-Encoding')
    expect(answer.body).toBe(await htmlOf(path))
  })

  it('is the same page, from memory, whatever tracking parameters a network adds', async () => {
    const plain = await ask(path)
    const join = path.includes('?') ? '&' : '?'
    const tails = [
      'fbclid=IwAR0abc&utm_source=whatsapp&utm_medium=social',
      'gclid=1&igsh=abc',
      'utm_campaign=%F0%9F%94%A5',
    ]
    for (const tail of tails) {
      const shared = await ask(`${path}${join}${tail}`)
      expect(fromMemory(shared)).toBe(true)
      expect(shared.body).toBe(plain.body)
    }
  })
})

describe('the preview of a story', () => {
  it('has time, authors, section and topics', async () => {
    const preview = await previewOf(STORY_WITH_FACT_BOX)
    const document = documentOf(await htmlOf(STORY_WITH_FACT_BOX))
    const visible = document.querySelector('main article time')?.getAttribute('datetime')
    expect(preview.ogType).toBe('article')
    expect(preview.ogTitle).toBe(document.querySelector('h1')?.textContent)
    expect(preview.articlePublishedTime).toBe(visible)
    expect(preview.articleModifiedTime).toMatch(/[+-]\d\d:\d\d$/)
    expect(preview.articleAuthor).toBe(`${url}/penulis/redaksi-warta`)
    expect(preview.articleSection).toBe('News')
    const tags = [...document.querySelectorAll('meta[property="article:tag"]')]
    expect(tags.map((tag) => tag.getAttribute('content'))).toEqual([
      'Asia Tengah',
      'Organisasi Internasional',
    ])
  })

  it.each([wireStory, ...starterStories])('shows the photo of %s as a small JPEG', async (path) => {
    expect(await expectPicture(path)).toBe('image/jpeg')
  })

  it.each([
    '/kartu/berita/tidak-ada-0123456789.png',
    '/kartu/rubrik/news.png',
    '/kartu/lain/news-0123456789.png',
    '/kartu/situs/lain-0123456789.png',
  ])('has no card at %s', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })
})

describe('oEmbed', () => {
  it('is linked in the head of a story and describes it', async () => {
    const link = documentOf(await htmlOf(STORY_WITH_FACT_BOX)).querySelector(
      'link[rel="alternate"][type="application/json+oembed"]',
    )
    const response = await fetch(link?.getAttribute('href') ?? '')
    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    const preview = await previewOf(STORY_WITH_FACT_BOX)
    expect(await response.json()).toMatchObject({
      version: '1.0',
      type: 'link',
      title: preview.ogTitle,
      provider_name: 'Warta',
      thumbnail_url: preview.ogImage?.[0]?.url,
      thumbnail_width: 1200,
    })
  })

  it.each([
    ['a page of ours that is not a story', `${url}/news`, 404],
    ['a missing story', `${url}/news/tidak-ada`, 404],
    ['a page elsewhere', `https://example.org${STORY_WITH_FACT_BOX}`, 404],
    ['no address', 'bukan alamat', 404],
    ['another format', `${url}${STORY_WITH_FACT_BOX}&format=xml`, 501],
  ])('answers a request for %s', async (_, address, status) => {
    const [asked = '', format] = address.split('&')
    const tail = format ? `&${format}` : ''
    expect((await ask(`/oembed?url=${encodeURIComponent(asked)}${tail}`)).status).toBe(status)
  })
})
