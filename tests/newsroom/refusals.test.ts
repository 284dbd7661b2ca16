import { beforeAll, describe, expect, inject, it } from 'vitest'
import { aStory, signIn } from '#tests/promises/newsroom-api.ts'
import { type AskDesk, asNobody, readPage, refusedFields, signedIn } from './desk-answers.ts'

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
    ['in a section that does not exist', { section: 999_999 }, 'section', /tidak ada/],
    ['in a section that is not a number', { section: 'ruang' }, 'section', /tidak valid/],
    ['with an object as its embargo', { embargoUntil: {} }, 'embargoUntil', /^Tulis tanggal, jam/],
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

describe('a request that makes no sense', () => {
  it.each([
    '/api/articles?where=x',
    '/api/articles?data=%7B',
    '/api/articles?limit=1e308',
    '/api/articles?where[id][equals]=abc',
    '/api/articles?where[id][in]=',
    '/api/articles?where[section][equals][x]=1',
    '/api/payload-locked-documents?where[id][equals]=abc',
  ])('is refused, not an error: %s', async (path) => {
    for (const asks of [ask, asNobody]) {
      expect([400, 403]).toContain(await statusOf(asks, path))
    }
  })

  it.each(['/api/pages/versions', '/api/articles/99999999999999999999'])(
    'finds nothing at %s',
    async (path) => {
      expect(await statusOf(ask, path)).toBe(404)
    },
  )
})

describe('a body that cannot be read', () => {
  const bad = '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{\r\n--x--\r\n'
  it.each([
    ['application/json', '{'],
    ['application/json', '1'],
    ['application/json', 'null'],
    ['multipart/form-data', 'x'],
    ['multipart/form-data; boundary=x', '{}'],
    ['multipart/form-data; boundary=x', bad],
  ])('is refused: %s %s', async (type, body) => {
    for (const path of ['/api/articles', '/api/articles?draft=true', '/api/users/login']) {
      const headers = { 'content-type': type }
      const { status } = await fetch(inject('portal').url + path, { method: 'POST', headers, body })
      expect(status).toBe(400)
    }
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded'])(
    'is refused where something is saved: %s',
    async (type) => {
      for (const [method, path] of [
        ['POST', '/api/articles?draft=true'],
        ['PATCH', '/api/users/1'],
        ['POST', '/api/globals/site'],
      ] as const) {
        const headers = { 'content-type': type }
        const { status } = await fetch(inject('portal').url + path, { method, headers, body: 'x' })
        expect([400, 403]).toContain(status)
      }
    },
  )
})

describe('a question about a linked page', () => {
  const about = (address: string) => `/api/articles/link-card?url=${encodeURIComponent(address)}`

  it('is answered to nobody who has not signed in', async () => {
    expect((await asNobody('GET', about('https://contoh.id/'))).status).toBe(403)
  })

  it.each(['', 'contoh.id', 'javascript:alert(1)', `https://contoh.id/${'a'.repeat(2_000)}`])(
    'is refused without a full address: %s',
    async (address) => {
      const { status, body } = await ask('GET', about(address))
      expect([status, body.errors[0].message]).toEqual([
        400,
        expect.stringMatching(/^Tulis alamat/),
      ])
    },
  )

  it('does not reach this machine, although announcements may', async () => {
    const { status, body } = await ask('GET', about(`${inject('portal').url}/`))
    expect([status, body.errors[0].message]).toEqual([
      400,
      expect.stringMatching(/tidak ada di internet/),
    ])
  })
})

describe('a section', () => {
  it('that has stories is not deleted: they would have no address', async () => {
    const { body } = await ask('GET', '/api/sections?where[slug][equals]=news&depth=0')
    const refused = await ask('DELETE', `/api/sections/${body.docs[0].id}`)
    expect(refused.status).toBe(409)
    expect((await readPage('/')).status).toBe(200)
    const name = 'Rubrik Sementara'
    const made = await ask('POST', '/api/sections', { name, slug: 'rubrik-sementara' })
    expect((await ask('DELETE', `/api/sections/${made.body.doc.id}`)).status).toBe(200)
  })
})

/** The status of an answer that may have no body. */
const statusOf = (asks: AskDesk, path: string): Promise<number> =>
  asks('GET', path).then(
    ({ status }) => status,
    () => 400,
  )

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
