import { initI18n } from '@payloadcms/translations'
import type { FlattenedField, SanitizedConfig } from 'payload'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { readValues } from './sent-values.ts'

let config: SanitizedConfig
let req: Parameters<typeof readValues>[2]
beforeAll(async () => {
  // As at a build: neither a database nor a secret is needed.
  vi.stubEnv('NEXT_PHASE', 'phase-production-build')
  config = await (await import('#content/newsroom/newsroom-config.ts')).default
  const i18n = await initI18n({ config: config.i18n, context: 'api', language: 'id' })
  req = { i18n, t: i18n.t as typeof req.t }
})

const fieldsOf = (slug: string): readonly FlattenedField[] =>
  [...config.collections, ...config.globals].find((room) => room.slug === slug)?.flattenedFields ??
  []

const readIn = (slug: string, data: object) => [
  ...readValues(fieldsOf(slug), data as Record<string, unknown>, req),
]

/** The paths of odd values, with their labels. */
const oddIn = (slug: string, data: object) =>
  readIn(slug, data).flatMap((found) => ('message' in found ? [[found.path, found.label]] : []))

const paragraph = (...children: unknown[]) => ({ type: 'paragraph', version: 1, children })
const text = (words: unknown) => ({ type: 'text', text: words, format: 0 })
const bodyWith = (...children: unknown[]) => ({ body: { root: { type: 'root', children } } })
const block = (fields: unknown) => ({ type: 'block', version: 2, fields })

describe('what forms and the API send', () => {
  it.each([
    ['articles', {}],
    ['articles', { headline: null, unknown: { a: 1 }, id: 7, 'dotted.name': 1 }],
    ['articles', { embargoUntil: null, verification: { dueAt: null }, hero: '' }],
    ['articles', { publishedAt: '2026-03-07' }],
    ['articles', { publishedAt: '2026-03-07T06:38:00.000Z' }],
    ['articles', { publishedAt: '2026-03-07T06:38+07:00' }],
    ['articles', { publishedAt: new Date() }],
    [
      'articles',
      { section: 3, hero: { id: 4, alt: 'x' }, editor: '', agency: 'none', authors: [] },
    ],
    ['articles', { authors: [1, { id: 2 }], topics: null }],
    ['articles', { corrections: 0, guardLog: [] }],
    ['articles', { corrections: [{ id: 'a1', kind: 'erratum', text: 'Benar.' }] }],
    ['articles', { evergreen: 'true', _status: 'draft', genre: 'report', changeKind: null }],
    ['articles', { guardConfirmed: ['unverified'], revision: 4, savedIn: 'x' }],
    ['articles', { body: JSON.stringify(bodyWith(paragraph(text('Baik.'))).body) }],
    ['articles', bodyWith(paragraph({ type: 'link', fields: { url: '/a' }, children: [] }))],
    ['articles', bodyWith(block({ id: 'a', blockType: 'image', media: null }))],
    ['articles', bodyWith(block({ blockType: 'gallery', media: [1, { id: 2 }], title: '' }))],
    ['sections', { order: '4' }],
    ['sections', { order: '' }],
    ['front', { breaking: { text: null, until: null }, secondary: '0' }],
    ['front', { blocks: [{ section: 1, count: 3, pinned: [{ story: 5 }] }] }],
    ['press', { protectedNames: ['Nama'], replyDays: 3 }],
    ['payload-locked-documents', { document: { relationTo: 'articles', value: '7' } }],
  ])('is taken: %s %j', (slug, data) => {
    expect(oddIn(slug, data)).toEqual([])
  })
})

describe('a value of another type', () => {
  it.each([
    ['articles', { embargoUntil: {} }, [['embargoUntil', 'Embargo sampai']]],
    ['articles', { embargoUntil: 'x' }, [['embargoUntil', 'Embargo sampai']]],
    ['articles', { publishedAt: '2026-02-30T06:38:00Z' }, [['publishedAt', 'Waktu terbit']]],
    ['articles', { publishedAt: '2026-03-07T06:38:00+23:00' }, [['publishedAt', 'Waktu terbit']]],
    // The databases could not read it again.
    ['articles', { publishedAt: '' }, [['publishedAt', 'Waktu terbit']]],
    ['articles', { publishedAt: '0000-01-01' }, [['publishedAt', 'Waktu terbit']]],
    ['articles', { headline: ['x'] }, [['headline', 'Judul']]],
    ['articles', { headline: 'a\0b' }, [['headline', 'Judul']]],
    ['articles', { genre: 'novel' }, [['genre', 'Jenis']]],
    ['articles', { evergreen: 'yes' }, [['evergreen', 'Tidak lekang waktu']]],
    ['articles', { section: 'x' }, [['section', 'Rubrik']]],
    ['articles', { authors: 3 }, [['authors', 'Penulis']]],
    ['articles', { authors: [1, {}] }, [['authors.1', 'Penulis 2']]],
    ['articles', { topics: { $push: [1] } }, [['topics', 'Topik']]],
    ['articles', { verification: true }, [['verification', 'Verifikasi']]],
    ['articles', { verification: null }, [['verification', 'Verifikasi']]],
    ['sections', { order: 'NaN' }, [['order', 'Urutan di navigasi']]],
    ['sections', { order: { $inc: 1 } }, [['order', 'Urutan di navigasi']]],
    [
      'front',
      { breaking: { until: {} } },
      [['breaking.until', 'Pita berita penting > Tampil sampai']],
    ],
    ['front', { secondary: {} }, [['secondary', 'Berita pendamping']]],
    ['front', { secondary: [null] }, [['secondary.0', 'Berita pendamping 1']]],
    [
      'front',
      { blocks: [{ pinned: [{ photo: 'x' }] }] },
      [['blocks.0.pinned.0.photo', 'Blok rubrik 1 > Disematkan 1 > Foto pengganti']],
    ],
    ['press', { protectedNames: 'Nama' }, [['protectedNames', 'Nama yang dilindungi']]],
    ['crawling', { ads: {} }, [['ads', 'ads.txt']]],
    ['articles', { body: 'x' }, [['body', 'Isi berita']]],
    ['articles', { body: '[]' }, [['body', 'Isi berita']]],
    ['articles', { body: { root: { children: [1] } } }, [['body', 'Isi berita']]],
    ['articles', bodyWith({}), [['body', 'Isi berita']]],
    ['articles', bodyWith(paragraph(text(5))), [['body', 'Isi berita']]],
    ['articles', bodyWith(paragraph(text('a\ud800'))), [['body', 'Isi berita']]],
    ['articles', bodyWith(block(null)), [['body', 'Isi berita']]],
    ['articles', bodyWith(block({ blockType: 'nothing' })), [['body', 'Isi berita']]],
    [
      'articles',
      bodyWith(block({ blockType: 'image', media: 'x' })),
      [['body', 'Isi berita > Foto']],
    ],
  ])('is named: %s %j', (slug, data, expected) => {
    expect(oddIn(slug, data)).toEqual(expected)
  })

  it('may lie deeper in a text than anything can be read', () => {
    const deep = `{"root":${'{"type":"list","children":['.repeat(20_000)}${']}'.repeat(20_000)}}`
    expect(oddIn('articles', { body: deep })).toEqual([['body', 'Isi berita']])
  })

  it('has the words of its kind, in the language of the account', () => {
    const i18n = { ...req.i18n, language: 'en' }
    const [odd] = readValues(fieldsOf('articles'), { embargoUntil: 'x' }, { ...req, i18n })
    expect(odd).toMatchObject({
      label: 'Embargoed until',
      message: 'Write the date, time and zone, for example 2026-03-07T06:38:00+07:00.',
    })
  })
})

it('the records that a request can name are found, and no others', () => {
  const data = {
    hero: 4,
    authors: [1, { id: 2 }],
    // Only the server writes it.
    createdBy: 9,
    // In a text, a record may be gone.
    ...bodyWith(block({ blockType: 'image', media: 8 })),
  }
  expect(readIn('articles', data)).toMatchObject([
    { collection: 'media', id: 4, path: 'hero' },
    { collection: 'authors', id: 1, path: 'authors.0' },
    { collection: 'authors', id: 2, path: 'authors.1' },
  ])
})
