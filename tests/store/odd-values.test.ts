/**
 * Values that no form sends, for every field of every collection and global: they are refused with the names of the
 * fields, or stored, and are never an error of the server.
 * @module
 */
import { type FlattenedField, handleEndpoints } from 'payload'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { openStore } from './open-store.ts'

const open = openStore()
const PASSWORD = 'perahu biru menyapa gunung'

let authorization: string
beforeAll(async () => {
  const { payload } = open()
  const data = { email: 'admin@contoh.id', password: PASSWORD, role: 'admin' as const }
  await payload.create({ collection: 'users', data })
  const { token } = await payload.login({ collection: 'users', data })
  authorization = `JWT ${token}`
})

async function ask(method: string, path: string, data: object) {
  const body = JSON.stringify(data)
  const headers = { authorization, 'content-type': 'application/json' }
  const request = new Request(`http://127.0.0.1/api${path}`, { method, headers, body })
  const { config } = open().payload
  const answer = await handleEndpoints({ config: Promise.resolve(config), request })
  return { status: answer.status, text: await answer.text() }
}

/** The paths of the fields that an answer refuses. */
function refusedIn(text: string): string[] {
  const { errors = [] } = JSON.parse(text) as {
    errors?: { data?: { errors?: { path: string }[] } }[]
  }
  return errors.flatMap(({ data }) => (data?.errors ?? []).map(({ path }) => path))
}

/** Payload takes them out of what was sent. */
const NOT_SENT = new Set(['id', 'url', 'filename'])

/** The paths of all fields but those for JSON, with those in groups and in the first row of lists. */
const pathsOf = (fields: readonly FlattenedField[]): string[] =>
  fields.flatMap((field) => {
    if (field.type === 'json' || NOT_SENT.has(field.name)) return []
    const parts = 'flattenedFields' in field ? pathsOf(field.flattenedFields) : undefined
    const name = field.type === 'array' ? `${field.name}.0` : field.name
    return parts ? parts.map((path) => `${name}.${path}`) : [name]
  })

/** A body with `value` at each of `paths`. */
function bodyOf(paths: readonly string[], value: unknown): object {
  const body = {}
  for (const path of paths) {
    const parts = path.split('.')
    let here: Record<string, unknown> = body
    for (const [index, part] of parts.slice(0, -1).entries()) {
      here[part] ??= parts[index + 1] === '0' ? [] : {}
      here = here[part] as Record<string, unknown>
    }
    here[parts.at(-1) ?? ''] = value
  }
  return body
}

/** What no field but one for JSON can be. */
const OF_NO_FIELD = [{ a: 1 }, { id: {} }, { $push: [1] }, { $inc: 1 }, [{}], [[]], [null], 'a\0b']
/** What some fields can be. */
const OF_SOME = [
  5,
  -1.5,
  99_999_999,
  1e308,
  'x',
  '',
  'NaN',
  '2026-02-30',
  '-100000-01-01',
  true,
  [],
  {},
  null,
]

/** Whether a refused path names the field at `path` or a value inside it. */
const isAt = (refused: string, path: string) => refused === path || refused.startsWith(`${path}.`)

describe('odd values', () => {
  const logged = () => vi.spyOn(open().payload.logger, 'error')

  /** Each room with a request that saves `data` in it. */
  const rooms = () => {
    const { collections, globals } = open().payload.config
    return [
      ...collections
        .filter(({ slug }) => !/^payload-(?!locked)/.test(slug))
        .map(({ slug, flattenedFields }) => ({
          paths: pathsOf(flattenedFields),
          save: (data: object) => ask('POST', `/${slug}?draft=true`, data),
        })),
      ...globals.map(({ slug, flattenedFields }) => ({
        paths: pathsOf(flattenedFields),
        save: (data: object) => ask('POST', `/globals/${slug}`, data),
      })),
    ]
  }

  it.each(OF_NO_FIELD.map((value) => [value]))('are refused at every field: %j', async (value) => {
    const errors = logged()
    for (const { paths, save } of rooms()) {
      const { status, text } = await save(bodyOf(paths, value))
      expect(status, text).toBe(400)
      const refused = refusedIn(text)
      expect(paths.filter((path) => !refused.some((each) => isAt(each, path)))).toEqual([])
    }
    expect(errors).not.toHaveBeenCalled()
  })

  it.each(OF_SOME.map((value) => [value]))('are refused, or do no harm: %j', async (value) => {
    const errors = logged()
    for (const { paths, save } of rooms()) {
      const all = await save(bodyOf(paths, value))
      expect(all.status, all.text).toBeLessThan(500)
      const refused = refusedIn(all.text)
      const taken = paths.filter((path) => !refused.some((each) => isAt(each, path)))
      const some = await save(bodyOf(taken, value))
      expect(some.status, some.text).toBeLessThan(500)
    }
    expect(errors).not.toHaveBeenCalled()
  })
})

it('a text that is deeper than anything can be read is refused, as an object and as JSON', async () => {
  const errors = vi.spyOn(open().payload.logger, 'error')
  let part: object = { type: 'text', text: 'Dalam.' }
  for (let level = 0; level < 6_000; level += 1) part = { type: 'list', children: [part] }
  for (const body of [{ root: part }, JSON.stringify({ root: part })]) {
    const { status, text } = await ask('POST', '/articles?draft=true', { headline: 'Dalam', body })
    expect(status, text).toBe(400)
    // As JSON it is the field that is odd.
    if (typeof body === 'string') expect(refusedIn(text)).toEqual(['body'])
    else expect(text).toContain('bertumpuk terlalu dalam')
  }
  expect(errors).not.toHaveBeenCalled()
})

it('a save without data is refused, and says so', async () => {
  const { status, text } = await ask('PATCH', `/sections/${open().news}`, [])
  expect([status, text]).toEqual([400, expect.stringContaining('tidak memuat data')])
})

describe('an ordinary request', () => {
  it('that empties the slug of a section has it made from the name again', async () => {
    const { status, text } = await ask('PATCH', `/sections/${open().news}`, { slug: '' })
    expect(status, text).toBe(200)
    expect(JSON.parse(text)).toMatchObject({ doc: { slug: 'news' } })
  })

  it('sets no time of creation or change', async () => {
    const times = { createdAt: null, updatedAt: '2020-01-01T00:00:00.000Z' }
    const { status, text } = await ask('PATCH', `/sections/${open().news}`, times)
    expect(status, text).toBe(200)
    const { doc } = JSON.parse(text) as { doc: { createdAt: string; updatedAt: string } }
    expect(Date.parse(doc.createdAt)).toBeGreaterThan(Date.parse(times.updatedAt))
    expect(Date.parse(doc.updatedAt)).toBeGreaterThan(Date.parse(doc.createdAt))
  })

  it('for a correction without words is refused at its field', async () => {
    const { id } = await open().take({ headline: 'Berita yang Dikoreksi' })
    const corrections = [{ kind: 'erratum' }]
    await ask('PATCH', `/articles/${id}?draft=true`, { corrections })
    const { status, text } = await ask('PATCH', `/articles/${id}`, {
      corrections,
      headline: 'Berita yang Telah Dikoreksi',
      changeKind: 'update',
      _status: 'published',
    })
    expect(status, text).toBe(400)
    expect(refusedIn(text)).toContain('corrections.0.text')
  })
})

describe('an old version of a published story', () => {
  it('is restored as a draft, and published', async () => {
    const { id } = await open().take({ headline: 'Berita dengan Versi Lama' })
    const changed = {
      headline: 'Berita dengan Versi Baru',
      changeKind: 'update',
      _status: 'published',
    }
    expect((await ask('PATCH', `/articles/${id}`, changed)).status).toBe(200)
    const { docs } = await open().payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      sort: 'updatedAt',
    })
    const restored = await ask('POST', `/articles/versions/${docs[0]?.id}`, {})
    expect(restored.status, restored.text).toBe(200)
    const published = await ask('PATCH', `/articles/${id}`, {
      changeKind: 'update',
      _status: 'published',
    })
    expect(published.status, published.text).toBe(200)
  })
})
