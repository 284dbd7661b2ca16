/**
 * A story's workflow: its stages, the steps between them, and the stage of a stored story.
 * @module
 */
import type { DeskText } from '#content/base/desk-words/say.ts'

/** The stages of a story, in order. */
export const STAGES = [
  'draft',
  'submitted',
  'editing',
  'scheduled',
  'published',
  'corrected',
  'withdrawn',
] as const

export type Stage = (typeof STAGES)[number]

/** The label of each stage at the desk. */
export const STAGE_LABELS = {
  draft: 'Draf',
  submitted: 'Diajukan',
  editing: 'Disunting',
  scheduled: 'Terjadwal',
  published: 'Terbit',
  corrected: 'Dikoreksi',
  withdrawn: 'Dicabut',
} as const satisfies Record<Stage, DeskText>

/** The stages before first publication. */
export const DESK_STAGES = ['draft', 'submitted', 'editing', 'scheduled'] as const

/** The stages in which readers see a story. */
export const READ_STAGES = ['published', 'corrected'] as const

/** A stored story, reduced to what its stage depends on. */
export interface StageFacts {
  _status?: string | null
  /** The stage last stored. */
  stage?: Stage | null
  firstPublishedAt?: string | null
  withdrawnAt?: string | null
  corrections?: readonly unknown[] | null
  /** The scheduled publication time (ISO 8601). */
  publishOn?: string | null
}

/** The stage of a stored story. Only `submitted` and `editing` are read from the stored stage; the rest is derived. */
export function stageOf(story: StageFacts): Stage {
  if (story._status === 'published') {
    if (story.withdrawnAt) return 'withdrawn'
    return story.corrections?.length ? 'corrected' : 'published'
  }
  // Taken down without a reason: readers see a withdrawn story.
  if (story.firstPublishedAt) return 'withdrawn'
  if (story.publishOn) return 'scheduled'
  return story.stage === 'submitted' || story.stage === 'editing' ? story.stage : 'draft'
}

/** The steps that people take at the desk. */
export const STEPS = [
  'submit',
  'recall',
  'take',
  'return',
  'schedule',
  'unschedule',
  'publish',
  'planWithdrawal',
  'keepPublished',
] as const

export type Step = (typeof STEPS)[number]

/** A step: the stages it starts from, the stage it leads to, and what has to be given with it. */
export interface StepRule {
  from: readonly Stage[]
  /** Undefined if the stage does not change. */
  to?: Stage
  asks?: 'note' | 'time' | 'time, ground and reason'
}

/** The rule of each step. */
export const STEP_RULES: Record<Step, StepRule> = {
  submit: { from: ['draft'], to: 'submitted' },
  recall: { from: ['submitted'], to: 'draft' },
  take: { from: ['draft', 'submitted'], to: 'editing' },
  return: { from: ['submitted', 'editing'], to: 'draft', asks: 'note' },
  schedule: { from: DESK_STAGES, to: 'scheduled', asks: 'time' },
  unschedule: { from: ['scheduled'], to: 'editing' },
  publish: { from: DESK_STAGES, to: 'published' },
  planWithdrawal: { from: READ_STAGES, asks: 'time, ground and reason' },
  keepPublished: { from: READ_STAGES },
}
