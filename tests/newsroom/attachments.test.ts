/**
 * What the desk takes in as an attachment, and how its file is answered.
 * @module
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { emptyMp4, emptyPdf, silentMp3 } from '#content/intake/attachment/attachment-samples.ts'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { aStory, type Desk, signIn } from '#tests/promises/newsroom-api.ts'
import { type AskDesk, refusedFields, signedIn } from './desk-answers.ts'

let ask: AskDesk
let desk: Desk
beforeAll(async () => {
  ask = await signedIn()
  desk = await signIn()
})

const fromPortal = (path: string, headers: Record<string, string> = {}) =>
  fetch(inject('portal').url + path, { headers })

function upload(name: string, bytes: Buffer, words: object) {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ aiUse: 'none', ...words }))
  form.set('file', new Blob([new Uint8Array(bytes)]), name)
  return ask('POST', '/api/attachments?depth=0', form)
}

describe('an attachment', () => {
  it('in parts is the same when it is too large for the memory of the edge', async () => {
    const film = Buffer.concat([await emptyMp4(2), freeBox(3_000_000)])
    const poster = await ask('GET', '/api/media?limit=1&depth=0')
    const words = { title: 'Rapat', poster: poster.body.docs[0].id }
    const { status, body: made } = await upload('rapat.mp4', film, words)
    expect(status).toBe(201)
    const { path } = made.doc
    const last = `bytes ${film.length - 10}-${film.length - 1}/${film.length}`
    for (const _ of [1, 2]) {
      const answer = await fromPortal(path, { range: 'bytes=-10' })
      expect([answer.status, answer.headers.get('content-range')]).toEqual([206, last])
      await answer.arrayBuffer()
    }
    expect((await (await fromPortal(path)).arrayBuffer()).byteLength).toBe(film.length)
  })

  it('that is a document may do nothing but be read', async () => {
    const { body: made } = await upload('Laporan Tahunan.pdf', emptyPdf(2), { title: 'Laporan' })
    expect(made.doc).toMatchObject({ format: 'pdf', pages: 2 })
    const answer = await fromPortal(made.doc.path)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('content-disposition')).toBe('inline')
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'/)
    await answer.arrayBuffer()
  })

  it.each([
    ['a page with a script', 'rapat.mp3', () => Buffer.from('<script>alert(1)</script>'), 'file'],
    ['a film without a poster', 'rapat.mp4', () => emptyMp4(1), 'poster'],
  ])('is refused at its field and leaves no file: %s', async (_what, name, bytes, field) => {
    const before = filesOfAttachments()
    const answer = await upload(name, await bytes(), { title: 'Rapat' })
    expect(answer.status).toBe(400)
    expect(Object.keys(refusedFields(answer))).toEqual([field])
    expect(filesOfAttachments()).toEqual(before)
  })

  it('that readers see is not deleted, and the refusal names the story', async () => {
    const { body: made } = await upload('rapat.mp3', silentMp3(1), { title: 'Rapat' })
    const shown = lexicalFromBlocks([
      { type: 'paragraph', content: [{ type: 'text', text: 'Isi.' }] },
      { type: 'attachment', file: made.doc.id },
    ])
    const story = await aStory(desk, { headline: 'Rapat Direkam', body: shown })
    await desk.create('articles', story)
    const answer = await ask('DELETE', `/api/attachments/${made.doc.id}`)
    expect(answer.status).toBe(409)
    expect(JSON.stringify(answer.body)).toContain('Rapat Direkam')
  })
})

/** A part of a film that players skip. */
function freeBox(bytes: number): Buffer {
  const box = Buffer.alloc(bytes)
  box.writeUInt32BE(bytes)
  box.write('free', 4)
  return box
}

/** What lies in the places of files, uploads that wait included. */
const filesOfAttachments = (): string[] =>
  ['media', 'arriving', 'removals'].flatMap((place) =>
    readdirSync(join(inject('portal').dataDir, place), { recursive: true }).map(String),
  )
