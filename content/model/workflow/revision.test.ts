import { describe, expect, it } from 'vitest'
import { isUpToDate, nextRevision, type Revision } from './revision.ts'

const [RINA, SARI] = [1, 2]
/** The revision after saves by these people in turn. */
const after = (...people: number[]): Revision | undefined =>
  people.reduce<Revision | undefined>((current, person) => nextRevision(current, person), undefined)

describe('a save', () => {
  it.each<[string, number[], number, number, boolean]>([
    ['on the newest revision', [RINA, SARI], RINA, 2, true],
    ['on one from before somebody else saved', [RINA, SARI], RINA, 1, false],
    ['after a save of one’s own that the form does not know about', [SARI, RINA], RINA, 1, true],
    ['after many saves of one’s own', [SARI, RINA, RINA, RINA], RINA, 1, true],
    ['on one from before one’s own run of saves', [RINA, SARI, RINA], RINA, 1, false],
    ['by the other person after that run', [SARI, RINA, RINA], SARI, 1, false],
  ])('%s', (_what, people, person, base, allowed) => {
    const current = after(...people)
    expect(current && isUpToDate(current, { person, base })).toBe(allowed)
  })
})
