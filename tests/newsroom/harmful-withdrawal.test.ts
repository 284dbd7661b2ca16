/**
 * A story that is withdrawn to protect somebody: their name stands at no public address, and the photo is gone.
 * @module
 */
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { markedPicture } from '#content/intake/photo/photo-samples.ts'
import type { Rendition } from '#content/model/photo/photo.ts'
import { aStory, bodyOf, type Desk, signIn } from '#tests/promises/newsroom-api.ts'
import { ask } from '#tests/promises/portal-answers.ts'
import { locations } from '#tests/promises/sitemap-locations.ts'
import { type AskDesk, signedIn } from './desk-answers.ts'

const NAME = /lestariwati/i
const PAGES = [
  '/halaman/halaman-menautkan',
  '/hemat/halaman/halaman-menautkan',
  '/',
  '/hemat',
  '/news',
  '/terkini',
  '/terpopuler',
  '/indeks',
  '/koreksi',
  '/hemat/koreksi',
  '/cari?q=permohonan+keluarga+tersamar',
  '/penulis/redaksi-warta',
  '/llms.txt',
]
const FEEDS = ['/rss.xml', '/atom.xml', '/feed.json', '/news/rss.xml']

let desk: Desk
let askDesk: AskDesk
beforeAll(async () => {
  desk = await signIn()
  askDesk = await signedIn()
})

/** Every address that sitemaps list, and the sitemaps themselves. */
async function sitemapText(): Promise<string> {
  const index = await ask('/sitemap.xml')
  const sitemaps = await Promise.all(
    [...locations(index.body), '/sitemap-news.xml'].map(async (path) => (await ask(path)).body),
  )
  return [index.body, ...sitemaps].join('\n')
}

describe('a story withdrawn for the sake of a child', () => {
  it('is named nowhere that readers or machines can look, and its photo answers 404', async () => {
    const photo = await desk.upload(
      await markedPicture(1210, 690).negate({ alpha: false }).jpeg().toBuffer(),
      { alt: 'Bunga Lestariwati di rumah' },
    )
    const story = await desk.create(
      'articles',
      await aStory(desk, {
        headline: 'Bunga Lestariwati Dirawat di Rumah Sakit',
        summary: 'Bunga Lestariwati dirawat atas permohonan keluarga tersamar.',
        body: bodyOf('Permohonan keluarga tersamar tentang Bunga Lestariwati.'),
        hero: photo.id,
      }),
    )
    const first = `/news/${story.slug}`
    await desk.save('articles', story.id, { slug: `${story.slug}-lagi` })
    const path = `${first}-lagi`
    await desk.save('articles', story.id, {
      body: bodyOf('Permohonan keluarga tersamar, kata Bunga Lestariwati.'),
      changeKind: 'erratum',
      changeText: 'Nama Bunga Lestariwati semula keliru.',
    })
    // A static page links to it, by both of its addresses and by a card.
    const linked = { type: 'link', content: [{ type: 'text', text: 'berita itu' }] } as const
    await askDesk('POST', '/api/pages', {
      title: 'Halaman yang Menautkan',
      slug: 'halaman-menautkan',
      body: lexicalFromBlocks([
        { type: 'paragraph', content: [{ ...linked, href: first }] },
        { type: 'paragraph', content: [{ ...linked, href: inject('portal').url + path }] },
        { type: 'embed', url: inject('portal').url + path, title: 'Bunga Lestariwati dirawat' },
      ]),
    })
    const page = await ask(path)
    const card = /\/kartu\/berita\/[^"?]+/.exec(page.body)?.[0]
    const machine = [
      `/oembed?url=${encodeURIComponent(inject('portal').url + path)}`,
      ...(card ? [card] : []),
    ]
    // In memory, so that the withdrawal has something to take away.
    for (const place of [...PAGES, ...FEEDS]) await ask(place)
    expect((await ask('/rss.xml')).body).toMatch(NAME)
    expect((await ask('/halaman/halaman-menautkan')).body).toMatch(NAME)
    expect(await sitemapText()).toMatch(NAME)
    const files = (photo.renditions as unknown as Rendition[]).map((file) => file.path)
    const [file = ''] = files
    expect((await ask(file)).status).toBe(200)

    const { status } = await askDesk('POST', `/api/articles/${story.id}/withdraw`, {
      ground: 'child',
      reason: 'Anak dalam berita ini dapat dikenali.',
      photos: true,
    })
    expect(status).toBe(200)

    for (const place of [...PAGES, ...FEEDS]) {
      expect((await ask(place)).body, place).not.toMatch(NAME)
    }
    expect((await ask('/halaman/halaman-menautkan')).body).toContain('berita itu')
    expect(await sitemapText()).not.toMatch(NAME)
    for (const gone of [
      path,
      first,
      `/olahraga/${story.slug}`,
      `${path}/perubahan`,
      `/hemat${path}`,
    ]) {
      const answer = await ask(gone)
      expect([gone, answer.status]).toEqual([gone, 410])
      expect(answer.body, gone).not.toMatch(NAME)
      expect(JSON.stringify(answer.headers), gone).not.toMatch(NAME)
    }
    for (const place of machine) {
      const answer = await ask(place)
      expect(answer.status, place).toBe(404)
      expect(answer.body, place).not.toMatch(NAME)
    }
    for (const each of files) expect((await ask(each)).status, each).toBe(404)
    const { body: kept } = await askDesk('GET', `/api/media/${photo.id}`)
    // The desk keeps what it needs to answer for the decision.
    expect(kept).toMatchObject({ withheld: true, alt: 'Bunga Lestariwati di rumah' })
    const { body: log } = await askDesk(
      'GET',
      `/api/story-log?where[article][equals]=${story.id}&where[step][equals]=withdrawn`,
    )
    expect(log.totalDocs).toBe(1)
  })
})

describe('a photo deleted at the desk', () => {
  it('is gone from its addresses at once, from the edge as well', async () => {
    const photo = await desk.upload(
      await markedPicture(1230, 710).negate({ alpha: false }).jpeg().toBuffer(),
      { alt: 'Foto yang dihapus' },
    )
    const files = (photo.renditions as unknown as Rendition[]).map((file) => file.path)
    for (const file of files) expect((await ask(file)).status).toBe(200)
    expect((await askDesk('DELETE', `/api/media/${photo.id}`)).status).toBe(200)
    for (const file of files) expect((await ask(file)).status, file).toBe(404)
  })
})
