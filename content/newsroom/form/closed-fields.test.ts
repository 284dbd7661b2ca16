import type { Field, FieldAccess, SanitizedConfig } from 'payload'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { ROLES } from '#content/model/people/user.ts'
import { isUnfillable } from './closed-fields.ts'
import { FIELDS_OF_THE_SERVER } from './server-fields.ts'

/** Fields that no form shows as an input and that requests set all the same, each with its reason. */
const SET_BY_REQUESTS = [
  // Arguments of a request; none is stored as sent.
  'articles.guardConfirmed',
  'articles.changeReports',
  'articles.revision',
  'articles.savedIn',
  'media.acceptDuplicate',
  // The withdrawal panel sends them; only roles that may withdraw.
  'articles.withdrawalGround',
  'articles.withdrawalReason',
]

interface FoundField {
  path: string
  access: { create?: FieldAccess; update?: FieldAccess }
}

/** Every field below `fields` that people cannot fill in; parts of such a field are closed with it. */
function unfillable(fields: readonly Field[], path: string): FoundField[] {
  return fields.flatMap((field): FoundField[] => {
    const own = 'name' in field && field.name ? `${path}.${field.name}` : path
    if ('name' in field && field.type !== 'ui' && isUnfillable(field)) {
      return [{ path: own, access: field.access ?? {} }]
    }
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => unfillable(tab.fields, own))
    return 'fields' in field ? unfillable(field.fields, own) : []
  })
}

let config: SanitizedConfig
beforeAll(async () => {
  // As at a build: neither a database nor a secret is needed.
  vi.stubEnv('NEXT_PHASE', 'phase-production-build')
  config = await (await import('#content/newsroom/newsroom-config.ts')).default
})

/** Fields of Payload's own, which it guards itself. */
const PAYLOADS =
  /\.(?:id|_status|hash|salt|sessions|resetPassword\w*|loginAttempts|lockUntil|url|thumbnailURL|filename|mimeType|filesize|width|height|focal[XY])$/

describe('what no form lets people fill in', () => {
  it.each(ROLES)('cannot be set by a request of the role %s', (role) => {
    const rooms = [...config.collections, ...config.globals]
    const open = rooms
      .filter(({ slug }) => !slug.startsWith('payload-'))
      .flatMap(({ slug, fields }) => unfillable(fields, slug))
      .filter(({ path }) => !PAYLOADS.test(path))
      .filter(({ access }) => {
        const args = { req: { user: { id: 1, role, sections: [] } } } as unknown
        const allows = (ask?: FieldAccess) => !ask || ask(args as Parameters<FieldAccess>[0])
        return allows(access.create) || allows(access.update)
      })
      .map(({ path }) => path)
    expect(open.filter((path) => !SET_BY_REQUESTS.includes(path))).toEqual([])
  })

  it('is no word that the desk keeps until it is stored', () => {
    const story = config.collections.find(({ slug }) => slug === 'articles')
    const hidden = unfillable(story?.fields ?? [], 'articles')
      .map(({ path }) => path.replace(/^articles\./, ''))
      .filter((path) => !path.includes('.'))
    expect(hidden.filter((name) => !FIELDS_OF_THE_SERVER.has(name))).toEqual([])
  })
})
