/**
 * The picture of a link card: our own copy of what the page shows of itself, on either database.
 * @module
 */
import { createLocalReq } from 'payload'
import sharp from 'sharp'
import { beforeAll, expect, it } from 'vitest'
import type { SendOutgoing } from '#content/base/outgoing/outgoing-request.ts'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { LONGEST_RIGHTS_NOTE } from '#content/model/photo/photo-limits.ts'
import { openStore } from './open-store.ts'

const open = openStore()
const PAGE = 'https://kapal.example/berita/kapal-tiba'
const HEAD = `<title>Kapal tiba</title><meta property="og:site_name" content="Kabar Kapal">`

const aJpeg = (width: number): Promise<Buffer> => {
  const noise = { type: 'gaussian' as const, mean: 120, sigma: 60 }
  const create = { width, height: 630, channels: 3 as const, background: '#888', noise }
  return sharp({ create }).jpeg().toBuffer()
}
let jpeg: Buffer
beforeAll(async () => {
  jpeg = await aJpeg(1200)
})

/** Answers with the page whose head is `head`, and elsewhere with `picture`. */
function answering(head: string, picture: Buffer): { send: SendOutgoing; asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    send: async (url) => {
      asked.push(url)
      return { url, status: 200, headers: {}, body: url === PAGE ? Buffer.from(head) : picture }
    },
  }
}

async function take(send: SendOutgoing, page = PAGE): Promise<number> {
  const { payload } = open()
  const { storeLinkPicture } = await import('#content/newsroom/desk/link-card/link-picture.ts')
  const { docs } = await payload.find({ collection: 'users', limit: 1 })
  const user = docs[0] ?? (await payload.create({ collection: 'users', data: ACCOUNT }))
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  req.payloadAPI = 'REST'
  return storeLinkPicture(req, page, send)
}
const ACCOUNT = {
  email: 'rani@contoh.example',
  password: 'perahu biru menyapa gunung',
  name: 'Rani',
  role: 'reporter',
} as const

it('is a photo of the library, rendered anew, with the site as its credit', async () => {
  const picture = '<meta property="og:image" content="/gambar/kapal.jpg">'
  const { send, asked } = answering(HEAD + picture, jpeg)
  const id = await take(send)
  expect(asked).toEqual([PAGE, 'https://kapal.example/gambar/kapal.jpg'])
  const { payload, news } = open()
  const photo = await payload.findByID({ collection: 'media', id, depth: 0 })
  expect(photo).toMatchObject({
    alt: 'Kapal tiba',
    credit: 'Kabar Kapal',
    rightsNote: `Gambar dari ${PAGE}. Haknya pada Kabar Kapal.`,
    width: 1200,
    renditions: expect.arrayContaining([expect.objectContaining({ crop: '16x9', format: 'avif' })]),
  })

  // A card with it keeps it from being deleted.
  const body = lexicalFromBlocks([{ type: 'embed', url: PAGE, title: 'Kapal tiba', picture: id }])
  await payload.create({
    collection: 'articles',
    data: { headline: 'Kapal', slug: '', section: news, body, _status: 'published' } as never,
  })
  await expect(payload.delete({ collection: 'media', id })).rejects.toThrow()

  // The same picture is not stored twice; the message names the one that is there.
  await expect(take(send)).rejects.toMatchObject({
    data: { errors: [{ message: expect.stringContaining(`/admin/collections/media/${id}`) }] },
  })
})

it('is taken from the page that a redirect leads to, with its site and a note that fits', async () => {
  const short = `https://pendek.example/${'a'.repeat(1_900)}`
  const long = `https://baru.example/${'b'.repeat(LONGEST_RIGHTS_NOTE)}`
  const picture = await aJpeg(1202)
  const asked: string[] = []
  const send: SendOutgoing = async (url) => {
    asked.push(url)
    const head = '<title>Pindah</title><meta property="og:image" content="/kapal.jpg">'
    const isPage = url === short
    return {
      url: isPage ? `${long}?kunci=rahasia` : url,
      status: 200,
      headers: {},
      body: isPage ? Buffer.from(head) : picture,
    }
  }
  const id = await take(send, short)
  expect(asked).toEqual([short, 'https://baru.example/kapal.jpg'])
  const photo = await open().payload.findByID({ collection: 'media', id, depth: 0 })
  expect(photo.credit).toBe('baru.example')
  expect(photo.rightsNote).toMatch(
    /^Gambar dari https:\/\/baru\.example\/b+\. Haknya pada baru\.example\.$/,
  )
  expect(photo.rightsNote).toHaveLength(LONGEST_RIGHTS_NOTE)
})

it('notes no query of the address', async () => {
  const asked = `${PAGE}?sesi=rahasia`
  const picture = await aJpeg(1204)
  const head = `${HEAD}<meta property="og:image" content="/lain.jpg">`
  const id = await take(
    async (url) => ({
      url,
      status: 200,
      headers: {},
      body: url === asked ? Buffer.from(head) : picture,
    }),
    asked,
  )
  const photo = await open().payload.findByID({ collection: 'media', id, depth: 0 })
  expect(photo.rightsNote).toBe(`Gambar dari ${PAGE}. Haknya pada Kabar Kapal.`)
})

it.each([
  ['the page shows none', HEAD, Buffer.alloc(0)],
  [
    'its address is no web address',
    `${HEAD}<meta property="og:image" content="javascript:alert(1)">`,
    Buffer.alloc(0),
  ],
  ['it is no picture', `${HEAD}<meta property="og:image" content="/x.jpg">`, Buffer.from('<html>')],
])('is refused if %s', async (_, head, picture) => {
  const { send } = answering(head, picture)
  await expect(take(send)).rejects.toThrow()
})

it('asks no host inside, whatever the page names', async () => {
  const { outgoingRequests } = await import('#content/base/outgoing/outgoing-request.ts')
  const inside = outgoingRequests(new Set())
  const { send } = answering(
    `${HEAD}<meta property="og:image" content="http://127.0.0.1:1/x.jpg">`,
    jpeg,
  )
  const guarded: SendOutgoing = (url, request) =>
    url === PAGE ? send(url, request) : inside(url, request)
  await expect(take(guarded)).rejects.toMatchObject({ status: 404 })
})
