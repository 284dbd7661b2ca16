import { describe, expect, it } from 'vitest'
import { FetchFailure } from '#content/audit/fetch/fetch-failure.ts'
import { readFeed } from '#content/audit/read/feed-reading.ts'
import type { FeedObservation } from '#content/audit/read/observation.ts'
import { feedRules } from './feed-rules.ts'
import { judge } from './rule.ts'

const ADDRESS = 'https://warta.example/rss.xml'
const ITEM = `<item><title>Kapal</title><link>https://warta.example/news/kapal</link>
<guid isPermaLink="true">https://warta.example/news/kapal</guid><pubDate>Sun, 08 Mar 2026 03:00:00 GMT</pubDate></item>`
const CHANNEL = `<title>Warta</title><link>https://warta.example/</link><description>Berita</description>
<atom:link rel="self" href="${ADDRESS}" type="application/rss+xml"/>`

const rss = (inside: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${inside}</channel></rss>`

function observed(text: string, change: Partial<FeedObservation> = {}): FeedObservation {
  return {
    address: ADDRESS,
    now: new Date('2026-03-08T04:00:00Z'),
    answer: answer(200, 'application/rss+xml; charset=utf-8'),
    conditionalStatus: 304,
    ...readFeed(text),
    ...change,
  }
}

const answer = (status: number, type: string) => ({
  asked: ADDRESS,
  address: ADDRESS,
  hops: [],
  status,
  headers: { 'content-type': type },
  body: Buffer.alloc(0),
  cut: false,
  milliseconds: 1,
})

const found = (feed: FeedObservation) =>
  judge(feedRules, feed).map(({ level, rule }) => `${level} ${rule}`)

const GOOD = rss(CHANNEL + ITEM)
const swapped = (words: string, others: string) => observed(GOOD.replaceAll(words, others))

const FAULTS: [string, FeedObservation, string][] = [
  [
    'is unreachable',
    { ...observed(GOOD), failure: new FetchFailure('timeout', ADDRESS) },
    'refused feed-answer',
  ],
  ['is gone', { ...observed(GOOD), answer: answer(410, 'text/html') }, 'refused feed-answer'],
  ['is broken XML', swapped('Kapal</title>', 'Kapal & Laut</title>'), 'refused feed-readable'],
  [
    'has a control character',
    swapped('<title>Kapal', '<title>\u000BKapal'),
    'refused feed-readable',
  ],
  ['is a page', observed('<html><body>Halo</body></html>'), 'refused feed-readable'],
  [
    'has the content type of a page',
    observed(GOOD, { answer: answer(200, 'text/html') }),
    'cut feed-type',
  ],
  ['lacks its own address', swapped('rel="self"', 'rel="hub"'), 'advice feed-self'],
  ['gives another address as its own', swapped(ADDRESS, `${ADDRESS}?lama`), 'advice feed-self'],
  [
    'has relative links',
    swapped('<link>https://warta.example/news', '<link>/news'),
    'cut feed-addresses',
  ],
  [
    'has items without guid',
    observed(rss(CHANNEL + ITEM.replace(/<guid.*<\/guid>/, ''))),
    'cut feed-identity',
  ],
  ['has a duplicate guid', observed(rss(CHANNEL + ITEM + ITEM)), 'cut feed-identity'],
  ['has items without title', swapped('<title>Kapal</title>', ''), 'cut feed-titles'],
  ['has invalid dates', swapped('Sun, 08 Mar 2026 03:00:00 GMT', 'kemarin'), 'cut feed-dates'],
  ['has dates in the future', swapped('08 Mar 2026', '09 Mar 2026'), 'cut feed-dates'],
  ['has no validators', without304(), 'advice feed-conditional'],
  [
    'ignores conditional requests',
    observed(GOOD, { conditionalStatus: 200 }),
    'advice feed-conditional',
  ],
]

function without304(): FeedObservation {
  const { conditionalStatus: _, ...rest } = observed(GOOD)
  return rest
}

describe('a feed', () => {
  it.each([
    ['RSS', GOOD],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Warta</title><id>x</id><updated>2026-03-08T03:00:00Z</updated>
      <link rel="self" href="${ADDRESS}"/><entry><title>Kapal</title><id>1</id><link href="https://warta.example/news/kapal"/>
      <updated>2026-03-08T03:00:00Z</updated></entry></feed>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Warta',
        feed_url: ADDRESS,
        items: [
          {
            id: '1',
            url: 'https://warta.example/news/kapal',
            title: 'Kapal',
            date_published: '2026-03-08T03:00:00Z',
          },
        ],
      }),
    ],
  ])('in valid %s has no findings', (_, text) => {
    expect(observed(text).entries).toHaveLength(1)
    expect(found(observed(text))).toEqual([])
  })

  it.each(FAULTS)('that %s is reported', (_, feed, expected) => {
    expect(found(feed)).toContain(expected)
  })

  it('is tested with every rule', () => {
    const named = new Set(FAULTS.map(([, , expected]) => expected.split(' ')[1]))
    expect([...named].sort()).toEqual(feedRules.map(({ id }) => id).sort())
  })
})
