/**
 * The story permissions as Payload access functions: yes or no for one story, a query for many.
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

/** The stories that the account may read. */
export const mayReadStories: Access = ({ req }) => storiesFor(personOf(req), 'read')

/** Whether the account may do `operation` with one story, or the query for those with which it may. */
export const mayWithStory =
  (operation: 'edit' | 'delete'): Access =>
  async ({ req, id, data }) => {
    const person = personOf(req)
    if (!person) return false
    if (id === undefined) return storiesFor(person, operation)
    const story = await newestVersion(req, Number(id))
    // A missing story is reported as 404, not 403.
    if (!story) return true
    const standing = standingAtDesk(story)
    // The desk decides whether to show the publish button by asking about a published story.
    const publishes = data?._status === 'published' && !story.firstPublishedAt
    return mayStory(person, publishes ? 'publish' : operation, standing)
  }

/** Whether the account may read this story. */
export function mayReadStory(req: PayloadRequest, story: StoredStory): boolean {
  const person = personOf(req)
  return person !== undefined && mayStory(person, 'read', standingAtDesk(story))
}

/** The versions that the account may read; their fields have a prefix. */
export const mayReadVersions: Access = ({ req }) => storiesFor(personOf(req), 'read', 'version.')

/**
 * The entries of the log that the account may read: those of stories that it may read. Entries of a deleted story are for
 * accounts that may read every story.
 */
export const mayReadLog: Access = ({ req }) => storiesFor(personOf(req), 'read', 'article.')

/** The standing of a stored story, for the permission table. */
export const standingAtDesk = (
  story: Pick<StoredStory, 'stage' | 'createdBy' | 'section'>,
): StoryStanding => ({
  stage: story.stage ?? 'draft',
  createdBy: story.createdBy ? idOf(story.createdBy) : undefined,
  // A new draft may have no section yet.
  section: (story.section as StoredStory['section'] | null) ? idOf(story.section) : undefined,
})

/** The newest version of the story, including drafts. */
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
 * The story of a desk request, with its standing and the account.
 * @throws {Refused} 403 without an account, 404 for a story that is missing or that the account may not read
 */
export async function storyAtDesk(
  req: PayloadRequest,
  id = Number(req.routeParams?.id),
): Promise<{ story: StoredStory; standing: StoryStanding; person: Person }> {
  const person = signedIn(req)
  const story = await newestVersion(req, id)
  const standing = story && standingAtDesk(story)
  if (!standing || !mayStory(person, 'read', standing)) {
    refuse(404, sayIn(req.i18n)('Berita ini tidak ada.'))
  }
  return { story, standing, person }
}

/** The stories with which `person` may do `operation`, as a query; `prefix` precedes the field names. */
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
  // Most accounts may read everything; `true` costs no query condition.
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
