import { describe, expect, it } from 'vitest'
import { ROLES, type Role } from '#content/model/people/user.ts'
import { STAGES, type Stage } from './stage.ts'
import { mayStory, STORY_OPERATIONS, type StoryOperation } from './story-permissions.ts'

const [ME, SOMEBODY, MINE, OTHER] = [1, 2, 10, 11]

/**
 * For each role, the stages in which each operation is allowed on one's own story in another section (`own`), somebody
 * else's story in one's section (`section`) and somebody else's story elsewhere (`other`). Anything missing is refused.
 */
type Row = [Role, 'own' | 'section' | 'other', Partial<Record<StoryOperation, readonly Stage[]>>]

const desk: Stage[] = ['draft', 'submitted', 'editing', 'scheduled']
const read: Stage[] = ['published', 'corrected']
const seen: Stage[] = [...read, 'withdrawn']
const whole: Partial<Record<StoryOperation, readonly Stage[]>> = {
  read: STAGES,
  edit: STAGES,
  delete: desk,
  submit: ['draft'],
  take: ['draft', 'submitted'],
  return: ['submitted', 'editing'],
  schedule: desk,
  unschedule: ['scheduled'],
  publish: desk,
  planWithdrawal: read,
  keepPublished: read,
  correct: read,
  cover: read,
  withdraw: read,
}
const own: typeof whole = {
  read: STAGES,
  edit: ['draft'],
  delete: ['draft'],
  submit: ['draft'],
  recall: ['submitted'],
}

const table: Row[] = [
  ['reporter', 'own', own],
  ['reporter', 'section', { read: seen }],
  ['reporter', 'other', { read: seen }],
  ['photo', 'own', { read: STAGES }],
  ['photo', 'section', { read: STAGES }],
  ['photo', 'other', { read: STAGES }],
  ['editor', 'own', own],
  ['editor', 'section', whole],
  ['editor', 'other', { read: STAGES }],
  ...(['managing-editor', 'admin'] as const).flatMap((role): Row[] => [
    [role, 'own', { ...whole, recall: ['submitted'], reinstate: ['withdrawn'] }],
    [role, 'section', { ...whole, reinstate: ['withdrawn'] }],
    [role, 'other', { ...whole, reinstate: ['withdrawn'] }],
  ]),
]

describe('mayStory', () => {
  it('has a row for every role and place', () => {
    expect(table).toHaveLength(ROLES.length * 3)
  })

  it.each(table)('lets a %s do exactly what the table allows with a story (%s)', (...row) => {
    const [role, place, allowed] = row
    const person = { id: ME, role, sections: [MINE] }
    const story = {
      createdBy: place === 'own' ? ME : SOMEBODY,
      section: place === 'section' ? MINE : OTHER,
    }
    for (const operation of STORY_OPERATIONS) {
      const stages = STAGES.filter((stage) => mayStory(person, operation, { ...story, stage }))
      expect({ operation, stages }).toEqual({
        operation,
        stages: [...(allowed[operation] ?? [])],
      })
    }
  })

  it('makes an editor without sections responsible for all stories, even those without a section', () => {
    const editor = { id: ME, role: 'editor' as const, sections: [] }
    for (const section of [MINE, OTHER, undefined]) {
      expect(mayStory(editor, 'publish', { stage: 'draft', createdBy: SOMEBODY, section })).toBe(
        true,
      )
    }
  })
})
