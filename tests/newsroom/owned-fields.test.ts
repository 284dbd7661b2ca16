/**
 * What the server decides, no account can decide for it: forged fields, other people's confirmations and notes.
 * @module
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { bodyOf } from '#tests/promises/newsroom-api.ts'
import {
  type AskDesk,
  anAccount,
  findingsOf,
  readPage,
  refusedFields,
  signedIn,
} from './desk-answers.ts'

let admin: AskDesk
let reporter: AskDesk
let colleague: AskDesk
let editor: AskDesk
let section: number

beforeAll(async () => {
  admin = await signedIn()
  section = (await admin('GET', '/api/sections?where[slug][equals]=news')).body.docs[0].id
  reporter = await signedIn(await anAccount(admin, 'reporter', { name: 'Penulis Satu' }))
  colleague = await signedIn(await anAccount(admin, 'reporter', { name: 'Penulis Dua' }))
  editor = await signedIn(await anAccount(admin, 'editor', { name: 'Editor Satu' }))
})

/** A draft of the reporter, as the API stored it. */
async function aDraft(data: object) {
  const body = bodyOf('Kapal itu singgah pagi tadi.')
  const answer = await reporter('POST', '/api/articles?draft=true&depth=0', {
    section,
    body,
    ...data,
  })
  expect(answer.status).toBe(201)
  return answer.body.doc
}

const step = (ask: AskDesk, id: number, request: object) =>
  ask('POST', `/api/articles/${id}/way`, request)

const stored = async (id: number) =>
  (await admin('GET', `/api/articles/${id}?depth=0&draft=true`)).body

describe('a draft', () => {
  it('takes no field from its author that the server decides', async () => {
    const forged = {
      modifiedAt: '2099-01-01T00:00:00.000Z',
      firstPublishedAt: '2000-01-01T00:00:00.000Z',
      withdrawnAt: '2026-01-01T00:00:00.000Z',
      copyIdentity: 'salinan-palsu',
      copyDigest: 'x',
      opening: 'Palsu',
      stage: 'published',
      createdBy: 1,
      publishOn: '2020-01-01T00:00:00.000Z',
      publishConfirmed: { findings: [{ key: 'unverified', text: 'x' }], by: 1, at: 'x' },
      guardLog: [{ key: 'unverified', text: 'x', confirmedAt: '2026-01-01T00:00:00.000Z' }],
      corrections: [
        {
          kind: 'reply',
          text: 'Palsu.',
          repliedBy: 'Lembaga',
          correctedAt: '2026-01-01T00:00:00Z',
        },
      ],
    }
    const { id, createdBy } = await aDraft({ headline: 'Bidang yang Bukan Milik Penulis' })
    await reporter('PATCH', `/api/articles/${id}?draft=true`, forged)
    expect(await stored(id)).toMatchObject({
      modifiedAt: null,
      firstPublishedAt: null,
      withdrawnAt: null,
      copyIdentity: null,
      copyDigest: null,
      stage: 'draft',
      createdBy,
      publishOn: null,
      publishConfirmed: null,
      guardLog: [],
      corrections: [],
    })
  })

  it('is published by an editor only with a confirmation of their own', async () => {
    await admin('POST', '/api/globals/press', { protectedNames: ['Siti Contohwati'] })
    const { id } = await aDraft({
      headline: 'Siti Contohwati Bersaksi',
      guardConfirmed: ['protectedNames:Siti Contohwati'],
    })
    await reporter('PATCH', `/api/articles/${id}?draft=true`, {
      guardConfirmed: ['protectedNames:Siti Contohwati'],
    })
    expect((await step(reporter, id, { step: 'submit' })).status).toBe(200)
    const refused = await step(editor, id, { step: 'publish' })
    expect(refused.status).toBe(400)
    expect(Object.keys(refusedFields(refused))).toContain('guardConfirmed')
    const confirmed = findingsOf(refused)
    expect(confirmed).toEqual(['protectedNames:Siti Contohwati'])
    // A yes that names no finding confirms none, and none confirms another.
    for (const other of [true, [], ['protectedNames:Bersaksi']]) {
      expect((await step(editor, id, { step: 'publish', confirmed: other })).status).toBe(400)
    }
    // What appears after the question was shown is asked about.
    const names = ['Siti Contohwati', 'Bersaksi']
    await admin('POST', '/api/globals/press', { protectedNames: names })
    const asked = await step(editor, id, { step: 'publish', confirmed })
    expect(findingsOf(asked)).toEqual(names.map((name) => `protectedNames:${name}`))
    await admin('POST', '/api/globals/press', { protectedNames: ['Siti Contohwati'] })
    // Nor does one request for many stories answer for each.
    const many = await editor('PATCH', `/api/articles?where[id][in]=${id}`, {
      _status: 'published',
      guardConfirmed: confirmed,
    })
    expect(many.body.errors).toHaveLength(1)
    expect((await step(editor, id, { step: 'publish', confirmed })).status).toBe(200)
    const { guardLog } = await stored(id)
    expect(guardLog).toMatchObject([{ key: 'protectedNames:Siti Contohwati' }])
    await admin('PATCH', `/api/articles/${id}`, { withdrawalReason: 'Hanya pengujian.' })
    await admin('POST', '/api/globals/press', { protectedNames: [] })
  })

  it('is published on schedule with the confirmation of the person who scheduled it', async () => {
    await admin('POST', '/api/globals/press', { protectedNames: ['Budi Contohman'] })
    const { id } = await aDraft({ headline: 'Budi Contohman Bersaksi' })
    await step(reporter, id, { step: 'submit' })
    const schedule = { step: 'schedule', at: new Date(Date.now() + 4_000).toISOString() }
    const refused = await step(editor, id, schedule)
    expect(refused.status).toBe(400)
    const confirmed = findingsOf(refused)
    await admin('POST', '/api/globals/press', { protectedNames: ['Budi Contohman', 'Bersaksi'] })
    expect((await step(editor, id, { ...schedule, confirmed })).status).toBe(400)
    await admin('POST', '/api/globals/press', { protectedNames: ['Budi Contohman'] })
    expect((await step(editor, id, { ...schedule, confirmed })).status).toBe(200)
    await expect
      .poll(async () => (await stored(id)).stage, { timeout: 30_000, interval: 250 })
      .toBe('published')
    expect((await stored(id)).guardLog).toMatchObject([
      { key: 'protectedNames:Budi Contohman', confirmedBy: expect.any(Number) },
    ])
    await admin('PATCH', `/api/articles/${id}`, { withdrawalReason: 'Hanya pengujian.' })
    await admin('POST', '/api/globals/press', { protectedNames: [] })
  })

  it('is hidden from colleagues with its log, its steps and its receipt', async () => {
    const { id } = await aDraft({ headline: 'Rahasia Seorang Penulis' })
    const log = await colleague('GET', `/api/story-log?where[article][equals]=${id}`)
    expect(log.body.docs).toEqual([])
    expect(
      (await reporter('GET', `/api/story-log?where[article][equals]=${id}`)).body.docs,
    ).toEqual([expect.objectContaining({ step: 'created' })])
    for (const answer of [
      await colleague('GET', `/api/articles/${id}/receipt`),
      await colleague('GET', `/api/articles/${id}/way`),
      await step(colleague, id, { step: 'submit' }),
    ]) {
      expect(answer.status).toBe(404)
    }
  })
})

describe('a correction that readers saw', () => {
  it('stays as it was, and a new one has the time of its save', async () => {
    const body = bodyOf('Kapal itu singgah pagi tadi.')
    const headline = 'Berita dengan Hak Jawab'
    const story = await admin('POST', '/api/articles', {
      headline,
      section,
      body,
      _status: 'published',
    })
    const { id, slug } = story.body.doc
    const reply = { kind: 'reply', text: 'Kami tidak pernah mengatakan itu.', repliedBy: 'Lembaga' }
    const backdated = { ...reply, correctedAt: '2020-01-01T00:00:00.000Z' }
    const added = await editor('PATCH', `/api/articles/${id}`, { corrections: [backdated] })
    const [row] = added.body.doc.corrections
    expect(Date.parse(row.correctedAt)).toBeGreaterThan(Date.now() - 60_000)
    const rewritten = { ...row, text: 'Kami membenarkannya.' }
    const refused = await editor('PATCH', `/api/articles/${id}`, { corrections: [rewritten] })
    expect(refused.status).toBe(400)
    expect((await readPage(`/news/${slug}`)).html).toContain('Kami tidak pernah mengatakan itu.')
    await admin('PATCH', `/api/articles/${id}`, { withdrawalReason: 'Hanya pengujian.' })
  })
})
