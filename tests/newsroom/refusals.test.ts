import { beforeAll, describe, expect, it } from 'vitest'
import { aStory, signIn } from '#tests/promises/newsroom-api.ts'
import { type AskDesk, asNobody, refusedFields, signedIn } from './desk-answers.ts'

let ask: AskDesk
let story: (parts: { headline: string } & Record<string, unknown>) => Promise<object>
beforeAll(async () => {
  ask = await signedIn()
  const desk = await signIn()
  story = (parts) => aStory(desk, parts)
})

describe('an invalid story', () => {
  it.each([
    ['without section', { section: null }, 'section', /wajib diisi/],
    ['in a section that does not exist', { section: 999_999 }, 'section', /Rubrik ini tidak ada/],
    ['in a section that is not a number', { section: 'ruang' }, 'section', /Rubrik ini tidak ada/],
    ['under a malformed slug', { slug: 'Slug Rusak!' }, 'slug', /^Slug hanya berisi huruf kecil/],
    ['under a malformed time', { publishedAt: 'kemarin' }, 'publishedAt', /^Tulis tanggal, jam/],
    [
      'on 30 February',
      { publishedAt: '2026-02-30T06:38:00+07:00' },
      'publishedAt',
      /^Tulis tanggal, jam/,
    ],
    ['in the future', { publishedAt: '2999-01-01T00:00:00Z' }, 'publishedAt', /masih di depan/],
    ['in a zone that is not Indonesian', { timeZone: 'UTC' }, 'timeZone', /tidak valid/],
    [
      'with a script as the address of the original',
      { originalUrl: 'javascript:alert(1)' },
      'originalUrl',
      /https:/,
    ],
    ['without headline', { headline: '' }, 'headline', /wajib diisi/],
    ['with an endless headline', { headline: 'a'.repeat(201) }, 'headline', /200/],
    [
      'with a headline that prints nothing',
      { headline: '\u200b\u202e', slug: 'tanpa-huruf' },
      'headline',
      /satu huruf pun/,
    ],
    ['without body', { body: null }, 'body', /wajib diisi/],
  ])('%s is refused with an Indonesian error at the field', async (_what, parts, field, words) => {
    const before = await countOfStories()
    const answer = await ask('POST', '/api/articles', {
      ...(await story({ headline: 'Berita Yang Ditolak' })),
      ...parts,
    })
    expect(answer.status).toBe(400)
    expect(refusedFields(answer)).toHaveProperty(field, expect.stringMatching(words))
    expect(await countOfStories()).toBe(before)
  })

  it('is refused even as a draft when its time is invalid', async () => {
    const parts = { headline: 'Draf', publishedAt: 'kemarin', _status: 'draft' }
    const answer = await ask('POST', '/api/articles?draft=true', await story(parts))
    expect(answer.status).toBe(400)
    expect(refusedFields(answer)).toHaveProperty('publishedAt')
  })
})

describe('two stories saved at the same moment with the same headline', () => {
  it('get different slugs', async () => {
    const data = await story({ headline: 'Dua Berita Satu Judul' })
    const answers = await Promise.all([1, 2, 3].map(() => ask('POST', '/api/articles', data)))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    const slugs = answers.map(({ body }) => body.doc.slug)
    expect(new Set(slugs).size).toBe(3)
    for (const slug of slugs) expect(slug).toMatch(/^dua-berita-satu-judul(-\d+)?$/)
  })
})

describe('the time of a change', () => {
  it('moves with the text, in whatever zone the time of publication was given', async () => {
    const publishedAt = '2026-03-07T06:38:00+09:00'
    const data = await story({ headline: 'Waktu Dalam Zona Lain', publishedAt })
    const { body } = await ask('POST', '/api/articles', data)
    expect(body.doc).toMatchObject({
      publishedAt: '2026-03-06T21:38:00.000Z',
      modifiedAt: '2026-03-06T21:38:00.000Z',
    })
    const changed = await ask('PATCH', `/api/articles/${body.doc.id}`, {
      headline: 'Waktu Dalam Zona Yang Lain',
      publishedAt,
      changeKind: 'update',
      _status: 'published',
    })
    expect(Date.parse(changed.body.doc.modifiedAt)).toBeGreaterThan(Date.parse(publishedAt))
  })
})

describe('an anonymous request', () => {
  it.each([
    ['GET', '/api/articles', undefined],
    ['GET', '/api/users', undefined],
    ['GET', '/api/media', undefined],
    ['POST', '/api/articles', { headline: 'Berita Palsu' }],
    ['POST', '/api/users', { email: 'tamu@contoh.id', password: 'kata-sandi-tamu', role: 'admin' }],
    [
      'POST',
      '/api/users/first-register',
      { email: 'tamu@contoh.id', password: 'kata-sandi-tamu', role: 'admin' },
    ],
  ] as const)('is refused at %s %s', async (method, path, data) => {
    expect((await asNobody(method, path, data)).status).toBe(403)
  })
})

async function countOfStories(): Promise<number> {
  return (await ask('GET', '/api/articles?limit=1&depth=0')).body.totalDocs
}
