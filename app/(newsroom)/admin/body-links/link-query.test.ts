import { expect, it } from 'vitest'
import { linkQueryIn } from './link-query.ts'

it.each([
  ['Menurut [[', ''],
  ['Menurut [[banjir', 'banjir'],
  ['[[banjir di Demak', 'banjir di Demak'],
  ['[[banjir]] surut [[dem', 'dem'],
  ['Menurut [banjir', undefined],
  ['[[banjir]', undefined],
  ['[[banjir]] surut', undefined],
  [`[[${'a'.repeat(81)}`, undefined],
])('%s looks for %s', (before, query) => {
  expect(linkQueryIn(before)).toBe(query)
})
