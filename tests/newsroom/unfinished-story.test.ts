/**
 * What the desk stores of a story that is still being written, and what it asks for at hand-in and publication.
 * @module
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { aStory, type Desk, signIn } from '#tests/promises/newsroom-api.ts'
import { type AskDesk, refusedFields, signedIn } from './desk-answers.ts'

let ask: AskDesk
let api: Desk
beforeAll(async () => {
  ask = await signedIn()
  api = await signIn()
})

const paragraph = (...children: object[]) => ({ type: 'paragraph', version: 1, children })
const text = (words: string) => ({ type: 'text', version: 1, text: words, format: 0 })
const bodyOf = (...children: object[]) => ({
  root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children },
})
const unfinished = (blockType: string, n: number) => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id: String(n).padStart(24, '0'), blockType },
})
const linkTo = (url: string) => ({
  type: 'link',
  version: 3,
  id: '1'.repeat(24),
  fields: { linkType: 'custom', newTab: false, url },
  children: [text('di sini')],
})

/** Creates a draft with `parts`. */
const aDraft = async (parts: object) =>
  ask('POST', '/api/articles?draft=true&depth=0', {
    ...(await aStory(api, { headline: 'Naskah Setengah Jadi' })),
    ...parts,
    _status: 'draft',
  })

describe('a draft with blocks that are not filled in yet', () => {
  const KINDS = ['image', 'gallery', 'chart', 'table', 'pullQuote', 'factBox', 'related', 'embed']
  const body = bodyOf(paragraph(text('Kalimat yang tetap ada.')), ...KINDS.map(unfinished))

  it('is stored whole, autosaved, and not handed in or published until they are', async () => {
    const { status, body: created } = await aDraft({ body })
    expect(status).toBe(201)
    const { id } = created.doc
    const path = `/api/articles/${id}`
    const saved = await ask('PATCH', `${path}?draft=true&autosave=true&depth=0`, {
      summary: 'Ringkasan sesudahnya.',
      body,
    })
    expect(saved.status).toBe(200)
    expect(saved.body.doc).toMatchObject({
      summary: 'Ringkasan sesudahnya.',
      opening: 'Kalimat yang tetap ada.',
    })
    expect(saved.body.doc.body.root.children).toHaveLength(1 + KINDS.length)

    const handedIn = await ask('POST', `${path}/way`, { step: 'submit' })
    expect(handedIn.status).toBe(400)
    expect(handedIn.body.errors[0].message).toMatch(/belum lengkap: Gambar, Galeri, .*tautan/)
    const published = await ask('PATCH', path, { _status: 'published' })
    expect(published.status).toBe(400)
    expect(refusedFields(published).body).toMatch(/belum lengkap: Gambar/)

    await ask('PATCH', `${path}?draft=true`, { body: bodyOf(paragraph(text('Selesai.'))) })
    expect((await ask('POST', `${path}/way`, { step: 'submit' })).status).toBe(200)
  })
})

describe('a draft is refused', () => {
  it.each([
    ['a link that runs a script', 'body', { body: bodyOf(paragraph(linkTo('javascript:x'))) }],
    ['a link to a document of its own', 'body', { body: bodyOf(paragraph(linkTo('data:,x'))) }],
    ['an original that runs a script', 'originalUrl', { originalUrl: 'javascript:x' }],
    ['a part that the editor does not know', 'body', { body: bodyOf({ type: 'iframe' }) }],
  ])('with %s', async (_what, field, parts) => {
    const answer = await aDraft(parts)
    expect(answer.status).toBe(400)
    expect(Object.keys(refusedFields(answer))).toEqual([field])
  })
})

it('an address that is still being typed stops no draft', async () => {
  expect((await aDraft({ originalUrl: 'https:/' })).status).toBe(201)
})
