/**
 * Every operation by role and stage, through the API: the server enforces the permission tables, which have their own
 * tests.
 * @module
 */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#content/model/people/user.ts'
import { STAGES, type Stage } from '#content/model/workflow/stage.ts'
import { mayStory, type StoryOperation } from '#content/model/workflow/story-permissions.ts'
import { bodyOf } from '#tests/promises/newsroom-api.ts'
import { type AskDesk, anAccount, type DeskAnswer, signedIn } from './desk-answers.ts'

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString()

/** How each operation is requested through the API. */
const OPERATIONS: Partial<
  Record<StoryOperation, (ask: AskDesk, id: number) => Promise<DeskAnswer>>
> = {
  read: (ask, id) => ask('GET', `/api/articles/${id}?depth=0&draft=true`),
  edit: (ask, id) => ask('PATCH', `/api/articles/${id}?draft=true`, { summary: 'Disunting.' }),
  submit: (ask, id) => step(ask, id, { step: 'submit' }),
  recall: (ask, id) => step(ask, id, { step: 'recall' }),
  take: (ask, id) => step(ask, id, { step: 'take' }),
  return: (ask, id) => step(ask, id, { step: 'return', note: 'Tambah narasumber.' }),
  schedule: (ask, id) => step(ask, id, { step: 'schedule', at: tomorrow() }),
  unschedule: (ask, id) => step(ask, id, { step: 'unschedule' }),
  planWithdrawal: (ask, id) =>
    step(ask, id, {
      step: 'planWithdrawal',
      at: tomorrow(),
      note: 'Izin habis.',
      ground: 'editorial',
    }),
  publish: (ask, id) => ask('PATCH', `/api/articles/${id}`, { _status: 'published' }),
  unpublish: (ask, id) => ask('PATCH', `/api/articles/${id}`, { _status: 'draft' }),
  withdraw: (ask, id) =>
    ask('PATCH', `/api/articles/${id}`, { withdrawalReason: 'Keliru.', _status: 'published' }),
  delete: (ask, id) => ask('DELETE', `/api/articles/${id}`),
}

const step = (ask: AskDesk, id: number, wish: object) =>
  ask('POST', `/api/articles/${id}/way`, wish)

/** How an administrator moves a story from each stage to the next. */
const NEXT: Record<Stage, (admin: AskDesk, id: number) => Promise<DeskAnswer>> = {
  draft: (admin, id) => admin('GET', `/api/articles/${id}`),
  submitted: (admin, id) => step(admin, id, { step: 'submit' }),
  editing: (admin, id) => step(admin, id, { step: 'take' }),
  scheduled: (admin, id) => step(admin, id, { step: 'schedule', at: tomorrow() }),
  published: (admin, id) => step(admin, id, { step: 'publish' }),
  corrected: (admin, id) =>
    admin('PATCH', `/api/articles/${id}`, {
      corrections: [{ text: 'Angka.', correctedAt: new Date().toISOString() }],
      _status: 'published',
    }),
  withdrawn: (admin, id) =>
    admin('PATCH', `/api/articles/${id}`, { withdrawalReason: 'Keliru.', _status: 'published' }),
}

const STAGES_UP_TO: Record<Stage, readonly Stage[]> = {
  draft: [],
  submitted: ['submitted'],
  editing: ['editing'],
  scheduled: ['scheduled'],
  published: ['published'],
  corrected: ['published', 'corrected'],
  withdrawn: ['published', 'withdrawn'],
}

let admin: AskDesk
let news: number
let sport: number
beforeAll(async () => {
  admin = await signedIn()
  const section = async (slug: string) =>
    (await admin('GET', `/api/sections?where[slug][equals]=${slug}`)).body.docs[0].id
  news = await section('news')
  sport = await section('olahraga')
})

let count = 0
async function aStoryAt(stage: Stage, author: AskDesk): Promise<number> {
  count += 1
  const data = {
    headline: `Peran dan Tahap ${count}`,
    section: news,
    body: bodyOf('Isi untuk menguji peran.'),
    _status: 'draft',
  }
  const made = await author('POST', '/api/articles?draft=true&depth=0', data)
  expect(made.status).toBe(201)
  for (const next of STAGES_UP_TO[stage]) {
    const { status, body } = await NEXT[next](admin, made.body.doc.id)
    expect({ next, status, errors: body.errors }).toMatchObject({ next, status: 200 })
  }
  return made.body.doc.id
}

const PEOPLE: [string, Role, 'own' | 'other', ('news' | 'sport')[]][] = [
  ['a reporter with an own story', 'reporter', 'own', []],
  ['a reporter with a story of somebody else', 'reporter', 'other', []],
  ['the photo desk', 'photo', 'other', []],
  ['an editor of the section', 'editor', 'other', ['news', 'sport']],
  ['an editor of another section', 'editor', 'other', ['sport']],
  ['a managing editor', 'managing-editor', 'other', []],
  ['an administrator', 'admin', 'other', []],
]

describe('at each stage', () => {
  it.each(PEOPLE)(
    '%s may do what the table allows, and nothing else',
    async (...row) => {
      const [name, role, whose, homes] = row
      const sections = homes.map((home) => (home === 'news' ? news : sport))
      const account = await anAccount(admin, role, { name, sections })
      const ask = await signedIn(account)
      const author = whose === 'own' ? ask : admin
      const wrong: string[] = []
      for (const stage of STAGES) {
        let id = await aStoryAt(stage, author)
        for (const [operation, run] of Object.entries(OPERATIONS)) {
          const standing = { stage, section: news, createdBy: whose === 'own' ? account.id : 0 }
          const person = { id: account.id, role, sections }
          const wanted = OTHER_NAMES[operation]?.[stage] ?? (operation as StoryOperation)
          const expected = mayStory(person, wanted, standing)
          const { status } = await run(ask, id)
          const allowed = status < 300
          if (allowed !== expected) wrong.push(`${stage} ${operation}: ${status}`)
          if (!allowed && ![403, 404, 409].includes(status)) wrong.push(`${operation}: ${status}`)
          if (allowed && operation !== 'read') id = await aStoryAt(stage, author)
        }
      }
      expect(wrong).toEqual([])
    },
    300_000,
  )
})

/** What the same request counts as at other stages. */
const OTHER_NAMES: Record<string, Partial<Record<Stage, StoryOperation>>> = {
  publish: { published: 'edit', corrected: 'edit', withdrawn: 'edit' },
  withdraw: {
    draft: 'publish',
    submitted: 'publish',
    editing: 'publish',
    scheduled: 'publish',
    withdrawn: 'edit',
  },
  unpublish: { draft: 'edit', submitted: 'edit', editing: 'edit', scheduled: 'edit' },
}

describe('what has no stages', () => {
  const RECORDS: [string, string, object, readonly Role[]][] = [
    [
      'makes a story',
      '/api/articles?draft=true',
      { headline: 'Berita' },
      ['reporter', 'editor', 'managing-editor', 'admin'],
    ],
    [
      'makes a topic',
      '/api/topics',
      { name: 'Topik' },
      ['reporter', 'editor', 'managing-editor', 'admin'],
    ],
    [
      'makes an author',
      '/api/authors',
      { name: 'Penulis' },
      ['editor', 'managing-editor', 'admin'],
    ],
    ['makes a section', '/api/sections', { name: 'Rubrik' }, ['managing-editor', 'admin']],
    [
      'makes a page',
      '/api/pages',
      { title: 'Halaman', body: bodyOf('Isi.') },
      ['managing-editor', 'admin'],
    ],
    ['changes the settings', '/api/globals/site', {}, ['admin']],
    ['makes an account', '/api/users', { password: 'perahu biru menyapa gunung' }, ['admin']],
    ['writes the log', '/api/story-log', { at: tomorrow(), step: 'created', actor: 'x' }, []],
  ]

  it.each(RECORDS)('who %s', async (what, path, data, roles) => {
    const allowed: Role[] = []
    for (const role of ['reporter', 'photo', 'editor', 'managing-editor', 'admin'] as const) {
      const ask = await signedIn(await anAccount(admin, role))
      const named = Object.fromEntries(
        ['name', 'title'].flatMap((key) => (key in data ? [[key, `${what} ${role}`]] : [])),
      )
      const email = path === '/api/users' ? { email: `${role}.baru@contoh.id` } : {}
      const { status, body } = await ask('POST', path, { ...email, ...data, ...named })
      expect([200, 201, 403]).toContain(status)
      if (status < 300) allowed.push(role)
      // Remove it: sections and pages would appear in the navigation of every page.
      if (status === 201) await admin('DELETE', `${path.split('?')[0]}/${body.doc.id}`)
    }
    expect(allowed).toEqual(roles)
  })
})
