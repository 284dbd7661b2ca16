import { toWords } from 'payload/shared'
import { beforeAll, expect, it, vi } from 'vitest'
import { inBoth } from './labels-in-both.ts'

const TEXTS = /^(?:label|description|placeholder|singular|plural|group)$/
const PARTS = /^(?:fields|options|labels|admin|tabs|blocks)$/
/** Labels of Payload's own fields, which no form shows. */
const PAYLOADS = ['ID', 'URL', 'Thumbnail URL', 'MIME Type']

/** Every text of `part` in one language only, except the labels that Payload makes from a field's name. */
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
  // During a build the config needs neither a database nor a secret.
  vi.stubEnv('NEXT_PHASE', 'phase-production-build')
})

it('every label and help text of the desk has both languages', async () => {
  const { default: building } = await import('#content/newsroom/newsroom-config.ts')
  const { collections, globals } = await building
  const ours = collections.filter(({ slug }) => !slug.startsWith('payload-'))
  expect([...ours, ...globals].flatMap((room) => inOne(room))).toEqual([])
})

it('a label is told in the language of the account, with its own English plural', () => {
  const { labels, fields } = inBoth({
    labels: { singular: 'Penulis', plural: 'Penulis' },
    fields: [{ name: 'authors', label: { id: 'Penulis', en: 'Byline' } }],
  })
  const told = (label: unknown, language: string) =>
    typeof label === 'function' && label({ i18n: { language } })
  const each = [labels.singular, labels.plural, fields[0]?.label]
  expect(each.map((label) => told(label, 'en'))).toEqual(['Author', 'Authors', 'Byline'])
  expect(each.map((label) => told(label, 'id'))).toEqual(['Penulis', 'Penulis', 'Penulis'])
})
