import type { Field, SanitizedConfig } from 'payload'
import { beforeAll, expect, it, vi } from 'vitest'

let config: SanitizedConfig
beforeAll(async () => {
  // As at a build: neither a database nor a secret is needed.
  vi.stubEnv('NEXT_PHASE', 'phase-production-build')
  config = await (await import('#content/newsroom/newsroom-config.ts')).default
})

/** The field at `path` of a global. */
function fieldAt(slug: string, path: string): Field | undefined {
  const { flattenedFields = [] } = config.globals.find((each) => each.slug === slug) ?? {}
  const [name, below] = path.split('.')
  const found = flattenedFields.find((field) => field.name === name)
  if (below === undefined || found?.type !== 'array') return found as Field | undefined
  return found.flattenedFields.find((field) => field.name === below) as Field | undefined
}

it.each([
  ['backups', 'everyHours'],
  ['backups', 'keepDaily'],
  ['backups', 'keepWeekly'],
  ['backups', 'keepMonthly'],
  ['press', 'replyDays'],
  ['site', 'oldStoryAfterMonths'],
  ['front', 'blocks.count'],
])('takes whole numbers only in %s, %s', (slug, path) => {
  const field = fieldAt(slug, path)
  if (field?.type !== 'number') throw new Error('There is no such field.')
  const req = { i18n: { language: 'id' }, t: (key: string) => key }
  const said = (value: number) => field.validate?.(value as never, { ...field, req } as never)
  expect(said(2)).toBe(true)
  expect(said(2.5)).toBe('Tulis bilangan bulat, tanpa koma.')
  expect(said(99_999)).toBe('validation:greaterThanMax')
})
