/**
 * Removes the stories that a new portal begins with, once a newsroom has stories of its own. Nothing that a person has
 * written, changed or put somewhere is touched.
 * @module
 */
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { z } from 'zod'
import type { IncomingPicture } from '#content/intake/copy/incoming-story.ts'
import { blockPictures } from '#content/model/story/body.ts'
import { photosOf } from '#content/newsroom/photo/photo-uses.ts'
import { DELETES_STARTER_STORIES } from '#content/newsroom/story/record/story-hooks.ts'
import { Refused } from '#content/store/refused.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { inTransactionOf } from '#content/store/transactions.ts'
import { starterIdentities, starterStories } from './starter-stories.ts'

/** Starter stories in the store. */
export interface StarterStories {
  /** Those that nobody has touched, by id. */
  untouched: readonly number[]
  /** How many a person has changed, put on the front page, or been written to about: they stay. */
  kept: number
}

const found = z.object({ id: z.number(), isUntouched: z.coerce.boolean() })

/**
 * The starter stories in the store. A story is untouched if its only version is the first, no account stands in its log,
 * nobody wrote to the newsroom about it, and the front page does not name it.
 */
export async function starterStoriesIn(payload: Payload): Promise<StarterStories> {
  const [rows, front] = await Promise.all([
    runStatement(
      payload,
      sql`select a.id as id, case when a.created_by_id is null
          and not exists (select 1 from story_log l where l.article_id = a.id and l.by_id is not null)
          and not exists (select 1 from reply_requests r where r.article_id = a.id)
          and (select count(*) from _articles_v v where v.parent_id = a.id) = 1
        then 1 else 0 end as "isUntouched"
        from articles a where a.copy_identity in (${starterIdentities()}) order by a.id`,
      { row: found },
    ),
    payload.findGlobal({ slug: 'front', depth: 0 }),
  ])
  const chosen = chosenStories(front)
  const untouched = rows.filter(({ id, isUntouched }) => isUntouched && !chosen.has(id))
  return { untouched: untouched.map(({ id }) => id), kept: rows.length - untouched.length }
}

/**
 * Deletes the untouched starter stories on behalf of `user`, and those of their photos that nobody has changed or uses.
 * Returns how many.
 */
export async function removeStarterStories(
  payload: Payload,
  user: PayloadRequest['user'],
): Promise<{ stories: number; photos: number }> {
  const { untouched } = await starterStoriesIn(payload)
  const photos = new Set<number>()
  for (const id of untouched) {
    const story = await payload.findByID({ collection: 'articles', id, depth: 0 })
    for (const photo of photosOf(story)) photos.add(photo)
    const req = await createLocalReq(
      { ...(user && { user }), context: { [DELETES_STARTER_STORIES]: true } },
      payload,
    )
    await inTransactionOf(req, () => payload.delete({ collection: 'articles', id, depth: 0, req }))
  }
  let removed = 0
  for (const id of photos) if (await removePhoto(payload, id)) removed += 1
  return { stories: untouched.length, photos: removed }
}

/** Deletes a photo that has the words it came with; whether it did. One that something still shows stays. */
async function removePhoto(payload: Payload, id: number): Promise<boolean> {
  const photo = await payload.findByID({
    collection: 'media',
    id,
    depth: 0,
    disableErrors: true,
  })
  if (!photo || !starterWords().has(wordsOf(photo))) return false
  try {
    await payload.delete({ collection: 'media', id, depth: 0 })
    return true
  } catch (error) {
    if (error instanceof Refused) return false
    throw error
  }
}

const starterWords = (): Set<string> =>
  new Set(
    starterStories().flatMap(({ photo, body }) =>
      [...(photo ? [photo] : []), ...body.flatMap((block) => blockPictures(block))].map(wordsOf),
    ),
  )

const wordsOf = ({
  alt,
  caption,
  credit,
}: { [Name in keyof Pick<IncomingPicture, 'alt' | 'caption' | 'credit'>]?: string | null }) =>
  JSON.stringify([alt ?? '', caption ?? '', credit ?? ''])

/** The stories that the front page names anywhere. */
function chosenStories(part: unknown): Set<number> {
  if (typeof part !== 'object' || part === null) return new Set()
  return new Set(
    Object.entries(part).flatMap(([name, value]) =>
      name === 'story' && typeof value === 'number' ? [value] : [...chosenStories(value)],
    ),
  )
}
