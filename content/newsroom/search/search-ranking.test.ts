import { describe, expect, it } from 'vitest'
import { ranked } from './search-ranking.ts'

const NOW = new Date('2026-11-24T00:00:00Z')
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)

describe('ranked', () => {
  it('puts the newer of equally relevant stories first', () => {
    const old = { id: 1, publishedAt: daysAgo(400), relevance: 5 }
    const fresh = { id: 2, publishedAt: daysAgo(1), relevance: 5 }
    expect(ranked([old, fresh], NOW)).toEqual([fresh, old])
  })

  it('puts a much more relevant old story before a new one', () => {
    const exact = { id: 1, publishedAt: daysAgo(4000), relevance: 9 }
    const passing = { id: 2, publishedAt: daysAgo(0), relevance: 2 }
    expect(ranked([passing, exact], NOW)).toEqual([exact, passing])
  })

  it('has a stable order for equal stories', () => {
    const alike = [1, 2, 3].map((id) => ({ id, publishedAt: daysAgo(3), relevance: 1 }))
    expect(ranked(alike, NOW).map(({ id }) => id)).toEqual([3, 2, 1])
  })
})
