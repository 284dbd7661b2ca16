import { expect, it } from 'vitest'
import { tidyAddress } from './tidy-address.ts'

it.each([
  ['/', '/'],
  ['/news/kapal', '/news/kapal'],
  ['/news/', '/news'],
  ['/News//Kapal/', '/news/kapal'],
  ['///', '/'],
  ['/NEWS?q=A//B/', '/news?q=A//B/'],
  ['/Admin', '/Admin'],
  ['/api//x/', '/api//x/'],
  ['/Media/0A.jpg', '/Media/0A.jpg'],
  ['/administrasi/', '/administrasi'],
])('%s becomes %s', (given, tidy) => {
  expect(tidyAddress(given)).toBe(tidy)
})
