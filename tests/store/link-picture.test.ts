/**
 * The picture of a link card: our own copy of what the page shows of itself, on either database.
 * @module
 */
import { createLocalReq } from 'payload'
import sharp from 'sharp'
import { beforeAll, expect, it } from 'vitest'
import type { SendOutgoing } from '#content/base/outgoing/outgoing-request.ts'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { openStore } from './open-store.ts'

const open = openStore()
const PAGE = 'https://kapal.example/berita/kapal-tiba'
const HEAD = `<title>Kapal tiba</title><meta property="og:site_name" content="Kabar Kapal">`

let jpeg: Buffer
beforeAll(async () => {
  const noise = { type: 'gaussian' as const, mean: 120, sigma: 60 }
  const create = { width: 1200, height: 630, channels: 3 as const, background: '#888', noise }
  jpeg = await sharp({ create }).jpeg().toBuffer()
})

/** Answers with the page whose head is `head`, and elsewhere with `picture`. */
function answering(head: string, picture: Buffer): { send: SendOutgoing; asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    send: async (url) => {
      asked.push(url)
      return { status: 200, headers: {}, body: url === PAGE ? Buffer.from(head) : picture }
    },
  }
}

async function take(send: SendOutgoing): Promise<number> {
  const { payload } = open()
  const { storeLinkPicture } = await import('#content/newsroom/desk/link-card/link-picture.ts')
  const { docs } = await payload.find({ collection: 'users', limit: 1 })
  const user = docs[0] ?? (await payload.create({ collection: 'users', data: ACCOUNT }))
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  req.payloadAPI = 'REST'
  return storeLinkPicture(req, PAGE, send)
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
