import { setTimeout as pause } from 'node:timers/promises'
import sharp from 'sharp'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import type { Rendition } from '#content/model/photo/photo.ts'
import type { Media } from '#content/store/payload-types.ts'
import { aStory, type Desk, signIn } from '#tests/promises/newsroom-api.ts'
import { type AskDesk, readPage, signedIn } from './desk-answers.ts'

const SECOND = 1_000
/** Pages besides its own that show the photo of a story of the section News. */
const LISTS = ['/', '/news', '/rss.xml', '/news/rss.xml', '/feed.json', '/atom.xml']

let desk: Desk
let ask: AskDesk
beforeAll(async () => {
  desk = await signIn()
  ask = await signedIn()
})

/** A picture that no other story uses. */
const aPicture = (quality: number) =>
  sharp('content/starter/pictures/tsunami.jpg').jpeg({ quality }).toBuffer()

/** A published story with the photo as its main photo and once in its body. */
async function storyWith(photo: Media, headline: string): Promise<string> {
  const body = lexicalFromBlocks([
    { type: 'paragraph', content: [{ type: 'text', text: 'Isi berita.' }] },
    { type: 'image', picture: photo.id },
    { type: 'paragraph', content: [{ type: 'text', text: 'Penutup berita.' }] },
  ])
  const { slug } = await desk.create(
    'articles',
    await aStory(desk, { headline, hero: photo.id, body }),
  )
  return `/news/${slug}`
}

const folderOf = (photo: Media) => {
  const [first] = photo.renditions as unknown as Rendition[]
  return first?.path.split('/').slice(0, 3).join('/') ?? ''
}

/** The pages that name a file of this folder. */
async function pagesShowing(folder: string, pages: readonly string[]): Promise<string[]> {
  const texts = await Promise.all(pages.map(async (page) => (await readPage(page)).html))
  return pages.filter((_, index) => texts[index]?.includes(folder))
}

const statusOf = async (path: string) => (await fetch(inject('portal').url + path)).status
const fileIn = (folder: string) => `${folder}/preview-1200.jpg`

describe('a photo whose licence ends', () => {
  it('disappears from the story, lists, feeds and link preview at that instant, without a request', async () => {
    const photo = await desk.upload(await aPicture(71), { alt: 'Ombak besar' })
    const story = await storyWith(photo, 'Foto Berbatas Waktu')
    const pages = [story, ...LISTS]
    const folder = folderOf(photo)
    const end = Date.now() + 6 * SECOND
    await ask('PATCH', `/api/media/${photo.id}`, { expiresAt: new Date(end).toISOString() })
    expect(await pagesShowing(folder, pages)).toEqual(pages)
    expect(await statusOf(fileIn(folder))).toBe(200)

    // The first look after it, in caches that count whole seconds.
    await pause(end + SECOND - Date.now())
    expect(await pagesShowing(folder, pages)).toEqual([])
    const { status, html } = await readPage(story)
    expect(status).toBe(200)
    expect(html).toContain('Penutup berita.')
    expect(html).toMatch(/property="og:image" content="[^"]*\/kartu\//)
    await expect.poll(() => statusOf(fileIn(folder)), { timeout: 5 * SECOND }).toBe(404)
  })

  it('returns with a new licence', async () => {
    const photo = await desk.upload(await aPicture(72), { alt: 'Ombak yang kembali' })
    const story = await storyWith(photo, 'Foto Yang Izinnya Diperpanjang')
    const folder = folderOf(photo)
    await ask('PATCH', `/api/media/${photo.id}`, { expiresAt: new Date().toISOString() })
    expect(await pagesShowing(folder, [story])).toEqual([])
    await expect.poll(() => statusOf(fileIn(folder)), { timeout: 5 * SECOND }).toBe(404)
    // Nobody brings it back with another file, such as a phone that had waited for a network.
    const form = new FormData()
    form.set('_payload', JSON.stringify({ acceptDuplicate: true }))
    form.set('file', new Blob([Buffer.from(await aPicture(77))]), 'asli.jpg')
    expect((await ask('PATCH', `/api/media/${photo.id}`, form)).status).toBe(400)
    await ask('PATCH', `/api/media/${photo.id}`, { expiresAt: null })
    expect(await pagesShowing(folder, [story])).toEqual([story])
    expect(await statusOf(fileIn(folder))).toBe(200)
  })
})

describe('a photo that is replaced', () => {
  it('is shown everywhere at the next request; the old address keeps working', async () => {
    const photo = await desk.upload(await aPicture(73), { alt: 'Ombak lama' })
    const story = await storyWith(photo, 'Foto Yang Diganti')
    const pages = [story, ...LISTS]
    const old = folderOf(photo)
    expect(await pagesShowing(old, pages)).toEqual(pages)

    const form = new FormData()
    form.set('_payload', JSON.stringify({ acceptDuplicate: true }))
    const other = await sharp(await aPicture(76))
      .flop()
      .jpeg()
      .toBuffer()
    form.set('file', new Blob([Buffer.from(other)], { type: 'image/jpeg' }), 'ganti.jpg')
    // A part of the old picture is none of the new one.
    const frame = { turn: 0, left: 10, top: 0, width: 80, height: 100 }
    const cut = await ask('PATCH', `/api/media/${photo.id}`, { frame })
    expect(cut.body.doc).toMatchObject({ frame })
    const { body } = await ask('PATCH', `/api/media/${photo.id}`, form)
    expect(body.doc).toMatchObject({ frame: null })
    const replaced = folderOf(body.doc)
    expect(replaced).not.toBe(old)
    expect(await pagesShowing(replaced, pages)).toEqual(pages)
    expect(await pagesShowing(old, pages)).toEqual([])
    expect(await statusOf(fileIn(old))).toBe(200)

    await ask('PATCH', `/api/media/${photo.id}`, { expiresAt: new Date().toISOString() })
    await expect.poll(() => statusOf(fileIn(replaced)), { timeout: 5 * SECOND }).toBe(404)
    expect(await statusOf(fileIn(old))).toBe(404)
  })

  it('keeps its focal point when only the file changes', async () => {
    const photo = await desk.upload(await aPicture(74), { alt: 'Ombak di tepi' })
    const moved = await ask('PATCH', `/api/media/${photo.id}`, { focusX: 10, focusY: 90 })
    expect(folderOf(moved.body.doc)).not.toBe(folderOf(photo))
    const form = new FormData()
    form.set('_payload', JSON.stringify({ acceptDuplicate: true }))
    form.set(
      'file',
      new Blob([Buffer.from(await aPicture(74))], { type: 'image/jpeg' }),
      'lagi.jpg',
    )
    const { body } = await ask('PATCH', `/api/media/${photo.id}`, form)
    expect(body.doc).toMatchObject({ focusX: 10, focusY: 90 })
    expect(folderOf(body.doc)).toBe(folderOf(moved.body.doc))
  })
})

it('the API cannot set the fields of a photo that the server computes', async () => {
  const photo = await desk.upload(await aPicture(75), { alt: 'Ombak asli' })
  const { body } = await ask('PATCH', `/api/media/${photo.id}`, {
    renditions: [],
    original: '../../rahasia',
    withheld: true,
  })
  expect(body.doc.renditions).toEqual(photo.renditions)
})
