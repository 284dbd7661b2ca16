import type { NewsArticle } from 'schema-dts'
import { describe, expect, it } from 'vitest'
import { sampleLive } from '#components/gallery/gallery-samples.ts'
import type { Attachment } from '#content/model/attachment/attachment.ts'
import type { LivePage } from '#content/model/live/entry.ts'
import type { DraftStory, PublishedStory } from '#content/model/story/story.ts'
import { anAttachment } from '#tests/factories/attachment.ts'
import { aPhoto, aPublishedStory, aSite } from '#tests/factories/story.ts'
import { entriesJsonLd } from './live-seo.ts'
import { storyJsonLd, storyMetadata } from './story-seo.ts'

const site = aSite({ social: [{ network: 'x', url: 'https://x.example/warta' }] })
const rani = { id: 1, slug: 'rani-contoh', name: 'Rani Contoh', kind: 'person' } as const
const desk = { id: 2, slug: 'redaksi', name: 'Redaksi', kind: 'desk' } as const
const url = 'https://warta.example/news/kapal-singgah'

const full = aPublishedStory({
  summary: 'Kapal buku singgah di pulau kecil.',
  authors: [rani, desk],
  editor: rani,
  dateline: 'MAKASSAR',
  agency: { id: 1, name: 'Kantor Berita Contoh', code: 'KBC', url: 'https://kbc.example' },
  originalUrl: 'https://kbc.example/kapal',
  topics: [{ id: 1, slug: 'laut', name: 'Laut' }],
  hero: aPhoto({ alt: 'Kapal di dermaga', caption: 'Kapal bersandar', credit: 'Contoh' }),
  modifiedAt: new Date('2022-01-08T01:00:00Z'),
  corrections: [
    { kind: 'erratum', text: 'Jumlah pulau.', correctedAt: new Date('2022-01-08T01:00:00Z') },
  ],
})

/** The things in the JSON-LD graph of a story, in order. */
function things(story: PublishedStory, live?: LivePage) {
  const graph = storyJsonLd(story, site, live)['@graph'] as unknown as Record<string, unknown>[]
  const [news = {}, trail = {}, publisher = {}] = graph
  return { news: news as Partial<NewsArticle> & Record<string, unknown>, trail, publisher }
}

describe('storyMetadata', () => {
  it('describes a story with every field', () => {
    const image = {
      url: 'https://warta.example/media/0a/preview-1200.jpeg',
      width: 1200,
      height: 630,
      type: 'image/jpeg',
      alt: 'Kapal di dermaga',
    }
    expect(storyMetadata(full, site)).toEqual({
      title: 'Kapal Singgah',
      description: 'Kapal buku singgah di pulau kecil.',
      authors: [
        { name: 'Rani Contoh', url: 'https://warta.example/penulis/rani-contoh' },
        { name: 'Redaksi', url: 'https://warta.example/penulis/redaksi' },
      ],
      alternates: {
        canonical: url,
        languages: { id: 'https://warta.example/news/kapal-singgah' },
        types: {
          'application/rss+xml': 'https://warta.example/news/rss.xml',
          'application/json+oembed':
            'https://warta.example/oembed?url=https%3A%2F%2Fwarta.example%2Fnews%2Fkapal-singgah',
        },
      },
      robots: { index: true, follow: true, 'max-image-preview': 'large' },
      openGraph: {
        type: 'article',
        siteName: 'Warta Contoh',
        locale: 'id_ID',
        url,
        title: 'Kapal Singgah',
        description: 'Kapal buku singgah di pulau kecil.',
        images: [image],
        publishedTime: '2022-01-08T06:38:00+07:00',
        modifiedTime: '2022-01-08T08:00:00+07:00',
        authors: [
          'https://warta.example/penulis/rani-contoh',
          'https://warta.example/penulis/redaksi',
        ],
        section: 'News',
        tags: ['Laut'],
      },
      twitter: {
        card: 'summary_large_image',
        title: 'Kapal Singgah',
        description: 'Kapal buku singgah di pulau kecil.',
        images: [image],
      },
    })
  })

  it('uses the card and the opening of a story without photo and summary', () => {
    const head = storyMetadata(aPublishedStory(), site)
    expect(head.description).toBe('Kapal itu singgah pagi tadi.')
    expect(head).not.toHaveProperty('authors')
    expect(head.openGraph).toMatchObject({
      images: [
        {
          url: expect.stringMatching(/kartu.berita.kapal-singgah-[0-9a-f]{10}.png$/),
          alt: 'News: Kapal Singgah',
        },
      ],
      authors: [],
      tags: [],
    })
  })

  it('uses the card if the photo was never rendered', () => {
    const story = aPublishedStory({ hero: aPhoto({ renditions: [] }) })
    expect(storyMetadata(story, site).openGraph).toMatchObject({
      images: [{ url: expect.stringMatching(/kartu.berita.kapal-singgah-/) }],
    })
  })
})

describe('storyJsonLd', () => {
  it('contains what the story page shows', () => {
    const { news } = things(full)
    expect(news).toEqual({
      '@type': 'NewsArticle',
      '@id': `${url}#berita`,
      mainEntityOfPage: url,
      url,
      headline: 'Kapal Singgah',
      description: 'Kapal buku singgah di pulau kecil.',
      articleSection: 'News',
      inLanguage: 'id',
      isAccessibleForFree: true,
      datePublished: '2022-01-08T06:38:00+07:00',
      dateModified: '2022-01-08T08:00:00+07:00',
      publisher: { '@id': 'https://warta.example/#penerbit' },
      author: [
        {
          '@type': 'Person',
          '@id': 'https://warta.example/penulis/rani-contoh#penulis',
          name: 'Rani Contoh',
          url: 'https://warta.example/penulis/rani-contoh',
        },
        {
          '@type': 'Organization',
          '@id': 'https://warta.example/penulis/redaksi#penulis',
          name: 'Redaksi',
          url: 'https://warta.example/penulis/redaksi',
        },
      ],
      editor: { '@type': 'Person', name: 'Rani Contoh' },
      image: ['16x9-1600', '4x3-1200', '1x1-1200'].map((file) =>
        expect.objectContaining({
          '@type': 'ImageObject',
          url: `https://warta.example/media/0a/${file}.jpeg`,
          contentUrl: `https://warta.example/media/0a/${file}.jpeg`,
          caption: 'Kapal bersandar',
          creditText: 'Contoh',
        }),
      ),
      dateline: 'MAKASSAR',
      keywords: ['Laut'],
      creditText: 'Kantor Berita Contoh',
      sourceOrganization: {
        '@type': 'NewsMediaOrganization',
        name: 'Kantor Berita Contoh',
        url: 'https://kbc.example',
      },
      isBasedOn: 'https://kbc.example/kapal',
      correction: [
        {
          '@type': 'CorrectionComment',
          '@id': `${url}#koreksi-1`,
          name: 'Ralat',
          text: 'Jumlah pulau.',
          datePublished: '2022-01-08T08:00:00+07:00',
        },
      ],
    })
  })

  it('omits missing fields, and names the publisher as author', () => {
    const { news } = things(aPublishedStory())
    expect(news.author).toEqual({ '@id': 'https://warta.example/#penerbit' })
    expect(Object.keys(news).toSorted()).toEqual([
      '@id',
      '@type',
      'articleSection',
      'author',
      'dateModified',
      'datePublished',
      'description',
      'headline',
      'inLanguage',
      'isAccessibleForFree',
      'mainEntityOfPage',
      'publisher',
      'url',
    ])
  })

  it('has breadcrumbs from the front page through the section to the story', () => {
    expect(things(full).trail).toEqual({
      '@type': 'BreadcrumbList',
      '@id': `${url}#jejak`,
      itemListElement: [
        ['Warta Contoh', 'https://warta.example/'],
        ['News', 'https://warta.example/news'],
        ['Kapal Singgah', url],
      ].map(([name, item], index) => ({ '@type': 'ListItem', position: index + 1, name, item })),
    })
  })

  it('contains the publisher that the story refers to', () => {
    expect(things(full).publisher).toMatchObject({
      '@type': 'NewsMediaOrganization',
      '@id': 'https://warta.example/#penerbit',
      name: 'Warta Contoh',
      legalName: 'PT Warta Contoh',
      sameAs: ['https://x.example/warta'],
      logo: { '@type': 'ImageObject', url: 'https://warta.example/logo.png' },
    })
  })

  it.each([
    ['report', 'NewsArticle'],
    ['reportage', ['NewsArticle', 'ReportageNewsArticle']],
    ['review', ['NewsArticle', 'ReviewNewsArticle']],
    ['live', ['NewsArticle', 'LiveBlogPosting']],
    ['opinion', ['NewsArticle', 'OpinionNewsArticle']],
    ['analysis', ['NewsArticle', 'AnalysisNewsArticle']],
    ['background', ['NewsArticle', 'BackgroundNewsArticle']],
    ['advertorial', ['NewsArticle', 'AdvertiserContentArticle']],
  ] as const)('gives the genre %s the type %j', (genre, kind) => {
    expect(things(aPublishedStory({ genre })).news['@type']).toEqual(kind)
  })

  it('has the start of coverage for live stories only', () => {
    const { datePublished } = things(full).news
    expect(things({ ...full, genre: 'live' }).news).toMatchObject({
      coverageStartTime: datePublished,
    })
    expect(things(full).news).not.toHaveProperty('coverageStartTime')
  })

  it('has the entries on the page of a live story, and its end only once it has ended', () => {
    const before = things({ ...full, genre: 'live' }).news
    const { news } = things({ ...full, genre: 'live' }, sampleLive)
    expect(news.datePublished).toBe(before.datePublished)
    expect(news).toMatchObject({
      dateModified: '2026-03-07T14:32:00+07:00',
      coverageStartTime: '2026-03-07T12:00:00+07:00',
      liveBlogUpdate: [
        {
          '@type': 'BlogPosting',
          '@id': expect.stringMatching(/\/sejak\/2#e-24$/),
          datePublished: '2026-03-07T14:32:00+07:00',
        },
        {
          headline: 'Tiga kapal terlihat kembali ke pelabuhan',
          author: { '@id': expect.any(String) },
          correction: [
            {
              '@id': expect.stringMatching(/#e-23-koreksi-1$/),
              text: 'Semula tertulis dua kapal.',
              datePublished: '2026-03-07T14:25:00+07:00',
            },
          ],
        },
      ],
    })
    expect(news).not.toHaveProperty('coverageEndTime')
    const endedAt = new Date('2026-03-07T09:00:00Z')
    const ended = { ...sampleLive, coverage: { ...sampleLive.coverage, endedAt } }
    expect(things({ ...full, genre: 'live' }, ended).news).toMatchObject({
      datePublished: before.datePublished,
      coverageEndTime: '2026-03-07T16:00:00+07:00',
    })
  })

  it('calls a page of entries a part of the head, with facts of its own', () => {
    const story = { ...full, genre: 'live' as const }
    const { news: head } = things(story, sampleLive)
    const endedAt = new Date('2026-03-07T09:00:00Z')
    const ended = { ...sampleLive, coverage: { ...sampleLive.coverage, endedAt } }
    const [page] = entriesJsonLd(story, ended, 2, site)['@graph'] as unknown as object[]
    expect(page).toMatchObject({
      '@id': expect.stringMatching(/\/sejak\/2#berita$/),
      isPartOf: { '@id': head['@id'] },
      author: head.author,
      datePublished: '2026-03-07T14:10:00+07:00',
      coverageEndTime: '2026-03-07T16:00:00+07:00',
    })
    const [open] = entriesJsonLd(story, sampleLive, 2, site)['@graph'] as unknown as object[]
    expect(open).not.toHaveProperty('coverageEndTime')
  })

  it('has the creator, the licence and the AI origin of a photo', () => {
    const hero = aPhoto({
      creator: 'Rani',
      licenceUrl: 'https://warta.example/lisensi',
      acquireUrl: 'https://warta.example/beli',
      aiUse: 'generated',
    })
    const [image] = things(aPublishedStory({ hero })).news.image as unknown as object[]
    expect(image).toMatchObject({
      creator: { '@type': 'Person', name: 'Rani' },
      license: 'https://warta.example/lisensi',
      acquireLicensePage: 'https://warta.example/beli',
      digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
    })
  })

  it('formats times in the zone of the story', () => {
    const { news } = things(aPublishedStory({ timeZone: 'Asia/Jayapura' }))
    expect(news.datePublished).toBe('2022-01-08T08:38:00+09:00')
  })
})

it('drafts, which have no certain date, do not compile', () => {
  const draft = {} as DraftStory
  // @ts-expect-error: a draft has no head.
  expect(() => storyMetadata(draft, site)).toThrow(TypeError)
  // @ts-expect-error: a draft has no structured data.
  expect(() => storyJsonLd(draft, site)).toThrow(TypeError)
})

it('describes what a story has to listen to, to watch and to read on', () => {
  const file = (parts: Partial<Attachment>) =>
    ({ type: 'attachment', file: anAttachment(parts) }) as const
  const film = { format: 'mp4', path: '/media/0a/rapat.mp4', width: 640, height: 360 } as const
  const { news } = things(
    aPublishedStory({
      body: [
        file({ transcript: 'Kapal singgah.', credit: 'Radio X' }),
        file({ ...film, poster: aPhoto(), aiUse: 'generated' }),
        file({ format: 'pdf', path: '/media/0a/laporan.pdf', title: 'Laporan' }),
      ],
    }),
  )
  expect(news).toMatchObject({
    audio: [
      {
        '@type': 'AudioObject',
        contentUrl: 'https://warta.example/media/0123456789abcdef/wawancara.mp3',
        encodingFormat: 'audio/mpeg',
        duration: 'PT200S',
        transcript: 'Kapal singgah.',
        creditText: 'Radio X',
      },
    ],
    video: [
      {
        '@type': 'VideoObject',
        name: 'Wawancara dengan nakhoda',
        uploadDate: '2022-01-08T07:00:00+07:00',
        thumbnailUrl: expect.stringMatching(/^https:\/\/warta\.example\/media\//),
        digitalSourceType: expect.stringContaining('trainedAlgorithmicMedia'),
      },
    ],
    associatedMedia: [
      { '@type': 'MediaObject', contentUrl: 'https://warta.example/media/0a/laporan.pdf' },
    ],
  })
  expect(things(aPublishedStory()).news).not.toHaveProperty('audio')
})
