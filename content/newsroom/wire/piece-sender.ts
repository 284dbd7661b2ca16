/**
 * Whose a piece is, and whose the story that is here of it. Anybody can write the name of another agency's piece into
 * copy: what one sender says changes nothing of another one's.
 * @module
 */
import { createLocalReq, type Payload } from 'payload'
import { z } from 'zod'
import { isTouched } from '#content/newsroom/import/story-import.ts'
import { newestVersion } from '#content/newsroom/story/workflow/story-access.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { isOfSender, type PieceRow } from './piece-rows.ts'

const row = z.object({ id: z.number() })

/** The story that a piece has become, in its newest version. */
export async function storyOfPiece(
  payload: Payload,
  identity: string,
): Promise<StoredStory | undefined> {
  const [known] = await runStatement(
    payload,
    sql`select id from articles where copy_identity = ${identity}`,
    { row },
  )
  return known && newestVersion(await createLocalReq({}, payload), known.id)
}

/** Whether the story is of the sender of a piece: its copy made the story, and nobody has taken other copy into it. */
export async function isStoryOfSender(
  payload: Payload,
  { source }: PieceRow,
  story: number,
): Promise<boolean> {
  const found = await runStatement(
    payload,
    sql`select id from wire_pieces p where id = (select min(id) from wire_pieces where story_id = ${story})
      and ${isOfSender(source, sql`p.source_id`)}
      and not exists (select 1 from wire_pieces e where e.story_id = ${story} and e.state = 'accepted'
        and not ${isOfSender(source, sql`e.source_id`)})`,
    { row },
  )
  return found.length > 0
}

/** Whether a process has made the story of this very piece and died before it noted that. */
export async function isOwnImport(
  payload: Payload,
  { id, version, receivedAt }: PieceRow,
  story: StoredStory,
): Promise<boolean> {
  if (story.copyVersion !== (version ?? null) || isTouched(story)) return false
  // It was here before the piece: somebody imported it.
  if (Date.parse(story.createdAt) < receivedAt.getTime()) return false
  const others = await runStatement(
    payload,
    sql`select id from wire_pieces where story_id = ${story.id} and id <> ${id} limit 1`,
    { row },
  )
  return others.length === 0
}
