import { describe, expect, it } from 'vitest'
import { STEP_RULES, STEPS, type Stage, type StageFacts, stageOf } from './stage.ts'

const now = '2026-03-07T06:38:00.000Z'

describe('stageOf', () => {
  it.each<[string, StageFacts, Stage]>([
    ['a new story', {}, 'draft'],
    ['one that was submitted', { _status: 'draft', stage: 'submitted' }, 'submitted'],
    ['one in edit', { _status: 'draft', stage: 'editing' }, 'editing'],
    [
      'one with a publication time',
      { _status: 'draft', stage: 'editing', publishOn: now },
      'scheduled',
    ],
    ['one whose publication time was removed', { _status: 'draft', stage: 'scheduled' }, 'draft'],
    ['one that is published', { _status: 'published', stage: 'scheduled' }, 'published'],
    ['one with a correction', { _status: 'published', corrections: [{}] }, 'corrected'],
    ['one that was withdrawn', { _status: 'published', withdrawnAt: now }, 'withdrawn'],
    ['one that was taken down', { _status: 'draft', firstPublishedAt: now }, 'withdrawn'],
  ])('of %s', (_what, facts, stage) => {
    expect(stageOf(facts)).toBe(stage)
  })
})

describe('STEP_RULES', () => {
  it('no step leads back to its own stage, except rescheduling', () => {
    const circles = STEPS.filter((step) => {
      const { from, to } = STEP_RULES[step]
      return to && from.includes(to)
    })
    expect(circles).toEqual(['schedule'])
  })
})
