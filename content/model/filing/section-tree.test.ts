import { describe, expect, it } from 'vitest'
import { sayIndonesian } from '#content/base/desk-words/say.ts'
import { childrenOf, familyOf, parentFault, sectionAncestry, topSections } from './section-tree.ts'

const sport = { id: 1, slug: 'olahraga', name: 'Olahraga' }
const badminton = { id: 2, slug: 'bulu-tangkis', name: 'Bulu Tangkis', parent: 1 }
const football = { id: 3, slug: 'sepak-bola', name: 'Sepak Bola', parent: 1 }
const news = { id: 4, slug: 'news', name: 'News' }
const sections = [sport, badminton, football, news]

describe('subsections', () => {
  it('are left out of the main navigation', () => {
    expect(topSections(sections)).toEqual([sport, news])
    expect(childrenOf(sections, 1)).toEqual([badminton, football])
    expect(childrenOf(sections, 2)).toEqual([])
  })

  it('add their stories to the parent, not to each other', () => {
    expect(familyOf(sections, 1)).toEqual([1, 2, 3])
    expect(familyOf(sections, 2)).toEqual([2])
  })

  it('are reached through their parent', () => {
    expect(sectionAncestry(sections, football)).toEqual([sport, football])
    expect(sectionAncestry(sections, news)).toEqual([news])
    expect(sectionAncestry([], football)).toEqual([football])
  })

  it.each([
    ['a new section below a main one', undefined, 1, undefined],
    ['a section without subsections', 4, 1, undefined],
    ['itself', 1, 1, 'dirinya sendiri'],
    ['below a subsection', 4, 2, 'di bawah rubrik lain'],
    ['with subsections', 1, 4, 'punya subrubrik'],
    ['below a section that does not exist', 4, 9, 'tidak ada'],
  ])('%s', (_, id, parent, fault) => {
    const found = parentFault(sections, id, parent, sayIndonesian)
    if (fault === undefined) expect(found).toBeUndefined()
    else expect(found).toContain(fault)
  })
})
