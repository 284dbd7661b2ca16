/**
 * The table of permissions as Payload asks for it: yes or no for one story, a condition for many.
 * @module
 */
import type { Access, PayloadRequest, Where } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import type { Person } from '#content/model/people/permissions.ts'
import { STAGES } from '#content/model/workflow/stage.ts'
import {
  grantsOf,
  mayStory,
  POSSIBLE_STAGES,
  type StoryOperation,
  type StoryStanding,
} from '#content/model/workflow/story-permissions.ts'
import { personOf, signedIn } from '#content/newsroom/people/user-access.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'
import { refuse } from '#content/store/refused.ts'

/** Which stories whoever asks may see. */
export const mayReadStories: Access = ({ req }) => storiesFor(personOf(req), 'read')

/** Whoever may do `operation` with the story in question, or with which stories. */
export const mayWithStory =
  (operation: 'edit' | 'delete'): Access =>
  async ({ req, id, data }) => {
    const person = personOf(req)
    if (!person) return false
    if (id === undefined) return storiesFor(person, operation)
    const story = await newestVersion(req, Number(id))
    // What is not there is told as such, not as forbidden.
    if (!story) return true
    const standing = standingAtDesk(story)
    // The desk learns whether to offer publication by asking for a story that is published.
    const publishes = data?._status === 'published' && !story.firstPublishedAt
    return mayStory(person, publishes ? 'publish' : operation, standing)
  }

/** Whether whoever asks may see this story. */
export function mayReadStory(req: PayloadRequest, story: StoredStory): boolean {
  const person = personOf(req)
  return person !== undefined && mayStory(person, 'read', standingAtDesk(story))
}

/** Whoever may see the story's versions; lists of versions name its fields otherwise. */
export const mayReadVersions: Access = ({ req }) => storiesFor(personOf(req), 'read', 'version.')

/** How a stored story stands, for the table. */
export const standingAtDesk = (
  story: Pick<StoredStory, 'stage' | 'createdBy' | 'section'>,
): StoryStanding => ({
  stage: story.stage ?? 'draft',
  createdBy: story.createdBy ? idOf(story.createdBy) : undefined,
  // A story that was just begun has no section yet.
  section: (story.section as StoredStory['section'] | null) ? idOf(story.section) : undefined,
})

/** The story as the desk has it: with the newest draft. */
export async function newestVersion(
  req: PayloadRequest,
  id: number,
): Promise<StoredStory | undefined> {
  if (!Number.isInteger(id)) return undefined
  const story = await req.payload.findByID({
    collection: 'articles',
    id,
    draft: true,
    depth: 0,
    disableErrors: true,
    req,
  })
  return story ?? undefined
}

/**
 * The story that a request of the desk names, and how the person signed in may see it.
 * @throws {Refused} with 403 when nobody is signed in, and 404 for a story that the person may not see
 */
export async function storyAtDesk(
  req: PayloadRequest,
): Promise<{ story: StoredStory; standing: StoryStanding; person: Person }> {
  const person = signedIn(req)
  const story = await newestVersion(req, Number(req.routeParams?.id))
  const standing = story && standingAtDesk(story)
  if (!standing || !mayStory(person, 'read', standing)) {
    refuse(404, sayIn(req.i18n)('Berita ini tidak ada.'))
  }
  return { story, standing, person }
}

/** The stories with which `person` may do `operation`; `prefix` stands before the names of a story's fields. */
export function storiesFor(
  person: Person | undefined,
  operation: StoryOperation,
  prefix = '',
): boolean | Where {
  if (!person) return false
  const possible = POSSIBLE_STAGES[operation]
  const grants = grantsOf(person, operation).map(({ reach, stages = possible }) => ({
    stages,
    reach: reach === 'sections' && person.sections.length === 0 ? 'all' : reach,
  }))
  // No condition at all costs the database nothing, and most people read everything.
  const isFree = grants.some(
    ({ reach, stages }) => reach === 'all' && STAGES.every((stage) => stages.includes(stage)),
  )
  if (isFree) return true
  const conditions = grants.map(({ reach, stages }): Where => {
    const inStage = { [`${prefix}stage`]: { in: [...stages] } }
    if (reach === 'all') return inStage
    if (reach === 'own')
      return { and: [inStage, { [`${prefix}createdBy`]: { equals: person.id } }] }
    return { and: [inStage, { [`${prefix}section`]: { in: [...person.sections] } }] }
  })
  return conditions.length > 0 && { or: conditions }
}
