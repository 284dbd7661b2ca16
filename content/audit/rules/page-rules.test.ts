import { describe, expect, it } from 'vitest'
import { pageRules } from '#content/audit/document-audit.ts'
import { FetchFailure } from '#content/audit/fetch/fetch-failure.ts'
import {
  anObservedPage,
  GOOD_HEAD,
  PAGE_URL,
  type PageChange,
  STORY,
} from '#tests/factories/observed-page.ts'
import { judge } from './rule.ts'

const LIVE = {
  '@type': ['NewsArticle', 'LiveBlogPosting'],
  coverageStartTime: '2026-03-08T10:00:00+07:00',
  liveBlogUpdate: [
    {
      '@type': 'BlogPosting',
      url: `${PAGE_URL}/sejak/1#e-1`,
      headline: 'Kapal tampak',
      datePublished: '2026-03-08T10:30:00+07:00',
    },
  ],
}

/** Faults of a page, and the rules that must report them: `level audience rule`. */
const FAULTS: [string, PageChange, ...string[]][] = [
  [
    'is live without entries',
    { story: { ...LIVE, liveBlogUpdate: [] } },
    'advice google live-updates',
  ],
  [
    'is live with an entry without a time',
    { story: { ...LIVE, liveBlogUpdate: [{ '@type': 'BlogPosting', headline: 'Kapal' }] } },
    'cut google live-update-properties',
  ],
  [
    'is live and says an end that is still to come',
    { story: { ...LIVE, coverageEndTime: '2036-03-08T10:00:00+07:00' } },
    'cut google live-times',
  ],
  [
    'is live and moves its time of publication',
    { story: { ...LIVE, datePublished: '2026-03-08T10:45:00+07:00' } },
    'cut google live-published-once',
  ],
  [
    'is live and older than its entries',
    { story: { ...LIVE, dateModified: '2026-03-08T10:15:00+07:00' } },
    'cut google live-modified',
  ],
  [
    'fails for one machine',
    { machines: { facebook: { failure: new FetchFailure('encoding', PAGE_URL, 'br') } } },
    'refused facebook answer',
  ],
  ['answers 410', { status: 410 }, 'refused google answer', 'refused discord answer'],
  ['redirects endlessly', { status: 302, hops: 5 }, 'refused discord answer'],
  ['is not HTML', { headers: { 'content-type': 'application/pdf' } }, 'refused discord html'],
  [
    'has a head beyond WhatsApp’s limit',
    { head: `<style>${' '.repeat(300_000)}</style>${GOOD_HEAD}` },
    'refused whatsapp length',
    'refused whatsapp og-url',
    'refused whatsapp preview-title',
    'refused whatsapp preview-description',
    'cut telegram tags-before-styles',
  ],
  ['is beyond Google’s limit', { body: 'x'.repeat(2_200_000) }, 'cut google length'],
  [
    'is forbidden by robots.txt',
    { robots: 'User-agent: *\nDisallow: /news/' },
    'refused google robots-txt-allows',
    'refused x robots-txt-allows',
  ],
  ['says noindex', without('index, follow', 'noindex'), 'refused google noindex'],
  [
    'says noindex in a header',
    { headers: { 'x-robots-tag': 'noindex' } },
    'refused bing noindex',
    'advice google robots-agree',
  ],
  [
    'excludes one machine by name',
    { headers: { 'x-robots-tag': 'bingbot: noindex' } },
    'refused bing noindex',
  ],
  ['has no title', without('<title>Kapal Berlabuh | Warta</title>'), 'cut google title'],
  ['has two titles', { head: `${GOOD_HEAD}<title>Lagi</title>` }, 'advice google title'],
  [
    'has no description',
    without('<meta name="description" content="Kapal itu berlabuh pagi ini.">'),
    'advice google description',
  ],
  [
    'has no canonical',
    without(`<link rel="canonical" href="${PAGE_URL}">`),
    'advice google canonical',
  ],
  [
    'has a relative canonical',
    without(`canonical" href="${PAGE_URL}`, 'canonical" href="/news/kapal'),
    'advice google canonical',
  ],
  [
    'has another page as canonical',
    without(`canonical" href="${PAGE_URL}`, 'canonical" href="https://warta.example/'),
    'cut google canonical',
  ],
  [
    'has two canonicals',
    { head: `${GOOD_HEAD}<link rel="canonical" href="https://a.example/">` },
    'cut google canonical',
  ],
  [
    'is a second page with the first as canonical',
    { url: `${PAGE_URL}?page=2` },
    'cut google canonical-of-page',
  ],
  [
    'contains placeholders',
    { body: '<p>Penanggung jawab: [isi: nama]</p>' },
    'advice press open-places',
  ],
  [
    'leaves out what is to be filled',
    { body: '<address data-open-places="nama badan hukum">Penerbit: Warta</address>' },
    'advice press open-places',
  ],
  ['declares no language', { html: `<head>${GOOD_HEAD}</head>` }, 'advice google language'],
  [
    'has an invalid language',
    { head: `${GOOD_HEAD}<link rel="alternate" hreflang="indonesia" href="${PAGE_URL}">` },
    'cut google hreflang',
  ],
  [
    'lists other languages but not its own',
    { head: `${GOOD_HEAD}<link rel="alternate" hreflang="en" href="https://warta.example/en">` },
    'cut google hreflang',
  ],
  [
    'has structured data that is not JSON',
    { head: `${GOOD_HEAD}<script type="application/ld+json">{"a":</script>` },
    'cut google structured-data-readable',
  ],
  [
    'has retired structured data',
    { head: `${GOOD_HEAD}<script type="application/ld+json">{"@type":"FAQPage"}</script>` },
    'advice google retired',
  ],
  [
    'allows only small previews',
    without(', max-image-preview:large'),
    'cut discover large-previews',
  ],
  ['describes no article', { story: { '@type': 'WebPage' } }, 'advice google article'],
  ['has no headline', { story: { headline: '' } }, 'advice google article-properties'],
  [
    'has a date without zone',
    { story: { datePublished: '2026-03-08T10:00:00' } },
    'cut google article-dates',
  ],
  ['has an invalid date', { story: { dateModified: 'kemarin' } }, 'cut google article-dates'],
  [
    'has a date in the future',
    { story: { dateModified: '2026-03-09T10:00:00+07:00' } },
    'cut google article-dates',
  ],
  [
    'was modified before publication',
    { story: { dateModified: '2026-03-08T09:00:00+07:00' } },
    'cut google article-dates',
  ],
  [
    'shows another date',
    { body: '<time datetime="2026-03-07">7 Maret</time>' },
    'advice google visible-date',
  ],
  [
    'has an author as plain text',
    { story: { author: 'Rani Contoh' } },
    'advice google article-authors',
  ],
  [
    'has two authors in one object',
    { story: { author: { name: 'Rani dan Budi', url: PAGE_URL } } },
    'advice google article-authors',
  ],
  [
    'has an author without page',
    { story: { author: { name: 'Rani' } } },
    'advice google article-authors',
  ],
  [
    'has pictures in one ratio only',
    { story: { image: STORY.image.slice(0, 1) } },
    'advice google article-images',
  ],
  [
    'has a tiny picture',
    { story: { image: [...STORY.image, { ...STORY.image[0], width: 160, height: 90 }] } },
    'cut google article-images',
  ],
  [
    'has pictures without a credit',
    { story: { image: STORY.image.map((image) => ({ ...image, creditText: '' })) } },
    'advice google licensable-images',
  ],
  [
    'has a missing picture in its structured data',
    { pictures: [{ address: 'https://warta.example/media/kapal-1200x675.jpg', status: 404 }] },
    'cut google article-images-there',
  ],
  [
    'has the site name in its og:title',
    {
      head: `${GOOD_HEAD.replace('title" content="Kapal Berlabuh"', 'title" content="Kapal | Warta"')}<meta property="og:site_name" content="Warta">`,
    },
    'advice whatsapp title-without-site',
  ],
  [
    'is sent as a download',
    { headers: { 'content-disposition': 'attachment' } },
    'refused discord attachment',
  ],
  [
    'answers beyond its last page',
    { beyond: { address: `${PAGE_URL}?page=99999`, status: 200 } },
    'cut google page-beyond-last',
  ],
  ['has moved', { hops: 1 }, 'advice google redirected'],
  ['has a paywall without markup', { story: { isAccessibleForFree: false } }, 'cut google paywall'],
  [
    'has no wide picture',
    {
      ...without('content="1200"', 'content="800"'),
      story: { image: [] },
      picture: { width: 800 },
    },
    'cut discover discover-image',
  ],
  [
    'has no og:title',
    without('<meta property="og:title" content="Kapal Berlabuh">'),
    'refused whatsapp preview-title',
    'advice slack preview-title',
  ],
  [
    'has no og:description',
    without('<meta property="og:description" content="Kapal itu berlabuh pagi ini.">'),
    'refused whatsapp preview-description',
  ],
  [
    'has no og:url',
    without(`<meta property="og:url" content="${PAGE_URL}">`),
    'refused whatsapp og-url',
  ],
  [
    'has tracking parameters in og:url',
    without(`og:url" content="${PAGE_URL}`, `og:url" content="${PAGE_URL}?utm_source=wa`),
    'cut whatsapp og-url-bare',
  ],
  [
    'has no og:image',
    without(`<meta property="og:image" content="https://warta.example/media/kapal.jpg">`),
    'cut whatsapp preview-image',
    'cut x preview-image',
  ],
  [
    'has a relative og:image',
    without('https://warta.example/media', '/media'),
    'refused whatsapp preview-image',
  ],
  [
    'has its tags in the body',
    { html: `<html lang="id"><head></head><body>${GOOD_HEAD}</body>` },
    'refused whatsapp tags-in-head',
    'cut imessage tags-in-head',
    'cut google canonical',
  ],
  [
    'has styles before the tags',
    { head: `<style>${' '.repeat(30_000)}</style>${GOOD_HEAD}` },
    'cut telegram tags-before-styles',
  ],
  [
    'has no card',
    without('<meta name="twitter:card" content="summary_large_image">'),
    'cut x card',
  ],
  [
    'uses name instead of property',
    without('property="og:title"', 'name="og:title"'),
    'advice facebook property',
  ],
  [
    'has no article:section',
    without('<meta property="article:section" content="News">'),
    'advice facebook article-tags',
  ],
  [
    'has a missing picture',
    { picture: { status: 404 } },
    'refused whatsapp picture',
    'refused imessage picture',
  ],
  [
    'has an unreadable picture',
    { picture: { format: undefined, width: undefined, height: undefined } as never },
    'refused x picture',
  ],
  ['has an SVG picture', { picture: { format: 'svg' } }, 'refused whatsapp picture'],
  ['has an AVIF picture', { picture: { format: 'heif' } }, 'refused x picture-format'],
  ['has a heavy picture', { picture: { bytes: 400_000 } }, 'advice whatsapp picture-light'],
  [
    'has a picture that is too heavy',
    { picture: { bytes: 6_000_000 } },
    'refused whatsapp picture-size',
    'refused x picture-size',
    'refused linkedin picture-size',
  ],
  ['has a small picture', { picture: { width: 500, height: 262 } }, 'cut facebook picture-size'],
  [
    'has a narrow picture',
    { picture: { width: 280, height: 150 } },
    'refused whatsapp picture-size',
    'cut x picture-size',
    'cut linkedin picture-size',
  ],
  [
    'has a picture that is too wide for its height',
    { picture: { width: 1200, height: 280 } },
    'refused whatsapp picture-ratio',
  ],
  [
    'has a redirected picture',
    { picture: { redirected: true } },
    'refused whatsapp picture-direct',
  ],
  [
    'declares a wrong picture size',
    { picture: { height: 800 } },
    'advice facebook picture-announced',
  ],
  [
    'links to no feed',
    without('<link rel="alternate" type="application/rss+xml" href="/rss.xml">'),
    'advice feed feed-discovery',
  ],
  [
    'has an HSTS max-age that is too short',
    { headers: { 'strict-transport-security': 'max-age=300' } },
    'advice browser hsts',
  ],
  [
    'has no Content-Security-Policy',
    { headers: { 'content-security-policy': '' } },
    'advice browser content-security-policy',
  ],
  [
    'has no nosniff header',
    { headers: { 'x-content-type-options': '' } },
    'advice browser nosniff',
  ],
  [
    'has an unsafe Referrer-Policy',
    { headers: { 'referrer-policy': 'unsafe-url' } },
    'advice browser referrer-policy',
  ],
]

/** The good head with `words` removed or replaced. */
function without(words: string, others = ''): PageChange {
  if (!GOOD_HEAD.includes(words)) throw new Error(`The good head has no ${words}`)
  return { head: GOOD_HEAD.replaceAll(words, others) }
}

const found = (change?: PageChange) =>
  judge(pageRules, anObservedPage(change)).map(
    ({ level, audience, rule }) => `${level} ${audience} ${rule}`,
  )

describe('a page', () => {
  it('without faults has no findings', () => {
    expect(judge(pageRules, anObservedPage())).toEqual([])
  })

  it.each(FAULTS)('that %s is reported', (_, change, ...expected) => {
    expect(found(change)).toEqual(expect.arrayContaining(expected))
  })

  it('is tested with every rule', () => {
    const named = new Set(
      FAULTS.flatMap(([, , ...expected]) => expected.map((row) => row.split(' ')[2])),
    )
    expect([...named].sort()).toEqual([...new Set(pageRules.map(({ id }) => id))].sort())
  })

  it.each([
    [
      'a picture too heavy for WhatsApp',
      { picture: { bytes: 700_000 } },
      ['refused whatsapp picture-size'],
    ],
    ['a picture of 280 KB', { picture: { bytes: 280_000 } }, []],
    [
      'a second page as its own canonical',
      { url: `${PAGE_URL}?page=2`, ...without(PAGE_URL, `${PAGE_URL}?page=2`) },
      [],
    ],
    [
      'a page of only 299 KB of head',
      { head: `${GOOD_HEAD}<script>${' '.repeat(290_000)}</script>` },
      [],
    ],
    [
      'noindex for Google only',
      { headers: { 'x-robots-tag': 'googlebot: noindex' } },
      ['refused google noindex', 'advice google robots-agree'],
    ],
    [
      'HSTS on plain HTTP',
      {
        url: 'http://warta.example/news/kapal',
        headers: { 'strict-transport-security': '' },
        ...without('https://warta.example/news', 'http://warta.example/news'),
      },
      [],
    ],
  ] satisfies [string, PageChange, string[]][])(
    'with %s has exactly the expected findings',
    (_, change, expected) => {
      expect(found(change)).toEqual(expected)
    },
  )

  it('gets findings with what was seen, what to do and the source of the rule', () => {
    const [finding] = judge(pageRules, anObservedPage({ picture: { bytes: 700_000 } }))
    expect(finding).toMatchObject({
      seen: 'Gambar 700 KB.',
      todo: 'Perkecil sampai di bawah 600 KB.',
      source: { url: expect.stringMatching(/^https:\/\/developers\.facebook\.com\//) },
    })
  })
})
