/**
 * Lists of stories: pages, sections, the front page, on either database.
 * @module
 */

import type { Payload } from 'payload'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { silentMp3 } from '#content/intake/attachment/attachment-samples.ts'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { COVER_SIDES } from '#content/model/podcast/podcast.ts'
import { type OpenStore, openStore } from './open-store.ts'

const open = openStore()
let payload: Payload
let take: OpenStore['take']
let news: number
let content: typeof import('#content/reading/stories/story-queries.ts')
beforeAll(async () => {
  ;({ payload, take, news } = open())
  content = await import('#content/reading/stories/story-queries.ts')
})

describe('lists', () => {
  it('have pages of twelve stories, newest first, and none after the last', async () => {
    const science = (
      await payload.find({ collection: 'sections', where: { slug: { equals: 'sains' } } })
    ).docs[0]
    for (let day = 1; day <= 14; day += 1) {
      await take({
        headline: `Sains hari ke-${day}`,
        section: 'sains',
        publishedAt: new Date(Date.UTC(2026, 1, day)),
      })
    }
    const first = await content.sectionPage([science?.id ?? 0], 1)
    const second = await content.sectionPage([science?.id ?? 0], 2)
    expect(first?.teasers.map(({ headline }) => headline)).toEqual(
      Array.from({ length: 12 }, (_, index) => `Sains hari ke-${14 - index}`),
    )
    expect(first?.hasNext).toBe(true)
    expect(second?.teasers).toHaveLength(2)
    expect(second?.hasNext).toBe(false)
    expect(await content.sectionPage([science?.id ?? 0], 3)).toBeUndefined()
  })
})

describe('subsections', () => {
  it('add their stories to their parent, and cannot have subsections', async () => {
    const { sectionAt } = await import('#content/reading/lists/section-queries.ts')
    const section = (name: string, parent?: number) =>
      payload.create({
        collection: 'sections',
        data: { name, slug: '', order: 9, ...(parent !== undefined && { parent }) },
      })
    const sport = await section('Olahraga')
    const badminton = await section('Bulu Tangkis', sport.id)
    await take({ headline: 'Kok Melesat', section: 'bulu-tangkis' })
    await take({ headline: 'Peluit Berbunyi', section: 'olahraga' })
    const headlines = async (slug: string) =>
      (await content.sectionPage((await sectionAt(slug))?.family ?? [], 1))?.teasers
        .map(({ headline }) => headline)
        .toSorted()
    expect(await headlines('olahraga')).toEqual(['Kok Melesat', 'Peluit Berbunyi'])
    expect(await headlines('bulu-tangkis')).toEqual(['Kok Melesat'])
    await expect(section('Tunggal Putra', badminton.id)).rejects.toMatchObject({
      data: { errors: [{ path: 'parent' }] },
    })
    await expect(
      payload.update({ collection: 'sections', id: sport.id, data: { parent: news } }),
    ).rejects.toThrow()
  })
})

describe('the front page', () => {
  it('shows chosen stories under their chosen headlines, and drops a chosen draft that is deleted', async () => {
    const { currentFront } = await import('#content/reading/lists/front-queries.ts')
    const now = new Date()
    for (let number = 1; number <= 14; number += 1) await take({ headline: `Kabar ${number}` })
    const [chosen, draft] = [
      await take({ headline: 'Pilihan Redaksi' }),
      await take({ headline: 'Belum Terbit' }, true),
    ]
    const lead = { story: chosen.id, headline: 'Judul Pengganti' }
    await payload.updateGlobal({
      slug: 'front',
      data: {
        breaking: { story: chosen.id, until: new Date(now.getTime() + 60_000).toISOString() },
        lead,
        secondary: [{ story: draft.id }],
        blocks: [{ section: news, count: 2, pinned: [{ story: draft.id }, { story: chosen.id }] }],
      },
    })
    const front = await currentFront(now)
    expect(front.lead).toMatchObject({ id: chosen.id, headline: 'Judul Pengganti' })
    expect(front.breaking?.text).toBe('Pilihan Redaksi')
    expect(front.secondary).toHaveLength(4)
    expect(front.blocks).toMatchObject([{ section: { id: news }, teasers: { length: 2 } }])

    await payload.delete({ collection: 'articles', id: draft.id })
    const later = new Date(now.getTime() + 60_000)
    expect(await currentFront(later)).not.toHaveProperty('breaking')
    await payload.updateGlobal({
      slug: 'front',
      data: { breaking: { text: null }, lead: { story: null }, secondary: [], blocks: [] },
    })
  })

  it('requires an end for breaking news', async () => {
    const nothing = { breaking: { story: null, text: null, until: null } }
    await payload.updateGlobal({ slug: 'front', data: nothing })
    await expect(
      payload.updateGlobal({ slug: 'front', data: { breaking: { text: 'Gempa.' } } }),
    ).rejects.toMatchObject({ data: { errors: [{ path: 'breaking.until' }] } })
  })
})

describe('a podcast', () => {
  it('is a topic with a large cover; its visible stories with a recording are the episodes', async () => {
    const { preparePhoto, storePhoto } = await import(
      '#content/newsroom/photo/photo-preparation.ts'
    )
    const { inTransaction } = await import('#content/store/transactions.ts')
    const { GET } = await import('#app/(machines)/podcast-feed/[file]/route.ts')
    const answered = async (file: string) =>
      GET(new Request('http://localhost'), { params: Promise.resolve({ file }) })
    const photo = async (side: number) => {
      const create = { width: side, height: side, channels: 3 as const, background: '#135' }
      const prepared = await preparePhoto(await sharp({ create }).jpeg().toBuffer(), 'sampul.jpg')
      let id = 0
      await inTransaction(payload, async (req) => {
        id = await storePhoto(prepared, { alt: `${side}`, credit: 'Warta', aiUse: 'none' }, req)
      })
      return id
    }
    const [small, cover] = [await photo(COVER_SIDES.least - 1), await photo(COVER_SIDES.least)]
    const topic = await payload.create({
      collection: 'topics',
      data: { name: 'Suara Laut', slug: 'suara-laut' },
    })
    const mark = (more: object) =>
      payload.update({
        collection: 'topics',
        id: topic.id,
        data: { podcast: { isSeries: true, ...more } },
      })
    await expect(mark({})).rejects.toThrow('Sampul')
    await expect(mark({ cover: small })).rejects.toThrow('Sampul')
    expect((await answered('suara-laut.xml')).status).toBe(404)
    await mark({ cover })

    const bytes = silentMp3(3)
    const file = { name: 'a.mp3', data: bytes, size: bytes.length, mimetype: 'audio/mpeg' }
    const recording = await payload.create({
      collection: 'attachments',
      data: { title: 'Rekaman', aiUse: 'none' },
      file,
    })
    const [told, silent] = [
      await take({ headline: 'Episode Satu' }),
      await take({ headline: 'Tanpa Rekaman' }),
    ]
    const body = lexicalFromBlocks([
      { type: 'paragraph', content: [{ type: 'text', text: 'Isi.' }] },
      { type: 'attachment', file: recording.id },
    ])
    const change = (id: number, data: object) =>
      payload.update({ collection: 'articles', id, data: { changeKind: 'update', ...data } })
    await change(told.id, { body, topics: [topic.id] })
    await change(silent.id, { topics: [topic.id] })

    const feed = await (await answered('suara-laut.xml')).text()
    expect(feed).toContain('Episode Satu')
    expect(feed).not.toContain('Tanpa Rekaman')
    expect(feed).toContain(`length="${bytes.length}" type="audio/mpeg"`)
    const [, picture = ''] = /itunes:image href="[^"]*\/podcast\/([^"]+)"/.exec(feed) ?? []
    const { width, height, format } = await sharp(
      Buffer.from(await (await answered(picture)).arrayBuffer()),
    ).metadata()
    expect([width, height, format]).toEqual([COVER_SIDES.least, COVER_SIDES.least, 'jpeg'])
    await expect(payload.delete({ collection: 'media', id: cover })).rejects.toThrow('Suara Laut')
    const earlier = await answered('suara-laut.000000000000.jpg')
    expect([earlier.status, earlier.headers.get('location')]).toEqual([301, `/podcast/${picture}`])

    await change(told.id, { withdrawalReason: 'Salah orang.' })
    expect(await (await answered('suara-laut.xml')).text()).not.toContain('Episode Satu')
  })
})

it('begin with the settings of the site as they are stored, or as they begin', async () => {
  const { currentSite } = await import('#content/reading/lists/site-queries.ts')
  const { currentCrawling } = await import('#content/machines/crawling/crawling-queries.ts')
  expect(await currentSite()).toMatchObject({
    name: 'Warta',
    oldStoryAfterMonths: 12,
    offlineReading: true,
    logo: { path: '/logo.png' },
    social: [],
    appearance: {},
  })
  expect(await currentCrawling()).toMatchObject({ aiSearch: true, aiTraining: false, llms: false })

  const accounts = [
    { network: 'x' as const, url: 'https://x.example/warta' },
    { network: 'telegram' as const, url: 'https://t.example/warta' },
  ]
  const settings = {
    name: 'Kabar Pantai',
    tagline: 'Dari pesisir',
    publisher: { name: 'PT Kabar Pantai', email: 'redaksi@kabar.example' },
    oldStoryAfterMonths: 0,
    offlineReading: false,
    social: accounts,
    appearance: { brand: '#0A5C36', typefaces: 'buku' as const },
  }
  await payload.updateGlobal({ slug: 'site', data: settings })
  await payload.updateGlobal({
    slug: 'crawling',
    data: {
      aiTraining: true,
      licenceTerms: 'https://kabar.example/lisensi',
      trust: 'member=a.id\nmember=b.id',
    },
  })
  const site = await currentSite()
  expect(site).toMatchObject({
    name: 'Kabar Pantai',
    tagline: 'Dari pesisir',
    publisher: { name: 'PT Kabar Pantai', email: 'redaksi@kabar.example' },
    oldStoryAfterMonths: 0,
    social: accounts,
    appearance: { brand: '#0a5c36', typefaces: 'buku' },
  })
  expect(site).not.toHaveProperty('offlineReading')
  expect(await currentCrawling()).toMatchObject({
    aiSearch: true,
    aiTraining: true,
    licence: { terms: 'https://kabar.example/lisensi' },
    trust: ['member=a.id', 'member=b.id'],
  })
})
