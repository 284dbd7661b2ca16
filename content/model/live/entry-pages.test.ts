import { describe, expect, it } from 'vitest'
import {
  entryPages,
  numbersAtHead,
  numbersOnPage,
  PAGE_ENTRIES,
  pageAfterHead,
  pageOfEntry,
} from './entry-pages.ts'

it.each([
  [1, 1],
  [20, 1],
  [21, 2],
  [40, 2],
  [41, 3],
])('entry %i stands on page %i', (number, page) => {
  expect(pageOfEntry(number)).toBe(page)
  const { first, last } = numbersOnPage(page)
  expect(number).toBeGreaterThanOrEqual(first)
  expect(number).toBeLessThanOrEqual(last)
})

it.each([
  [0, { first: 1, last: 0 }, undefined],
  [7, { first: 1, last: 7 }, undefined],
  [20, { first: 1, last: 20 }, undefined],
  [21, { first: 2, last: 21 }, 1],
  [45, { first: 26, last: 45 }, 2],
])('of %i entries the head shows %o, and page %s follows', (entries, numbers, next) => {
  expect(numbersAtHead(entries)).toEqual(numbers)
  expect(pageAfterHead(entries)).toBe(next)
})

describe('any number of entries', () => {
  it.each([1, 19, 20, 21, 60, 61, 500])(
    '%i are each on one page, and none is left out between head and pages',
    (entries) => {
      const pages = Array.from({ length: entryPages(entries) }, (_, index) => index + 1)
      const onPages = pages.flatMap((page) => {
        const { first, last } = numbersOnPage(page)
        return Array.from({ length: last - first + 1 }, (_, index) => first + index)
      })
      expect(onPages.slice(0, entries)).toEqual(Array.from({ length: entries }, (_, i) => i + 1))
      expect(onPages.length - entries).toBeLessThan(PAGE_ENTRIES)
      const next = pageAfterHead(entries)
      const { first } = numbersAtHead(entries)
      expect(next === undefined ? 0 : numbersOnPage(next).last).toBeGreaterThanOrEqual(first - 1)
    },
  )
})
