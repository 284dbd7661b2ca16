import { expect, it } from 'vitest'
import { isDeskCall } from './called-function.ts'

const desk = { collections: [{ slug: 'articles' }], globals: [{ slug: 'site' }] }

it.each([
  { name: 'form-state', args: { collectionSlug: 'articles', id: 1 } },
  { name: 'form-state', args: { globalSlug: 'site', collectionSlug: undefined } },
  { name: 'table-state', args: { collectionSlug: 'articles', globalSlug: null } },
])('takes a call of the desk’s pages: $name $args', (call) => {
  expect(isDeskCall(call, desk)).toBe(true)
})

it.each([
  { name: 'nope', args: { collectionSlug: 'articles' } },
  // What every object has is no function of the desk.
  { name: 'constructor', args: { collectionSlug: 'articles' } },
  { name: 'schedule-publish', args: { collectionSlug: 'articles' } },
  { name: 'form-state', args: { collectionSlug: 'nope', globalSlug: 'site' } },
  { name: 'form-state', args: {} },
  { name: 'form-state' },
  { name: 'render-list', args: { globalSlug: 'site' } },
  1,
])('takes no other call: $name $args', (call) => {
  expect(isDeskCall(call, desk)).toBe(false)
})
