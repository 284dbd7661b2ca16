/**
 * Removes the stories that a new portal begins with, once a newsroom has stories of its own. Nothing that a person has
 * written, changed or put somewhere is touched.
 * @module
 */
import { createLocalReq, NotFound, type Payload, type PayloadRequest } from 'payload'
import { z } from 'zod'
import type { IncomingPicture } from '#content/intake/copy/incoming-story.ts'
import { blockPictures } from '#content/model/story/body.ts'
import { photosOf } from '#content/newsroom/photo/photo-uses.ts'
import { DELETES_STARTER_STORIES } from '#content/newsroom/story/record/story-hooks.ts'
import { takeTurn } from '#content/store/exclusive-turn.ts'
import { Refused } from '#content/store/refused.ts'
import { idList, runStatement, type Statement, sql } from '#content/store/statements.ts'
import { inTransactionOf } from '#content/store/transactions.ts'
import { type Needs, ownNeeds } from './own-needs.ts'
import { starterIdentities, starterStories } from './starter-stories.ts'

/** Two requests to remove them take turns. */
const TURN = 'starter stories'
/** The clocks of two nodes are not further apart, in milliseconds. */
const CLOCK_DRIFT = 60_000

/** Starter stories in the store. */
export interface StarterStories {
  /** Those that may go, by id. */
  untouched: readonly number[]
  /** How many a person has changed, needs elsewhere, or was written to about: they stay. */
  kept: number
}

const identified = z.object({ id: z.number() })

/** Whether the only version of a story is the first, no account stands in its log, and nobody wrote about it or
 * commented on it. */
const UNTOUCHED = sql`a.created_by_id is null
  and not exists (select 1 from story_log l where l.article_id = a.id and l.by_id is not null)
  and not exists (select 1 from reply_requests r where r.article_id = a.id)
  and not exists (select 1 from error_reports e where e.article_id = a.id)
  and not exists (select 1 from story_comments c where c.article_id = a.id)
  and (select count(*) from _articles_v v where v.parent_id = a.id) = 1`

/** Whether the store has a starter story that nobody has touched, wherever it may be needed. */
export const hasStarterStories = async (payload: Payload): Promise<boolean> =>
  (await starterRows(payload, sql`${UNTOUCHED} limit 1`)).length > 0

/** The starter stories in the store. Those that nobody has touched stay, too, where the newsroom links to them. */
export async function starterStoriesIn(payload: Payload): Promise<StarterStories> {
  const [all, untouched] = await Promise.all([
    starterRows(payload, sql`1 = 1`),
    starterRows(payload, sql`${UNTOUCHED} order by a.id`),
  ])
  const free = await unneeded(untouched, (stories) => ownNeeds(payload, { stories, photos: [] }))
  return { untouched: free, kept: all.length - free.length }
}

/** Those of `stories` that nothing needs which stays; whatever stays needs others in its turn. */
async function unneeded(
  stories: readonly number[],
  needsBut: (free: readonly number[]) => Promise<Needs>,
): Promise<readonly number[]> {
  const needs = await needsBut(stories)
  const free = stories.filter((id) => !needs.stories.has(id))
  return free.length === stories.length ? free : unneeded(free, needsBut)
}

async function starterRows(payload: Payload, which: Statement, req?: PayloadRequest) {
  const rows = await runStatement(
    payload,
    sql`select a.id from articles a where a.copy_identity in (${starterIdentities()}) and ${which}`,
    { row: identified, ...(req && { req }) },
  )
  return rows.map(({ id }) => id)
}

/**
 * Deletes the untouched starter stories on behalf of `user`, and those of their photos that nobody has changed or needs.
 * Returns how many.
 */
export async function removeStarterStories(
  payload: Payload,
  user: PayloadRequest['user'],
): Promise<{ stories: number; photos: number }> {
  const since = new Date(Date.now() - CLOCK_DRIFT)
  const { untouched } = await starterStoriesIn(payload)
  const req = await createLocalReq(
    { ...(user && { user }), context: { [DELETES_STARTER_STORIES]: true } },
    payload,
  )
  const { stories, photos } = await inTransactionOf(req, () => removeStories(req, untouched, since))
  return { stories, photos: await removePhotos(payload, photos, user) }
}

/** Deletes those of `ids` that nobody has touched or begun to need from `since` on. Returns how many, and their photos. */
async function removeStories(
  req: PayloadRequest,
  ids: readonly number[],
  since: Date,
): Promise<{ stories: number; photos: number[] }> {
  const { payload } = req
  await takeTurn(req, TURN)
  // Whoever saves one of them does so before, or finds it gone.
  for (const id of ids) await takeTurn(req, `article ${id}`)
  const untouched = await starterRows(
    payload,
    sql`a.id in (${idList([0, ...ids])}) and ${UNTOUCHED} order by a.id`,
    req,
  )
  const free = await unneeded(untouched, (stories) => {
    const lately = { since, and: ids.filter((id) => !stories.includes(id)) }
    return ownNeeds(payload, { stories, photos: [] }, { lately, req })
  })
  const photos = new Set<number>()
  for (const id of free) {
    const story = await payload.findByID({ collection: 'articles', id, depth: 0, req })
    await payload.delete({ collection: 'articles', id, depth: 0, req })
    for (const photo of photosOf(story)) photos.add(photo)
  }
  return { stories: free.length, photos: [...photos] }
}

/** Deletes the photos that have the words they came with, and that nothing shows or is going to; returns how many. */
async function removePhotos(
  payload: Payload,
  ids: readonly number[],
  user: PayloadRequest['user'],
): Promise<number> {
  const lately = { since: new Date(Date.now() - CLOCK_DRIFT), and: [] }
  const among = { stories: [], photos: ids }
  const { photos: needed } = await ownNeeds(payload, among)
  const came = starterWords()
  let removed = 0
  for (const id of ids.filter((each) => !needed.has(each))) {
    const req = await createLocalReq({ ...(user && { user }) }, payload)
    const isGone = await inTransactionOf(req, async () => {
      await takeTurn(req, TURN)
      const photo = await payload.findByID({
        collection: 'media',
        id,
        depth: 0,
        disableErrors: true,
        req,
      })
      if (!photo || !came.has(wordsOf(photo))) return false
      const { photos } = await ownNeeds(payload, among, { lately, req })
      if (photos.has(id)) return false
      await payload.delete({ collection: 'media', id, depth: 0, req })
      return true
    }).catch((error: unknown) => {
      // Another story of the beginning may show it, or somebody has just deleted it.
      if (error instanceof Refused || error instanceof NotFound) return false
      throw error
    })
    if (isGone) removed += 1
  }
  return removed
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
