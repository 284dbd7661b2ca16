import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { photoFault } from '#content/article/publication-rules.ts'
import type { Rendition } from '#content/media/photo.ts'
import { bombPng, markedPicture } from '#content/media/photo-samples.ts'
import { type AskDesk, refusedFields, signedIn } from './desk-answers.ts'

let ask: AskDesk
beforeAll(async () => {
  ask = await signedIn()
})

function upload(name: string, bytes: Buffer, type = 'image/jpeg') {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ alt: 'Peta anggota ASEAN', credit: 'Contoh' }))
  form.set('file', new Blob([new Uint8Array(bytes)], { type }), name)
  return ask('POST', '/api/media', form)
}

describe('a photo', () => {
  it('is rendered once into files that anybody may keep for good', async () => {
    const { status, body } = await upload(
      'asean.jpg',
      readFileSync('content/articles/pictures/asean.jpg'),
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

describe('what a photo says of itself', () => {
  it('stands in its record: who made it, and what is to be seen', async () => {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
      xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>Sari Contoh</rdf:li></rdf:Seq></dc:creator><dc:description><rdf:Alt><rdf:li
      xml:lang="x-default">Bidang berwarna.</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`
    const { body } = await upload(
      'berketerangan.jpg',
      await markedPicture().jpeg().withXmp(xmp).toBuffer(),
    )
    expect(body.doc).toMatchObject({ creator: 'Sari Contoh', caption: 'Bidang berwarna.' })
  })
})

describe('a photo that is hardly large enough', () => {
  it.each([
    [400, 400],
    [3000, 400],
    [400, 3000],
  ])('of %i × %i pixels has a preview that WhatsApp shows', async (width, height) => {
    const { status, body } = await upload(
      'kecil.jpg',
      await markedPicture(width, height).jpeg().toBuffer(),
    )
    expect(status).toBe(201)
    expect(photoFault(body.doc.renditions)).toBeUndefined()
    expect(body.doc.renditions).toContainEqual(expect.objectContaining({ crop: 'preview' }))
  })
})

describe('a file that is no photo', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

  it.each([
    ['catatan.jpg', Buffer.from('Ini catatan, bukan foto.'), 'image/jpeg', /isinya teks/],
    ['kosong.jpg', Buffer.alloc(0), 'image/jpeg', /kosong/],
    ['gambar.svg', Buffer.from(svg), 'image/svg+xml', /SVG/],
    ['gambar.jpg', Buffer.from(svg), 'image/jpeg', /SVG/],
    ['bom.png', bombPng(20_000, 20_000), 'image/png', /megapiksel/],
  ])('%s is refused by name and leaves nothing', async (name, bytes, type, reason) => {
    const before = await countOfPhotos()
    const answer = await upload(name, bytes, type)
    expect(answer.status).toBe(400)
    const { file } = refusedFields(answer)
    expect(file).toContain(`Foto “${name}” ditolak`)
    expect(file).toMatch(reason)
    expect(await countOfPhotos()).toBe(before)
  })

  it.each([51, 95])('is refused in words where it weighs %i MB', async (weight) => {
    const before = await countOfPhotos()
    const answer = await upload('berat.jpg', Buffer.alloc(weight * 1_000_000))
    expect(answer.status).toBe(400)
    expect(refusedFields(answer).file).toMatch(/^Foto “berat.jpg” ditolak: .* MB/)
    expect(await countOfPhotos()).toBe(before)
  })

  it('is refused where there is none at all', async () => {
    const { status } = await ask('POST', '/api/media', { alt: 'Tanpa berkas' })
    expect(status).toBe(400)
  })
})

async function countOfPhotos(): Promise<number> {
  return (await ask('GET', '/api/media?limit=1&depth=0')).body.totalDocs
}
