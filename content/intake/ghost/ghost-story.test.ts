import { describe, expect, it } from 'vitest'
import {
  ghostExport,
  ghostPost,
  lexicalBody,
  lexicalParagraph,
} from '#tests/factories/ghost-export.ts'
import {
  GHOST_SITE,
  ghostPieces,
  ghostStoryOf,
  readGhostExport,
} from '#tests/factories/ghost-reading.ts'
import { readGhost } from './ghost-document.ts'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

describe('the facts of a post', () => {
  const id = '605ac141a2d5a6aa9e101e01'
  const tables = {
    posts_authors: [
      { post_id: id, author_id: 'u2', sort_order: 1 },
      { post_id: id, author_id: 'u1', sort_order: 0 },
    ],
    posts_tags: [
      { post_id: id, tag_id: 't3', sort_order: 0 },
      { post_id: id, tag_id: 't1', sort_order: 1 },
      { post_id: id, tag_id: 't2', sort_order: 2 },
    ],
    posts_meta: [
      {
        post_id: id,
        meta_description: 'Keterangan.',
        feature_image_alt: 'Jembatan kayu',
        feature_image_caption: 'Photo by <a href="https://unsplash.com/@rina">Rina</a> / Unsplash',
      },
    ],
  }

  it('are its origin, words, people, filing, times and addresses', async () => {
    expect(
      await ghostStoryOf(
        { feature_image: '__GHOST_URL__/content/images/size/w600/2019/a.jpg' },
        tables,
      ),
    ).toEqual({
      kind: 'story',
      isPublic: true,
      modifiedAt: new Date('2019-05-04T01:00:00Z'),
      addresses: [
        'https://lama.example/jembatan-lama/',
        '/p/11111111-1111-4111-8111-111111111111/',
      ],
      identityAddress: '/p/11111111-1111-4111-8111-111111111111/',
      sectionAddresses: ['/tag/daerah-lama'],
      topicAddresses: new Map([['Banjir & Longsor', '/tag/banjir']]),
      authorAddresses: new Map([
        ['Sari Contoh', '/author/sari'],
        ['Budi Misal', '/author/budi-misal'],
      ]),
      losses: [],
      story: {
        origin: {
          provider: 'ghost:lama.example',
          id: '11111111-1111-4111-8111-111111111111',
          version: '2019-05-04T01:00:00.000Z',
          versionAt: new Date('2019-05-04T01:00:00Z'),
        },
        headline: 'Jembatan Lama',
        slug: 'jembatan-lama',
        summary: 'Keterangan.',
        section: 'daerah-lama',
        authors: ['Sari Contoh', 'Budi Misal'],
        topics: ['Banjir & Longsor'],
        publishedAt: new Date('2019-05-03T01:00:00Z'),
        timeZone: 'Asia/Jakarta',
        photo: {
          file: 'https://lama.example/content/images/2019/a.jpg',
          alt: 'Jembatan kayu',
          caption: 'Photo by Rina / Unsplash',
          credit: 'Rina / Unsplash',
          aiUse: 'none',
        },
        body: [paragraph('Isi.')],
      },
    })
  })

  it('are below the folder that the site was in', async () => {
    const folder = `${GHOST_SITE}/blog`
    const preview = '/blog/p/11111111-1111-4111-8111-111111111111/'
    expect(await ghostStoryOf({}, tables, { site: folder })).toMatchObject({
      addresses: [`${folder}/jembatan-lama/`, preview],
      identityAddress: preview,
      sectionAddresses: ['/blog/tag/daerah-lama'],
      topicAddresses: new Map([['Banjir & Longsor', '/blog/tag/banjir']]),
      authorAddresses: new Map([
        ['Sari Contoh', '/blog/author/sari'],
        ['Budi Misal', '/blog/author/budi-misal'],
      ]),
    })
  })

  it('have all tags as topics where a section is given', async () => {
    const { story: read, sectionAddresses } = await ghostStoryOf({}, tables, { hasSections: false })
    expect(read.section).toBe('arsip')
    expect(read.topics).toEqual(['Daerah', 'Banjir & Longsor'])
    expect(sectionAddresses).toBeUndefined()
  })

  it.each<[Record<string, unknown>, string]>([
    [{ visibility: 'members' }, 'Hanya untuk pembaca tertentu (“members”)'],
    [{ visibility: 'paid' }, 'Hanya untuk pembaca tertentu (“paid”)'],
    [{ visibility: 'tiers' }, 'Hanya untuk pembaca tertentu (“tiers”)'],
    [{ status: 'draft', published_at: null }, 'Berstatus “draft”'],
    [{ status: 'scheduled', published_at: '2030-01-01T00:00:00.000Z' }, 'Berstatus “scheduled”'],
    [{ status: 'sent' }, 'Hanya dikirim lewat surel'],
  ])('are not public if readers of the old site could not see it: %j', async (parts, loss) => {
    const read = await ghostStoryOf(parts)
    expect(read.isPublic).toBe(false)
    expect(read.losses).toEqual([expect.stringContaining(loss)])
  })

  it('leave a post for mail a draft', async () => {
    const read = await ghostStoryOf({}, { posts_meta: [{ post_id: id, email_only: true }] })
    expect(read).toMatchObject({
      isPublic: false,
      losses: ['Hanya dikirim lewat surel di situs lama: menjadi draf.'],
    })
  })

  it('tell what has no place here, and keep an address elsewhere', async () => {
    const read = await ghostStoryOf({
      codeinjection_head: '<script>ukur()</script>',
      featured: true,
      canonical_url: 'https://lain.example/asli',
    })
    expect(read.story.originalUrl).toBe('https://lain.example/asli')
    expect(read.losses).toEqual([
      'Kode yang disisipkan ke halaman (code injection) tidak diambil.',
      'Ditandai “featured” di situs lama.',
    ])
    expect(
      (await ghostStoryOf({ canonical_url: '__GHOST_URL__/x/' })).story.originalUrl,
    ).toBeUndefined()
  })

  it('are read whatever type a column has', async () => {
    const read = await ghostStoryOf({
      custom_excerpt: 7,
      published_at: 1_556_845_200_000,
      updated_at: '2019-05-04 01:00:00',
      page: true,
      type: null,
    })
    expect(read).toMatchObject({ kind: 'page', modifiedAt: new Date('2019-05-04T01:00:00Z') })
    expect(read.story.publishedAt).toEqual(new Date('2019-05-03T01:00:00Z'))
  })

  it('lose characters that no store keeps, in the body as well', async () => {
    const lexical = lexicalBody([lexicalParagraph('I\0si\ud800.')])
    const read = await ghostStoryOf({ title: 'Jem\0batan\udc00', lexical })
    expect(read.story).toMatchObject({ headline: 'Jembatan', body: [paragraph('Isi.')] })
  })

  it('need a title and content', async () => {
    expect(await readGhostExport(ghostExport([ghostPost({ title: ' ' })]))).toEqual([
      'Tanpa judul: tidak diambil.',
    ])
    const empty = { lexical: lexicalBody([]), html: null }
    expect(await readGhostExport(ghostExport([ghostPost(empty)]))).toEqual([
      'Tanpa isi: tidak diambil.',
    ])
  })
})

describe('an export', () => {
  it('is read without its secrets', async () => {
    const parts = await Array.fromAsync(readGhost(ghostPieces(ghostExport([ghostPost()]))))
    const read = JSON.stringify(parts)
    expect(read).toContain('Jembatan Lama')
    expect(read).not.toMatch(/rahasia-kunci|pembaca@|sari@/)
  })

  it('may be bare', async () => {
    const { db } = JSON.parse(ghostExport([ghostPost()])) as { db: unknown[] }
    expect(await readGhostExport(JSON.stringify(db[0]))).toHaveLength(1)
  })

  it('is refused with the place and the post before it if it is broken', async () => {
    const whole = ghostExport([ghostPost()])
    const broken = whole.replace('"posts_authors":[', '\n"posts_authors":[oh')
    await expect(readGhostExport(broken)).rejects.toThrow(
      /^line 2, byte \d+ after “Jembatan Lama”: This is no JSON\.$/,
    )
    await expect(readGhostExport(whole.slice(0, -3))).rejects.toThrow('The file ends too early')
    await expect(readGhostExport(whole.replace('"tags":[', '"tags":[,'))).rejects.toThrow('no JSON')
    await expect(readGhostExport('{"db":[{"meta":{},"data":{}}]}')).rejects.toThrow(
      'no export of Ghost',
    )
  })
})
