/**
 * The way of a story: its stages, the steps between them, and which stage a stored story is in.
 * @module
 */
import type { DeskText } from '#content/base/desk-words/say.ts'

/** Where a story is on its way, in this order. */
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

/** As the desk calls them. */
export const STAGE_LABELS = {
  draft: 'Draf',
  submitted: 'Diajukan',
  editing: 'Disunting',
  scheduled: 'Terjadwal',
  published: 'Terbit',
  corrected: 'Dikoreksi',
  withdrawn: 'Dicabut',
} as const satisfies Record<Stage, DeskText>

/** Stages before readers see a story for the first time. */
export const DESK_STAGES = ['draft', 'submitted', 'editing', 'scheduled'] as const

/** Stages in which readers see a story. */
export const READ_STAGES = ['published', 'corrected'] as const

/** What of a stored story decides where it is. */
export interface StageFacts {
  _status?: string | null
  /** Where the desk had it. */
  stage?: Stage | null
  firstPublishedAt?: string | null
  withdrawnAt?: string | null
  corrections?: readonly unknown[] | null
  /** When it is to be published. */
  publishOn?: string | null
}

/** The stage of a stored story. Only who has it at the desk is remembered; everything else follows. */
export function stageOf(story: StageFacts): Stage {
  if (story._status === 'published') {
    if (story.withdrawnAt) return 'withdrawn'
    return story.corrections?.length ? 'corrected' : 'published'
  }
  // Taken off the portal without a word; readers are told that it was withdrawn.
  if (story.firstPublishedAt) return 'withdrawn'
  if (story.publishOn) return 'scheduled'
  return story.stage === 'submitted' || story.stage === 'editing' ? story.stage : 'draft'
}

/** What people do at the desk to move a story on. `publish` is in {@link stageOf} once it is stored. */
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

/** A step: where it may begin, where it leads, and what has to be said with it. */
export interface StepRule {
  from: readonly Stage[]
  /** Undefined where the story stays where it is. */
  to?: Stage
  asks?: 'note' | 'time' | 'time, ground and reason'
}

/** The table of steps. */
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
