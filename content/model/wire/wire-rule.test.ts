import { describe, expect, it } from 'vitest'
import { listed, matchingRule, type WireFacts, type WireRule } from './wire-rule.ts'

const facts: WireFacts = {
  headline: 'Rupiah Menguat di Jakarta',
  text: 'Bank Indonesia menahan suku bunga acuan.',
  urgency: 3,
  subjects: [
    { code: 'http://cv.iptc.org/newscodes/mediatopic/04000000', name: 'economy' },
    { code: 'dpacat:wi', name: '' },
  ],
  places: [{ code: '', name: 'Jakarta' }],
  keywords: ['kurs'],
}
const rule = (parts: Partial<WireRule>): WireRule => ({
  subjects: [],
  words: [],
  places: [],
  outcome: { topics: [], stage: 'draft' },
  ...parts,
})

describe('a rule of a source', () => {
  it.each<[string, Partial<WireRule>, boolean]>([
    ['without conditions takes everything', {}, true],
    ['knows a subject by its name', { subjects: ['Economy'] }, true],
    ['knows a subject by its code', { subjects: ['04000000'] }, true],
    ['knows a category by its code', { subjects: ['wi'] }, true],
    ['needs one subject of several', { subjects: ['olahraga', 'wi'] }, true],
    ['does not know a part of a code', { subjects: ['000000'] }, false],
    ['takes what is as urgent', { urgency: 3 }, true],
    ['leaves what is less urgent', { urgency: 2 }, false],
    ['finds words in the text', { words: ['suku bunga'] }, true],
    ['finds words across a line break', { words: ['acuan. kurs'] }, true],
    ['finds a keyword', { words: ['KURS'] }, true],
    ['finds whole words only', { words: ['bung'] }, false],
    ['takes signs as they are', { words: ['a.uan'] }, false],
    ['knows a place', { places: ['jakarta'] }, true],
    ['needs all its conditions', { places: ['jakarta'], words: ['minyak'] }, false],
  ])('%s', (_, parts, isMatching) => {
    expect(matchingRule([rule(parts)], facts) !== undefined).toBe(isMatching)
  })

  it('decides as the first that matches', () => {
    const rules = [rule({ words: ['minyak'] }), rule({ places: ['Jakarta'] }), rule({})]
    expect(matchingRule(rules, facts)).toBe(rules[1])
    expect(matchingRule([], facts)).toBeUndefined()
  })

  it('does not take copy without an urgency for urgent', () => {
    expect(matchingRule([rule({ urgency: 9 })], { ...facts, urgency: undefined })).toBeUndefined()
  })

  it('lists what was typed with commas or on lines', () => {
    expect(listed(' ekonomi, suku bunga;\n kurs,, ')).toEqual(['ekonomi', 'suku bunga', 'kurs'])
    expect(listed(null)).toEqual([])
  })
})
