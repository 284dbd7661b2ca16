import { expect, it } from 'vitest'
import { isCall, isDeskCall } from './called-function.ts'

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

it.each([
  {
    name: 'form-state',
    args: { id: '7', operation: 'update', originalUpdatedAt: '2026-03-07T06:38:00.000Z' },
  },
  {
    name: 'form-state',
    args: { docPreferences: null, formState: { title: { value: 'x' }, file: undefined } },
  },
  { name: 'render-document', args: { docID: null, initialData: { alt: 'x' }, drawerSlug: 'foto' } },
  { name: 'render-document-slots', args: { collectionSlug: 'media' } },
  {
    name: 'render-list',
    args: { query: { limit: '10', page: 2, sort: '-publishedAt', where: {} } },
  },
  { name: 'table-state', args: { columns: [{ accessor: 'title', active: true }], query: {} } },
])('takes arguments as the desk sends them: $name $args', (call) => {
  expect(isCall(call)).toBe(true)
})

it.each([
  { name: 'form-state', args: { id: 1.5 } },
  { name: 'form-state', args: { id: '99999999999' } },
  { name: 'form-state', args: { data: 'x' } },
  { name: 'form-state', args: { formState: { title: null } } },
  { name: 'form-state', args: { operation: 'delete' } },
  { name: 'form-state', args: { schemaPath: {} } },
  { name: 'form-state', args: { skipClientConfigAuth: true } },
  { name: 'form-state', args: { originalUpdatedAt: 'yesterday' } },
  { name: 'render-document', args: { initialData: 'x' } },
  { name: 'render-document', args: { docID: {} } },
  { name: 'render-document', args: { searchParams: 1 } },
  { name: 'render-document-slots', args: { id: [] } },
  { name: 'render-list', args: { query: 'x' } },
  { name: 'render-list', args: { query: { limit: {} } } },
  { name: 'render-list', args: { query: { columns: '{' } } },
  { name: 'table-state', args: { columns: 'x' } },
  { name: 'table-state', args: { data: { docs: 'x' } } },
  { name: 'table-state', args: { parent: { collectionSlug: 'articles' } } },
])('takes no argument of another type: $name $args', (call) => {
  expect(isCall(call)).toBe(false)
})
