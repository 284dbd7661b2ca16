import { describe, expect, it } from 'vitest'
import { STEP_RULES, STEPS, type Stage, type StageFacts, stageOf } from './stage.ts'

const now = '2026-03-07T06:38:00.000Z'

describe('stageOf', () => {
  it.each<[string, StageFacts, Stage]>([
    ['a new story', {}, 'draft'],
    ['one that was handed in', { _status: 'draft', stage: 'submitted' }, 'submitted'],
    ['one that an editor has', { _status: 'draft', stage: 'editing' }, 'editing'],
    ['one that has a time', { _status: 'draft', stage: 'editing', publishOn: now }, 'scheduled'],
    ['one whose time was taken away', { _status: 'draft', stage: 'scheduled' }, 'draft'],
    ['one that readers see', { _status: 'published', stage: 'scheduled' }, 'published'],
    ['one with a correction', { _status: 'published', corrections: [{}] }, 'corrected'],
    ['one that was withdrawn', { _status: 'published', withdrawnAt: now }, 'withdrawn'],
    ['one that was taken off', { _status: 'draft', firstPublishedAt: now }, 'withdrawn'],
  ])('of %s', (_what, facts, stage) => {
    expect(stageOf(facts)).toBe(stage)
  })
})

describe('the table of steps', () => {
  it('leads nowhere from where it begins, but to another time of the same schedule', () => {
    const circles = STEPS.filter((step) => {
      const { from, to } = STEP_RULES[step]
      return to && from.includes(to)
    })
    expect(circles).toEqual(['schedule'])
  })
})
