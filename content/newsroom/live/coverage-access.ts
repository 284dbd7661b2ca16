/**
 * Who may read and write the coverage of live stories: permissions are those of the story.
 * @module
 */
import type { Access, PayloadRequest } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import type { Person } from '#content/model/people/permissions.ts'
import { mayStory, type StoryOperation } from '#content/model/workflow/story-permissions.ts'
import { personOf, signedIn } from '#content/newsroom/people/user-access.ts'
import { storedStory } from '#content/newsroom/story/record/before-save.ts'
import { refuseOperation } from '#content/newsroom/story/workflow/stage-hooks.ts'
import { standingAtDesk, storiesFor } from '#content/newsroom/story/workflow/story-access.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { refuse } from '#content/store/refused.ts'

/** The coverage and the entries of the stories that the account may read. */
export const mayReadCoverage: Access = ({ req }) => storiesFor(personOf(req), 'read', 'story.')

/** The versions of the entries of the stories that the account may read. */
export const mayReadVersionsOfEntries: Access = ({ req }) =>
  storiesFor(personOf(req), 'read', 'entry.story.')

/** The live story of a request and the account, which may do `operation` with it. */
export interface CoveredStory {
  story: StoredStory
  person: Person
}

/**
 * The published live story `id`, for an account that may do `operation` with it.
 * @throws {Refused} 403 without an account or the right, 404 for a story that is missing or that the account may not
 * read, 409 for one that is not a live story
 */
export async function coveredStory(
  req: PayloadRequest,
  id: number,
  operation: StoryOperation,
): Promise<CoveredStory> {
  const say = sayIn(req.i18n)
  const person = signedIn(req)
  const story = Number.isInteger(id) ? await storedStory(id, req) : undefined
  const standing = story && standingAtDesk(story)
  if (!standing || !mayStory(person, 'read', standing)) refuse(404, say('Berita ini tidak ada.'))
  if (story.genre !== 'live') {
    refuse(409, say('Berita ini bukan liputan langsung. Ubah dahulu jenisnya, lalu terbitkan.'))
  }
  if (!mayStory(person, operation, standing)) refuseOperation(operation, standing.stage, say)
  return { story, person }
}
