import { toWords } from 'payload/shared'
import { beforeAll, expect, it, vi } from 'vitest'
import { inBoth } from './labels-in-both.ts'

const TEXTS = /^(?:label|description|placeholder|singular|plural|group)$/
const PARTS = /^(?:fields|options|labels|admin|tabs|blocks)$/
/** Labels that Payload gives to fields of its own, which no form shows. */
const PAYLOADS = ['ID', 'URL', 'Thumbnail URL', 'MIME Type']

/** Every text of `part` that is in one language only, but for names that Payload makes of a field's own name. */
function inOne(part: unknown, name = ''): string[] {
  if (typeof part !== 'object' || part === null) return []
  if (Array.isArray(part)) return part.flatMap((one) => inOne(one, name))
  const own = 'name' in part && typeof part.name === 'string' ? part.name : name
  return Object.entries(part).flatMap(([place, value]) => {
    if (typeof value === 'string' && TEXTS.test(place)) {
      return value === toWords(own) || PAYLOADS.includes(value) ? [] : [`${own}: ${value}`]
    }
    return PARTS.test(place) ? inOne(value, own) : []
  })
}

beforeAll(() => {
  // As at a build: neither a database nor a secret is needed.
  vi.stubEnv('NEXT_PHASE', 'phase-production-build')
})

it('every label and help of the desk is there in both languages', async () => {
  const { default: building } = await import('#content/newsroom/newsroom-config.ts')
  const { collections, globals } = await building
  const ours = collections.filter(({ slug }) => !slug.startsWith('payload-'))
  expect([...ours, ...globals].flatMap((room) => inOne(room))).toEqual([])
})

it('of one and of many is told apart in English, and what is in both languages already stays', () => {
  expect(
    inBoth({
      labels: { singular: 'Penulis', plural: 'Penulis' },
      fields: [{ name: 'authors', label: { id: 'Penulis', en: 'Byline' } }],
    }),
  ).toEqual({
    labels: {
      singular: { id: 'Penulis', en: 'Author' },
      plural: { id: 'Penulis', en: 'Authors' },
    },
    fields: [{ name: 'authors', label: { id: 'Penulis', en: 'Byline' } }],
  })
})
