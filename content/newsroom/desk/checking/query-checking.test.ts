import type { PayloadRequest, SanitizedCollectionConfig, SanitizedConfig } from 'payload'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { refuseOddQuery } from './query-checking.ts'

let config: SanitizedConfig
beforeAll(async () => {
  // As at a build: neither a database nor a secret is needed.
  vi.stubEnv('NEXT_PHASE', 'phase-production-build')
  config = await (await import('#content/newsroom/newsroom-config.ts')).default
})

/** Whether the stories answer a query. */
function isAnswered(query: object): boolean {
  const collection = config.collections.find(({ slug }) => slug === 'articles')
  const req = { payload: { config }, i18n: { language: 'en' } } as unknown as PayloadRequest
  const args = query as never
  try {
    refuseOddQuery({
      args,
      collection: collection as SanitizedCollectionConfig,
      context: {},
      operation: 'read',
      overrideAccess: false,
      req,
    })
    return true
  } catch (error) {
    expect(error).toMatchObject({ status: 400, message: 'This query cannot be answered.' })
    return false
  }
}

describe('a query of the API', () => {
  it.each([
    { sort: 'createdBy.hash' },
    { sort: '-createdBy.salt' },
    { sort: 'createdBy__resetPasswordToken' },
    { sort: ['headline', 'version.createdBy.hash'] },
    { sort: 'headline,createdBy.hash' },
    { where: { publishedAt: { greater_than: "x'" } } },
    { where: { headline: { all: 'x' } } },
    { where: { headline: { within: 'x' } } },
    { where: { headline: 'x' } },
    { where: { 'body.root.children': { equals: 'x' } } },
    { where: { or: [{ and: [{ headline: { near: '1,2' } }] }] } },
    { where: 'x' },
    { where: { id: { equals: 'abc' } } },
    { where: { id: { equals: '99999999999' } } },
    { where: { id: { in: '' } } },
    { where: { id: { in: ['1', 'x'] } } },
    { where: { id: { equals: ['1'] } } },
    { where: { headline: { equals: { x: '1' } } } },
    { where: { headline: { like: 'a\0b' } } },
    { where: { section: { equals: 'abc' } } },
    { where: { section: { like: '1' } } },
    { where: { authors: { like: 'x' } } },
    { where: { authors: { contains: 'x' } } },
    { where: { 'section.id': { equals: 'x' } } },
    { where: { stage: { equals: 'nowhere' } } },
    { where: { publishedAt: { like: '2026' } } },
    { where: { publishedAt: { less_than: '-100000-01-01T00:00:00Z' } } },
    { where: { 'verification.pending': { equals: 'maybe' } } },
    { where: { headline: { equals: true } } },
    { where: { section: { equals: false } } },
  ])('is refused: %j', (query) => {
    expect(isAnswered(query)).toBe(false)
  })

  it.each([
    {},
    { sort: '-publishedAt' },
    { sort: 'createdBy.email' },
    { where: { publishedAt: { greater_than: '2026-03-07T06:00:00.000Z' } } },
    { where: { publishedAt: { exists: 'true' } } },
    { where: { headline: { like: 'gempa' } } },
    { where: { or: [{ stage: { in: 'draft,published' } }, { id: { not_equals: 3 } }] } },
    { where: { 'version.publishedAt': { less_than_equal: '2026-03-07' } } },
    { where: { publishedAt: { equals: null } } },
    { where: { updatedAt: { greater_than: new Date() } } },
    { where: { id: { in: [1, '2'] } } },
    { where: { section: { equals: 'null' } } },
    { where: { 'section.slug': { contains: 'a' } } },
    { where: { authors: { contains: 3 } } },
    { where: { 'verification.pending': { equals: 'true' } } },
    { where: { 'verification.pending': { equals: false } } },
    { sort: 'createdBy.hash', overrideAccess: true },
  ])('is answered: %j', (query) => {
    expect(isAnswered(query)).toBe(true)
  })
})
