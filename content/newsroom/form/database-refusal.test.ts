import type { PayloadRequest } from 'payload'
import { expect, it } from 'vitest'
import { noteUnknownAccount } from '#content/newsroom/people/sessions/unknown-account.ts'
import { answerWithoutDatabase } from './database-refusal.ts'

/** What a request in `language` is answered when `code` is what the database says; undefined if that stays as it was. */
const answered = (code: string, language: 'id' | 'en', context = {}) =>
  answerWithoutDatabase({
    error: Object.assign(new Error('gagal'), { code }),
    req: { i18n: { language }, context } as unknown as PayloadRequest,
    collection: undefined,
    context: {},
    result: undefined,
  } as unknown as Parameters<typeof answerWithoutDatabase>[0])

it.each([
  ['id', 'Basis data sedang tidak menjawab'],
  ['en', 'The database does not answer'],
] as const)('says in words that the database is away: %s', async (language, words) => {
  expect(await answered('ECONNREFUSED', language)).toMatchObject({
    status: 503,
    response: { errors: [{ message: expect.stringContaining(words) }] },
  })
})

it.each([
  ['id', 'Disk portal penuh'],
  ['en', 'The portal’s disk is full'],
] as const)('says in words that the disk is full: %s', async (language, words) => {
  expect(await answered('SQLITE_FULL', language)).toMatchObject({
    status: 507,
    response: { errors: [{ message: expect.stringContaining(words) }] },
  })
})

it('says so to whom the newsroom did not know, because the database was away', async () => {
  const context = {}
  noteUnknownAccount({ context }, new Error('Connection terminated unexpectedly'))
  expect(await answered('403', 'id', context)).toMatchObject({ status: 503 })
})

it('leaves other failures as they are', async () => {
  expect(await answered('23505', 'id')).toBeUndefined()
})
