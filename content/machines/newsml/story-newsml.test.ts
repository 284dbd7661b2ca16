import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IncomingBlock, IncomingPicture } from '#content/intake/copy/incoming-story.ts'
import { readXml } from '#content/intake/wire/sent/xml-tree.ts'
import { readWire } from '#content/intake/wire-reading.ts'
import { attachmentLink } from '#content/machines/archive/attachment-link.ts'
import {
  type FocusedPhoto,
  storyNinjs,
  type ToldStory,
} from '#content/machines/archive/story-ninjs.ts'
import { type Block, withoutPicture } from '#content/model/story/body.ts'
import { someBlock } from '#tests/factories/blocks.ts'
import { aToldPhoto, aToldStory, toldBlock } from '#tests/factories/told-story.ts'
import { storyNewsml } from './story-newsml.ts'

const SITE = { url: 'https://warta.example', name: 'Warta', language: 'id' }
const NOW = new Date('2022-02-01T00:00:00Z')

const FORMATS = [
  ['ninjs', (story: ToldStory) => JSON.stringify(storyNinjs(story, SITE))],
  ['NewsML-G2', (story: ToldStory) => storyNewsml(story, SITE, NOW)],
] as const

function readBack(text: string) {
  const [piece] = readWire(Buffer.from(text), { now: NOW })
  if (!piece) throw new Error('There is no piece.')
  return piece
}

const incoming = (photo: FocusedPhoto): IncomingPicture => ({
  file: 'https://warta.example/media/0a/full-1600.jpeg',
  alt: photo.alt,
  caption: photo.caption ?? '',
  credit: photo.credit ?? '',
  ...((photo.creator || photo.expiresAt) && {
    rights: {
      ...(photo.creator && { creator: photo.creator }),
      ...(photo.expiresAt && { until: photo.expiresAt }),
    },
  }),
  aiUse: photo.aiUse,
})

function incomingBlock(block: Block<FocusedPhoto>): IncomingBlock {
  switch (block.type) {
    case 'image':
    case 'chart':
      return { ...block, picture: incoming(block.picture) }
    case 'gallery':
      return { ...block, pictures: block.pictures.map(incoming) }
    case 'embed':
      return {
        ...withoutPicture(block),
        ...(block.picture && { picture: incoming(block.picture) }),
      }
    case 'attachment':
      return attachmentLink(block.file, { url: 'https://warta.example' })
    case 'related':
      return {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Baca juga: ' },
          {
            type: 'link',
            href: 'https://warta.example/news/kapal-lain',
            content: [{ type: 'text', text: 'Kapal Lain' }],
          },
        ],
      }
    default:
      return block
  }
}

describe.each(FORMATS)('a story as %s', (_name, write) => {
  it('comes back as it was, but for what no field of the format has', () => {
    const told = aToldStory({
      hero: aToldPhoto({
        id: 8,
        aiUse: 'altered',
        creator: 'Tono',
        expiresAt: '2099-01-01T00:00:00.000Z',
      }),
    })
    const piece = readBack(write(told))
    expect(piece).toMatchObject({
      status: 'usable',
      isSummary: false,
      identity: { version: '3', versionAt: new Date('2022-01-08T01:00:00Z') },
    })
    expect(piece.reading.dropped).toEqual([])
    // Lost are the time zone, the advertiser, corrections, and what only the desk knows.
    const { origin: _, ...story } = piece.reading.story
    expect(story).toEqual({
      headline: 'Kapal Singgah',
      kicker: 'Pelayaran',
      summary: 'Kapal itu singgah.',
      slug: 'kapal-singgah',
      section: 'news',
      genre: 'report',
      dateline: 'AMBON',
      authors: ['Sari Contoh'],
      editor: 'Budi',
      agency: 'Antara',
      originalUrl: 'https://asli.example/kapal',
      topics: ['Kapal'],
      publishedAt: new Date('2022-01-07T23:38:00Z'),
      photo: incoming(told.hero ?? aToldPhoto()),
      body: told.body.map(incomingBlock),
    })
  })

  it('has every block, whatever is in it', () => {
    const opening = {
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text: 'Kapal itu singgah pagi tadi.' }],
    }
    fc.assert(
      fc.property(fc.array(someBlock([1, 2], [3]), { maxLength: 5 }), (stored) => {
        const body = [opening, ...stored.map(toldBlock)]
        const { hero: _, ...story } = aToldStory()
        const read = readBack(write({ ...story, body })).reading.story
        expect(read.body).toEqual(body.map(incomingBlock))
      }),
      { numRuns: 60 },
    )
  })

  it('that is withdrawn, a draft or under embargo says so', () => {
    expect(
      readBack(write(aToldStory({ state: 'withdrawn', withdrawalReason: 'Keliru.' }))),
    ).toMatchObject({
      status: 'cancelled',
      notes: ['Keliru.'],
      reading: { story: { held: true } },
    })
    expect(readBack(write(aToldStory({ state: 'draft' }))).status).toBe('withheld')
    const embargo = readBack(
      write(aToldStory({ embargoUntil: '2022-03-01T00:00:00.000Z' })),
    ).embargo
    expect(embargo).toEqual(new Date('2022-03-01T00:00:00Z'))
  })
})

describe('the document of NewsML-G2', () => {
  // What the standard demands, by its power schema: the order of elements, and what an item cannot lack.
  const ORDER = {
    newsItem: ['catalogRef', 'catalog', 'rightsInfo', 'itemMeta', 'contentMeta', 'contentSet'],
    itemMeta: [
      'itemClass',
      'provider',
      'versionCreated',
      'firstCreated',
      'embargoed',
      'pubStatus',
      'edNote',
      'expires',
      'link',
    ],
    contentMeta: [
      ...['contentCreated', 'digitalSourceType', 'infoSource', 'creator', 'contributor', 'altId'],
      ...[
        'language',
        'genre',
        'subject',
        'slugline',
        'headline',
        'dateline',
        'by',
        'creditline',
        'description',
      ],
    ],
  } as const
  const photo = aToldPhoto({
    id: 8,
    aiUse: 'altered',
    creator: 'Tono',
    licenceUrl: 'https://x.example/a',
    expiresAt: '2099-01-01T00:00:00.000Z',
  })
  const {
    publishedAt: _,
    modifiedAt: _m,
    section: _s,
    slug: _l,
    hero: _h,
    ...draft
  } = aToldStory({ state: 'draft', revision: 0, body: [] })

  it.each([
    [
      'with all fields',
      aToldStory({ hero: photo, embargoUntil: '2022-03-01T00:00:00.000Z', withdrawalReason: 'x' }),
    ],
    ['that is hardly begun', draft],
  ])('of a story %s has the elements of an item in their order', (_name, story) => {
    const root = readXml(Buffer.from(storyNewsml(story, SITE, NOW)))
    expect(root.namespace).toBe('http://iptc.org/std/nar/2006-10-01/')
    expect(root.elements().map(({ name }) => name)).toEqual(['header', 'itemSet'])
    const items = root.first('itemSet')?.all('newsItem') ?? []
    expect(items.length).toBeGreaterThan(0)
    for (const item of items) {
      expect(item.attributes.get('guid')).toMatch(/^https:\/\/warta\.example\/api\//)
      expect(Number(item.attributes.get('version'))).toBeGreaterThan(0)
      expect(item.attributes.get('standard')).toBe('NewsML-G2')
      for (const part of [item, ...item.all('itemMeta'), ...item.all('contentMeta')]) {
        const names = part.elements().map(({ name }) => name)
        const order: readonly string[] = ORDER[part.name as keyof typeof ORDER]
        expect(names.filter((name) => !order.includes(name))).toEqual([])
        expect(names).toEqual(names.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)))
      }
      const meta = item.first('itemMeta')
      for (const name of ['itemClass', 'provider', 'versionCreated']) {
        expect(meta?.all(name), name).toHaveLength(1)
      }
    }
  })
})
