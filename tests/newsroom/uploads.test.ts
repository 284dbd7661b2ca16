import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { sayIndonesian } from '#content/base/desk-words/say.ts'
import { bombPng, markedPicture, noise } from '#content/intake/photo/photo-samples.ts'
import type { Rendition } from '#content/model/photo/photo.ts'
import { photoFault } from '#content/model/story/publication-rules.ts'
import { type AskDesk, asNobody, refusedFields, signedIn } from './desk-answers.ts'

let ask: AskDesk
beforeAll(async () => {
  ask = await signedIn()
})

const WORDS = {
  alt: 'Peta anggota ASEAN',
  caption: 'Peta negara anggota.',
  credit: 'Contoh',
  acceptDuplicate: true,
}

function upload(name: string, bytes: Buffer, type = 'image/jpeg', words: object = WORDS) {
  return ask('POST', '/api/media', photoForm(name, bytes, words, type))
}

function photoForm(name: string, bytes: Buffer, words: object, type = 'image/jpeg') {
  const form = new FormData()
  form.set('_payload', JSON.stringify(words))
  form.set('file', new Blob([new Uint8Array(bytes)], { type }), name)
  return form
}

describe('an address instead of a file', () => {
  it('is fetched by nobody: neither on the way of an upload nor as a pasted address', async () => {
    let asked = 0
    const elsewhere = createServer((_, response) => {
      asked += 1
      response.end()
    }).listen(0, '127.0.0.1')
    await once(elsewhere, 'listening')
    const { port } = elsewhere.address() as AddressInfo
    const url = `http://127.0.0.1:${port}/foto.jpg`
    const sent = await ask('POST', '/api/media', { ...WORDS, url, filename: 'foto.jpg' })
    expect(refusedFields(sent)).toEqual({ file: 'Pilih berkas foto.' })
    const pasted = await ask('GET', `/api/media/paste-url?src=${encodeURIComponent(url)}`)
    expect(pasted.status).toBe(400)
    elsewhere.close()
    expect(asked).toBe(0)
  })
})

describe('a photo', () => {
  it('is rendered once into immutable, public files', async () => {
    const { status, body } = await upload(
      'asean.jpg',
      readFileSync('content/starter/pictures/asean.jpg'),
    )
    expect(status).toBe(201)
    const files: Rendition[] = body.doc.renditions
    expect(new Set(files.map(({ format }) => format))).toEqual(new Set(['avif', 'webp', 'jpeg']))
    expect(files.filter(({ crop }) => crop === 'preview')).toMatchObject([
      { format: 'jpeg', width: 1200, height: 630 },
    ])
    for (const { path, format, bytes } of files) {
      const answer = await fetch(inject('portal').url + path)
      const received = await answer.arrayBuffer()
      expect({ path, status: answer.status, bytes: received.byteLength }).toEqual({
        path,
        status: 200,
        bytes,
      })
      expect(answer.headers.get('cache-control')).toMatch(/public.*max-age=31536000.*immutable/)
      expect(answer.headers.get('content-type')).toBe(`image/${format}`)
    }
  })
})

describe('the embedded metadata of a photo', () => {
  it('is stored in its record: creator and description', async () => {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"><photoshop:DateCreated>2022-01-08</photoshop:DateCreated>
      <photoshop:City>Semarang</photoshop:City><photoshop:State>Jawa Tengah</photoshop:State><dc:creator><rdf:Seq><rdf:li>Sari Contoh</rdf:li></rdf:Seq></dc:creator><dc:description><rdf:Alt><rdf:li
      xml:lang="x-default">Bidang berwarna.</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`
    const { body } = await upload(
      'berketerangan.jpg',
      await markedPicture().jpeg().withXmp(xmp).toBuffer(),
      'image/jpeg',
      { ...WORDS, caption: '', credit: 'Contoh' },
    )
    expect(body.doc).toMatchObject({
      creator: 'Sari Contoh',
      caption: 'Bidang berwarna.',
      takenAt: '2022-01-08T05:00:00.000Z',
      place: 'Semarang, Jawa Tengah',
    })
  })
})

describe('a photo near the minimum size', () => {
  it.each([
    [400, 400],
    [3000, 400],
    [400, 3000],
  ])('of %i × %i pixels has a link preview small enough for WhatsApp', async (width, height) => {
    const { status, body } = await upload(
      'kecil.jpg',
      await markedPicture(width, height).jpeg().toBuffer(),
    )
    expect(status).toBe(201)
    expect(photoFault(body.doc.renditions, sayIndonesian)).toBeUndefined()
    expect(body.doc.renditions).toContainEqual(expect.objectContaining({ crop: 'preview' }))
  })
})

describe('caption and credit', () => {
  it('are required when neither form nor file has them, and the files are removed again', async () => {
    const before = await filesOfPhotos()
    const picture = await noise(700, 500).png().toBuffer()
    const answer = await upload('tanpa-kata.png', picture, 'image/png', { alt: 'Bintik' })
    expect(answer.status).toBe(400)
    expect(Object.keys(refusedFields(answer)).toSorted()).toEqual(['caption', 'credit'])
    expect(await filesOfPhotos()).toEqual(before)
  })
})

describe('a duplicate photo', () => {
  const picture = readFileSync('content/starter/pictures/roket.jpg')
  const words = { ...WORDS, alt: 'Roket lepas landas', acceptDuplicate: false }

  it.each([
    ['the same file', async () => picture],
    [
      'the same picture, smaller and in another format',
      () => sharp(picture).resize(900).webp({ quality: 60 }).toBuffer(),
    ],
  ])(
    'is reported with a link to the original, and saved if the editor insists: %s',
    async (_what, made) => {
      await upload('roket.jpg', picture)
      const before = await filesOfPhotos()
      const again = await upload('roket-lagi.jpg', await made(), 'image/jpeg', words)
      expect(again.status).toBe(400)
      const { acceptDuplicate } = refusedFields(again)
      expect(acceptDuplicate).toMatch(
        /^Foto ini sudah ada: “.*” \(\/admin\/collections\/media\/\d+\)/,
      )
      expect(await filesOfPhotos()).toEqual(before)
      const insisted = { ...words, acceptDuplicate: true }
      expect((await upload('roket-lagi.jpg', await made(), 'image/jpeg', insisted)).status).toBe(
        201,
      )
    },
  )

  it('may replace itself: a colour correction is not a duplicate', async () => {
    const alone = await noise(800, 600).blur(40).normalise().png().toBuffer()
    const { body } = await upload('bintik.png', alone, 'image/png', words)
    const brighter = await sharp(alone).modulate({ brightness: 1.1 }).jpeg().toBuffer()
    const form = photoForm('bintik.jpg', brighter, { acceptDuplicate: false })
    expect((await ask('PATCH', `/api/media/${body.doc.id}`, form)).status).toBe(200)
  })
})

describe('an anonymous request', () => {
  it('cannot have a photo processed', async () => {
    const before = await filesOfPhotos()
    // Small enough for the edge, which refuses large bodies of strangers itself.
    const small = await markedPicture().png().toBuffer()
    const form = photoForm('asing.png', small, WORDS, 'image/png')
    expect((await asNobody('POST', '/api/media', form)).status).toBe(403)
    expect(await filesOfPhotos()).toEqual(before)
  })
})

describe('a file that is not a photo', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const picture = readFileSync('content/starter/pictures/asean.jpg')

  it.each([
    ['catatan.jpg', Buffer.from('Ini catatan, bukan foto.'), 'image/jpeg', /isinya teks/],
    ['kosong.jpg', Buffer.alloc(0), 'image/jpeg', /kosong/],
    ['gambar.svg', Buffer.from(svg), 'image/svg+xml', /SVG/],
    ['gambar.jpg', Buffer.from(svg), 'image/jpeg', /SVG/],
    ['bom.png', bombPng(20_000, 20_000), 'image/png', /megapiksel/],
    ['bom-besar.png', bombPng(30_000, 30_000), 'image/png', /900 megapiksel/],
    [
      'terpotong.jpg',
      picture.subarray(0, picture.length / 2),
      'image/jpeg',
      /rusak atau terpotong/,
    ],
    ['halaman.jpg', Buffer.from(`<!doctype html><script>alert(1)</script>`), 'image/jpeg', /HTML/],
    ['arsip.jpg', Buffer.from('PK\u0003\u0004…………………………………'), 'image/jpeg', /bukan|isinya/],
    ['program.jpg', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400)]), 'image/jpeg', /isinya/],
  ])('%s is refused by name and leaves no files', async (name, bytes, type, reason) => {
    const before = await countOfPhotos()
    const files = await filesOfPhotos()
    const answer = await upload(name, bytes, type)
    expect(answer.status).toBe(400)
    const { file } = refusedFields(answer)
    expect(file).toContain(`Foto “${name}” ditolak`)
    expect(file).toMatch(reason)
    expect(await countOfPhotos()).toBe(before)
    expect(await filesOfPhotos()).toEqual(files)
  })

  it('appended to a real photo is cut off, since readers get new renditions', async () => {
    const script = '<script>alert("menumpang")</script>'
    const polyglot = Buffer.concat([
      await markedPicture().jpeg().toBuffer(),
      Buffer.from(`PK\u0003\u0004${script}`),
    ])
    const { status, body } = await upload('menumpang.jpg', polyglot)
    expect(status).toBe(201)
    for (const { path } of body.doc.renditions as Rendition[]) {
      const file = Buffer.from(await (await fetch(inject('portal').url + path)).arrayBuffer())
      expect(file.includes('menumpang')).toBe(false)
    }
  })

  it.each([51, 95])('is refused with a message if it has %i MB', async (weight) => {
    const before = await countOfPhotos()
    const answer = await upload('berat.jpg', Buffer.alloc(weight * 1_000_000))
    expect(answer.status).toBe(400)
    expect(refusedFields(answer).file).toMatch(/^Foto “berat.jpg” ditolak: .* MB/)
    expect(await countOfPhotos()).toBe(before)
  })

  it('of 300 MB is refused before it is read', async () => {
    const before = await countOfPhotos()
    const status = await sentInParts(300_000_000)
    expect(status).toBe(413)
    expect(await countOfPhotos()).toBe(before)
  })

  it('is refused if it is missing', async () => {
    const { status } = await ask('POST', '/api/media', { alt: 'Tanpa berkas' })
    expect(status).toBe(400)
  })
})

async function countOfPhotos(): Promise<number> {
  return (await ask('GET', '/api/media?limit=1&depth=0')).body.totalDocs
}

/** Every photo file on disk, including incomplete ones. */
async function filesOfPhotos(): Promise<string[]> {
  const { dataDir } = inject('portal')
  const folders = await Promise.all(
    ['media', 'originals'].map((folder) => readdir(join(dataDir, folder), { recursive: true })),
  )
  return folders.flat().toSorted()
}

/** The status of an upload of `bytes` bytes, which is sent for as long as the portal accepts it. */
async function sentInParts(bytes: number): Promise<number | undefined> {
  const url = new URL('/api/media', inject('portal').url)
  const call = request(url, { method: 'POST', headers: { 'content-length': bytes } })
  call.on('error', () => undefined)
  const answered = once(call, 'response') as Promise<[IncomingMessage]>
  call.write(Buffer.alloc(1_000_000))
  const [answer] = await answered
  call.destroy()
  return answer.statusCode
}
