import { describe, expect, it } from 'vitest'
import { sayIndonesian } from '#content/base/desk-words/say.ts'
import { childrenOf, familyOf, lineOf, parentFault, topSections } from './section-tree.ts'

const sport = { id: 1, slug: 'olahraga', name: 'Olahraga' }
const badminton = { id: 2, slug: 'bulu-tangkis', name: 'Bulu Tangkis', parent: 1 }
const football = { id: 3, slug: 'sepak-bola', name: 'Sepak Bola', parent: 1 }
const news = { id: 4, slug: 'news', name: 'News' }
const sections = [sport, badminton, football, news]

describe('sections below sections', () => {
  it('leave the navigation to those above', () => {
    expect(topSections(sections)).toEqual([sport, news])
    expect(childrenOf(sections, 1)).toEqual([badminton, football])
    expect(childrenOf(sections, 2)).toEqual([])
  })

  it('give their stories to the one above, not to each other', () => {
    expect(familyOf(sections, 1)).toEqual([1, 2, 3])
    expect(familyOf(sections, 2)).toEqual([2])
  })

  it('are reached through the one above', () => {
    expect(lineOf(sections, football)).toEqual([sport, football])
    expect(lineOf(sections, news)).toEqual([news])
    expect(lineOf([], football)).toEqual([football])
  })

  it.each([
    ['a new section below a main one', undefined, 1, undefined],
    ['a section without any below it', 4, 1, undefined],
    ['itself', 1, 1, 'dirinya sendiri'],
    ['below one that is below another', 4, 2, 'di bawah rubrik lain'],
    ['with sections below it', 1, 4, 'punya subrubrik'],
    ['below none that exists', 4, 9, 'tidak ada'],
  ])('%s', (_, id, parent, fault) => {
    const found = parentFault(sections, id, parent, sayIndonesian)
    if (fault === undefined) expect(found).toBeUndefined()
    else expect(found).toContain(fault)
  })
})
