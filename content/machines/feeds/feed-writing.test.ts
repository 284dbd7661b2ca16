import fc from 'fast-check'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import Parser from 'rss-parser'
import { describe, expect, it } from 'vitest'
import { withoutForbidden } from '#content/base/text/xml-text.ts'
import type { PublishedStory } from '#content/model/story/story.ts'
import { aPhoto, aPublishedStory, aSite } from '#tests/factories/story.ts'
import type { Feed } from './feed.ts'
import { writeFeed } from './feed-writing.ts'

const feed = (...stories: PublishedStory[]): Feed => ({
  site: aSite(),
  title: 'News – Warta Contoh',
  description: 'Berita hari ini.',
  home: '/news',
  stories,
})

const full = aPublishedStory({
  authors: [{ id: 2, slug: 'rani-contoh', name: 'Rani Contoh', kind: 'person' }],
  hero: aPhoto({ caption: 'Kapal di dermaga', credit: 'Rani Contoh' }),
})
const bare = aPublishedStory({ authors: [], topics: [], body: [] })

const rss = (...stories: PublishedStory[]) => {
  const parser = new Parser({
    customFields: {
      item: ['content:encoded', ['media:content', 'media'], ['dc:creator', 'creator']],
    },
  })
  return parser.parseString(writeFeed(feed(...stories), 'rss.xml'))
}

describe('RSS, parsed by rss-parser', () => {
  it('has the whole story, its permalink, author, times and picture with credit', async () => {
    const { items, language, title, link, feedUrl } = await rss(full)
    expect({ language, title, link, feedUrl }).toEqual({
      language: 'id',
      title: 'News – Warta Contoh',
      link: 'https://warta.example/news',
      feedUrl: 'https://warta.example/news/rss.xml',
    })
    const [item] = items
    expect(item).toMatchObject({
      title: full.headline,
      guid: full.feedId,
      link: `https://warta.example/${full.section.slug}/${full.slug}`,
      creator: full.authors.map(({ name }) => name).join(','),
      isoDate: full.publishedAt.toISOString(),
    })
    expect(item?.['content:encoded']).toContain('<figcaption>Kapal di dermaga (Foto: Rani Contoh)')
    expect(item?.['content:encoded']).not.toMatch(/(src|href)="\//)
    expect(item?.media.$).toMatchObject({ type: 'image/jpeg', medium: 'image' })
    expect(item?.media['media:credit'][0]._).toBe('Rani Contoh')
  })

  it('keeps the numbers and nesting of lists', async () => {
    const words = (text: string) => ({ type: 'text', text }) as const
    const inner = { type: 'list', ordered: false, items: [[words('dalam')]] } as const
    const items = [[words('lima'), inner], [words('enam')]]
    const { items: entries } = await rss({
      ...full,
      body: [{ type: 'list', ordered: true, start: 5, items }],
    })
    expect(entries[0]?.['content:encoded']).toContain(
      '<ol start="5"><li>lima<ul><li>dalam</li></ul></li><li>enam</li></ol>',
    )
  })

  it('keeps guid and date when the story and its address change', async () => {
    const change = {
      headline: 'Judul Baru',
      slug: 'judul-baru',
      modifiedAt: new Date('2030-01-01'),
    }
    const later = { ...full, ...change }
    const [[before], [after]] = [(await rss(full)).items, (await rss(later)).items]
    expect(after?.guid).toBe(before?.guid)
    expect(after?.pubDate).toBe(before?.pubDate)
  })

  it('keeps the address by which feeds first knew an older story', async () => {
    const feedId = '/news/alamat-pertama'
    const { items } = await rss({ ...full, feedId })
    expect(items[0]?.guid).toBe(`https://warta.example${feedId}`)
    const xml = writeFeed(feed({ ...full, feedId }), 'rss.xml')
    expect(xml).toContain('isPermaLink="false"')
    const atom = parseAtomFeed(writeFeed(feed({ ...full, feedId }), 'atom.xml'))
    expect(atom.entries?.[0]?.id).toBe(`https://warta.example${feedId}`)
  })

  it('marks an advertorial in its title', async () => {
    const { items } = await rss({ ...full, genre: 'advertorial' })
    expect(items[0]?.title).toBe(`Advertorial: ${full.headline}`)
  })

  it('has no empty elements for what a story lacks', () => {
    const xml = writeFeed(feed(bare), 'rss.xml')
    expect(xml).not.toMatch(/<([\w:]+)[^>]*>\s*<\/\1>/)
    expect(xml).toContain('<dc:creator>Warta Contoh</dc:creator>')
  })
})

describe('Atom and JSON Feed', () => {
  it('say the same of a story', () => {
    const atom = parseAtomFeed(writeFeed(feed(full), 'atom.xml'))
    const json = parseJsonFeed(writeFeed(feed(full), 'feed.json'))
    const [entry, item] = [atom.entries?.[0], json.items?.[0]]
    expect(entry?.title?.value).toBe(full.headline)
    expect(item?.title).toBe(full.headline)
    expect(entry?.content?.value).toBe(item?.content_html)
    expect(entry?.id).toBe(item?.id)
    expect(entry?.updated).toBe(full.modifiedAt.toISOString())
    expect(item?.authors?.[0]).toMatchObject({ name: full.authors[0]?.name })
  })

  it('exist without any story', async () => {
    expect(parseAtomFeed(writeFeed(feed(), 'atom.xml')).updated).toBeTruthy()
    expect(JSON.parse(writeFeed(feed(), 'feed.json'))).toMatchObject({ items: [] })
    expect((await rss()).items).toEqual([])
  })
})

describe('any headline', () => {
  it.each([
    '</script> & <b>',
    ']]>',
    '“”‘’',
    '\u202eterbalik\u202c',
    '😀',
    'a\u0000b\u0008c\ufffe',
    '\ud800',
  ])('%j survives, without the characters that XML forbids', async (headline) => {
    const expected = withoutForbidden(headline)
    const { items } = await rss({ ...full, headline: `Judul ${headline}.` })
    expect(items[0]?.title).toBe(`Judul ${expected}.`)
  })

  it('is readable in every format', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 500 }), async (text) => {
        const story = { ...full, headline: `x${text}x`, summary: text }
        expect((await rss(story)).items).toHaveLength(1)
        const atom = parseAtomFeed(writeFeed(feed(story), 'atom.xml'))
        expect(atom.entries).toHaveLength(1)
        JSON.parse(writeFeed(feed(story), 'feed.json'))
      }),
      { numRuns: 50 },
    )
  })
})
