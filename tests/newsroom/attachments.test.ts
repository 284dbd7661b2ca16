/**
 * What the desk takes in as an attachment, and how its file is answered.
 * @module
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { emptyMp4, emptyPdf, silentMp3 } from '#content/intake/attachment/attachment-samples.ts'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { launchBrowser } from '#tests/portal/reader-browser.ts'
import { aStory, type Desk, signIn } from '#tests/promises/newsroom-api.ts'
import { type AskDesk, refusedFields, signedIn } from './desk-answers.ts'
import { body, newStory, storyId } from './writing-page.ts'

let browser: Browser
let ask: AskDesk
let desk: Desk
beforeAll(async () => {
  browser = await launchBrowser()
  ask = await signedIn()
  desk = await signIn()
})
afterAll(() => browser.close())

const fromPortal = (path: string, headers: Record<string, string> = {}) =>
  fetch(inject('portal').url + path, { headers })

function upload(name: string, bytes: Buffer, words: object) {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ aiUse: 'none', ...words }))
  form.set('file', new Blob([new Uint8Array(bytes)]), name)
  return ask('POST', '/api/attachments?depth=0', form)
}

it('an editor uploads a recording in the story, and a reader listens to parts of it', async () => {
  const recording = silentMp3(90)
  const page = await newStory(browser, inject('portal').account)
  await body(page).click()
  await page.keyboard.type('/lampiran')
  await page.locator('.slash-menu-popup').getByText('Lampiran').first().click()
  const block = body(page).locator('[data-lexical-decorator]', { hasText: 'Lampiran' })
  await block.getByRole('button', { name: /buat baru/i }).click()
  const drawer = page.locator('.drawer', { has: page.locator('#field-title') })
  await drawer
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'Wawancara Nakhoda.mp3', mimeType: 'audio/mpeg', buffer: recording })
  await drawer.locator('#field-title').fill('Wawancara dengan nakhoda')
  await drawer.locator('#field-transcript').fill('Kapal singgah di Ambon.')
  await drawer.getByRole('button', { name: 'Simpan', exact: true }).click()
  await page
    .locator('.attachment-facts')
    .getByText(/Wawancara dengan nakhoda · MP3 · 1:30 · 1,5 MB/)
    .waitFor()
  const draft = async () =>
    (await ask('GET', `/api/articles/${storyId(page)}?draft=true&depth=0`)).body.body
  await expect
    .poll(async () => JSON.stringify(await draft()), { timeout: 20_000 })
    .toMatch(/"file":\d+/)
  const written = await draft()
  await page.context().close()

  const story = await aStory(desk, { headline: 'Nakhoda Bicara', body: written })
  const { slug } = await desk.create('articles', story)
  const reader = await browser.newPage({ baseURL: inject('portal').url })
  const loaded: string[] = []
  reader.on('request', (request) => loaded.push(new URL(request.url()).pathname))
  await reader.goto(`/news/${slug}`)
  const player = reader.locator('audio')
  await player.waitFor()
  const path = (await player.getAttribute('src')) ?? ''
  expect(path).toMatch(/^\/media\/[0-9a-f]{16}\/wawancara-nakhoda\.mp3$/)
  expect(loaded).not.toContain(path)
  await player.evaluate((audio: HTMLAudioElement) => {
    audio.muted = true
    return audio.play()
  })
  await expect
    .poll(() => player.evaluate((audio: HTMLAudioElement) => audio.duration))
    .toBeCloseTo(90, 0)
  await reader.getByText('Transkrip').click()
  await reader.getByText('Kapal singgah di Ambon.').waitFor()
  await reader.close()

  const whole = await fromPortal(path)
  expect(whole.headers.get('content-type')).toBe('audio/mpeg')
  expect(whole.headers.get('x-content-type-options')).toBe('nosniff')
  expect(whole.headers.get('cache-control')).toContain('immutable')
  expect(Buffer.from(await whole.arrayBuffer()).equals(recording)).toBe(true)
  const part = async (headers: Record<string, string>) => {
    const answer = await fromPortal(path, headers)
    return [
      answer.status,
      answer.headers.get('content-range'),
      (await answer.arrayBuffer()).byteLength,
    ]
  }
  const size = recording.length
  expect(await part({ range: 'bytes=100-299' })).toEqual([206, `bytes 100-299/${size}`, 200])
  expect(await part({ range: 'bytes=0-9', 'if-range': '"lain"' })).toEqual([200, null, size])
  expect(await part({ range: `bytes=${size}-` })).toEqual([416, `bytes */${size}`, 0])

  const text = await (await fromPortal(`/hemat/news/${slug}`)).text()
  expect(text).toContain(`href="${path}"`)
  expect(text).toContain('Kapal singgah di Ambon.')
  expect(text).not.toContain('<audio')
}, 120_000)

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
    const behind = await fromPortal(path, { range: `bytes=${film.length}-` })
    expect([behind.status, behind.headers.get('content-range')]).toEqual([
      416,
      `bytes */${film.length}`,
    ])
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
