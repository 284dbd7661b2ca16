/**
 * Promise 6 for structured data: one graph per page, in which every reference resolves within the page and no value is
 * empty.
 * @module
 */
import { describe, expect, it } from 'vitest'
import { documentOf } from './page-document.ts'
import { htmlOf } from './portal-answers.ts'
import { indexedAddresses } from './reading-addresses.ts'

const pages = indexedAddresses().filter(({ path }) => path !== '/indeks')

describe.each(pages)('the graph of the $kind', ({ path }) => {
  it('is a single one without dangling references', async () => {
    const scripts = documentOf(await htmlOf(path)).querySelectorAll(
      'script[type="application/ld+json"]',
    )
    expect(scripts).toHaveLength(1)
    const graph: unknown = JSON.parse(scripts[0]?.textContent ?? '')
    const defined = new Set<string>()
    const referred = new Set<string>()
    const visit = (value: unknown): void => {
      if (Array.isArray(value)) {
        expect(value).not.toHaveLength(0)
        for (const part of value) visit(part)
      } else if (typeof value === 'object' && value !== null) {
        const entries = Object.entries(value)
        expect(entries).not.toHaveLength(0)
        const id = '@id' in value ? String(value['@id']) : undefined
        if (id) (entries.length === 1 ? referred : defined).add(id)
        for (const [, part] of entries) visit(part)
      } else {
        expect(value).not.toBe('')
        expect(value).not.toBeNull()
      }
    }
    visit(graph)
    expect([...referred].filter((id) => !defined.has(id))).toEqual([])
    expect(defined.size).toBeGreaterThan(1)
  })
})
