import { idIn } from '#content/newsroom/desk/checking/record-id.ts'
import { storedStory } from '#content/newsroom/story/record/before-save.ts'
import { mayReadStory } from '#content/newsroom/story/workflow/story-access.ts'
import type { AccountRequest } from '../desk-page/account-request.ts'

/** The story whose readership is asked for; `undefined` if the account may not read it, or there is none. */
export async function readStory(
  { req }: AccountRequest,
  story: string,
): Promise<{ id: number; headline: string } | undefined> {
  const id = idIn(story)
  const stored = id === undefined ? undefined : await storedStory(id, req)
  if (!stored || !mayReadStory(req, stored)) return undefined
  return { id: stored.id, headline: stored.headline ?? '' }
}
