/**
 * Who may do what with a story, by role, operation and stage. The API, the desk and the command line all use
 * {@link mayStory}.
 * @module
 */
import type { Person } from '#content/model/people/permissions.ts'
import type { Role } from '#content/model/people/user.ts'
import { DESK_STAGES, READ_STAGES, STAGES, STEP_RULES, STEPS, type Stage } from './stage.ts'

/** The operations on an existing story. Creating one is in `content/model/people/permissions.ts`. */
export const STORY_OPERATIONS = [
  'read',
  'edit',
  'delete',
  ...STEPS,
  'correct',
  'cover',
  'withdraw',
  'reinstate',
  'unpublish',
] as const

export type StoryOperation = (typeof STORY_OPERATIONS)[number]

/** A story, reduced to what permissions depend on. */
export interface StoryStanding {
  stage: Stage
  /** The id of the account that created it; undefined for imported copy. */
  createdBy: number | undefined
  section: number | undefined
}

/** The stages in which each operation is possible for anyone. Unpublishing without a reason never is. */
export const POSSIBLE_STAGES: Record<StoryOperation, readonly Stage[]> = {
  read: STAGES,
  edit: STAGES,
  delete: DESK_STAGES,
  submit: STEP_RULES.submit.from,
  recall: STEP_RULES.recall.from,
  take: STEP_RULES.take.from,
  return: STEP_RULES.return.from,
  schedule: STEP_RULES.schedule.from,
  unschedule: STEP_RULES.unschedule.from,
  publish: STEP_RULES.publish.from,
  planWithdrawal: STEP_RULES.planWithdrawal.from,
  keepPublished: STEP_RULES.keepPublished.from,
  correct: READ_STAGES,
  // Posting entries of a live story, which readers get at once.
  cover: READ_STAGES,
  withdraw: READ_STAGES,
  reinstate: ['withdrawn'],
  unpublish: [],
}

/** The stories that a grant covers: one's own, those of one's sections, or all. */
export type Reach = 'own' | 'sections' | 'all'

/** Operations allowed on the stories of `reach`, in `stages` only or in every possible stage. */
export interface Grant {
  reach: Reach
  operations: readonly StoryOperation[]
  stages?: readonly Stage[]
}

const writing: readonly Grant[] = [
  { reach: 'all', operations: ['read'], stages: ['published', 'corrected', 'withdrawn'] },
  { reach: 'own', operations: ['read', 'submit', 'recall'] },
  { reach: 'own', operations: ['edit', 'delete'], stages: ['draft'] },
]

const editing = (reach: Reach): readonly Grant[] => [
  ...writing,
  { reach: 'all', operations: ['read'] },
  {
    reach,
    operations: [
      'edit',
      'delete',
      'submit',
      'take',
      'return',
      'schedule',
      'unschedule',
      'publish',
      'planWithdrawal',
      'keepPublished',
      'correct',
      'cover',
      'withdraw',
    ],
  },
]

const leading: readonly Grant[] = [...editing('all'), { reach: 'all', operations: ['reinstate'] }]

/** The grants of each role. */
const STORY_GRANTS: Record<Role, readonly Grant[]> = {
  reporter: writing,
  photo: [{ reach: 'all', operations: ['read'] }],
  editor: editing('sections'),
  'managing-editor': leading,
  admin: leading,
}

/** Whether `person` may do `operation` with `story`. */
export function mayStory(person: Person, operation: StoryOperation, story: StoryStanding): boolean {
  if (!POSSIBLE_STAGES[operation].includes(story.stage)) return false
  return grantsOf(person, operation).some(
    ({ reach, stages }) =>
      (!stages || stages.includes(story.stage)) && isWithin(person, reach, story),
  )
}

/** Whether `person` may read what readers never saw of `story`: its drafts and what is said of them. */
export const mayReadDrafts = (person: Person, story: StoryStanding): boolean =>
  mayStory(person, 'read', { ...story, stage: 'draft' })

/** The grants that allow `person` to do `operation` with some stories. */
export const grantsOf = (person: Person, operation: StoryOperation): readonly Grant[] =>
  STORY_GRANTS[person.role].filter(({ operations }) => operations.includes(operation))

/** Whether `user` may do `operation` with any story at all; for a given story use {@link mayStory}. */
export const mayWithSome = (
  user: { role: Role } | null | undefined,
  operation: StoryOperation,
): boolean =>
  Boolean(user && STORY_GRANTS[user.role].some(({ operations }) => operations.includes(operation)))

function isWithin(person: Person, reach: Reach, story: StoryStanding): boolean {
  if (reach === 'all') return true
  if (reach === 'own') return story.createdBy === person.id
  const { sections } = person
  return sections.length === 0 || (story.section !== undefined && sections.includes(story.section))
}
