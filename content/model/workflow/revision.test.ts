import { describe, expect, it } from 'vitest'
import { isUpToDate, nextRevision, type Revision } from './revision.ts'

const [RINA, SARI] = [1, 2]
/** The revision after saves by these people in turn. */
const after = (...people: number[]): Revision | undefined =>
  people.reduce<Revision | undefined>((current, person) => nextRevision(current, person), undefined)

describe('a save', () => {
  it.each<[string, number[], number, number, boolean]>([
    ['on the newest revision', [RINA, SARI], RINA, 2, true],
    ['on one before somebody else saved', [RINA, SARI], RINA, 1, false],
    ['of a person after an own one that the form has not heard of', [SARI, RINA], RINA, 1, true],
    ['of a person after many own ones', [SARI, RINA, RINA, RINA], RINA, 1, true],
    ['of a person whose own run began later', [RINA, SARI, RINA], RINA, 1, false],
    ['of somebody else in between', [SARI, RINA, RINA], SARI, 1, false],
  ])('%s', (_what, people, person, base, allowed) => {
    const current = after(...people)
    expect(current && isUpToDate(current, { person, base })).toBe(allowed)
  })
})
