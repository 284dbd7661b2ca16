import { expect, it } from 'vitest'
import { slugInOldAddress } from './old-address.ts'

it.each([
  ['/2022/01/08/gempa-di-palu', 'gempa-di-palu'],
  ['/2022/01/gempa-di-palu.html', 'gempa-di-palu'],
  ['/read/2022/01/08/Gempa-di-Palu/index.html', 'gempa-di-palu'],
  ['/news/gempa-di-palu/amp', 'gempa-di-palu'],
  ['/amp/news/gempa-di-palu', 'gempa-di-palu'],
  ['/gempa-di-palu/feed', 'gempa-di-palu'],
  ['/.env', undefined],
  ['/news/<script>', undefined],
  ['/amp', undefined],
])('%s has the slug %s', (path, slug) => {
  expect(slugInOldAddress(path.slice(1).split('/'))).toBe(slug)
})
