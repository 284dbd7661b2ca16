import { describe, expect, it } from 'vitest'
import { isUpToDate, nextRevision, type Revision, type Writer } from './revision.ts'

const RINA = { person: 1, form: 'rina' }
const RINA_TOO = { person: 1, form: 'rina, other tab' }
const SARI = { person: 2, form: 'sari' }
const SCRIPT = { person: 1, form: undefined }
/** The revision after saves by these writers in turn. */
const after = (...writers: Writer[]): Revision | undefined =>
  writers.reduce<Revision | undefined>(
    (current, writer) => nextRevision(current, writer),
    undefined,
  )

describe('a save', () => {
  it.each<[string, Writer[], Writer, number, boolean]>([
    ['on the newest revision', [RINA, SARI], RINA, 2, true],
    ['on one from before somebody else saved', [RINA, SARI], RINA, 1, false],
    ['after a save of one’s own that the form does not know about', [SARI, RINA], RINA, 1, true],
    ['after many saves of one’s own', [SARI, RINA, RINA, RINA], RINA, 1, true],
    ['on one from before one’s own run of saves', [RINA, SARI, RINA], RINA, 1, false],
    ['by the other person after that run', [SARI, RINA, RINA], SARI, 1, false],
    ['in another tab, which has not seen the first', [RINA, RINA], RINA_TOO, 1, false],
    ['in the first tab after one in the other', [RINA, RINA_TOO], RINA, 1, false],
    ['in another tab, which has seen the first', [RINA, RINA], RINA_TOO, 2, true],
    ['of a form after a script of the same account', [RINA, SCRIPT], RINA, 1, false],
    ['of a script after one of its own', [SCRIPT, SCRIPT], SCRIPT, 1, false],
  ])('%s', (_what, writers, writer, base, allowed) => {
    const current = after(...writers)
    expect(current && isUpToDate(current, { ...writer, base })).toBe(allowed)
  })
})
