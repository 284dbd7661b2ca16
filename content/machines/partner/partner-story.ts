/**
 * A published story as partners get it: what readers have, in the form for other systems.
 * @module
 */
import type { Payload } from 'payload'
import { z } from 'zod'
import { words } from '#content/base/words/words.ts'
import type { FocusedPhoto, ToldStory } from '#content/machines/archive/story-ninjs.ts'
import type { Photo } from '#content/model/photo/photo.ts'
import {
  type Block,
  blockPictures,
  captionedHere,
  withoutPicture,
} from '#content/model/story/body.ts'
import { headlineAlone } from '#content/model/story/headline-alone.ts'
import type { PublishedStory } from '#content/model/story/story.ts'
import { idList, runStatement, sql } from '#content/store/statements.ts'
import { storedNumber, storedTime } from '#content/store/stored-values.ts'
import { correctionBlocks, notesOf } from './partner-notices.ts'

const facts = z.object({
  revision: storedNumber.nullable(),
  createdAt: storedTime,
  embargoUntil: storedTime.nullable(),
})
const focus = z.object({
  id: z.number(),
  x: storedNumber,
  y: storedNumber,
  licence: z.string().nullable(),
  expiresAt: storedTime.nullable(),
})

/** The grounds on which a photo may go to everybody; every other one is between the newsroom and whoever made it. */
const FREE_LICENCES: readonly (string | null)[] = ['own', 'open', 'public-domain']

/** Whether `story` is copy of an agency: it names one, or came by wire, whatever an editor has made of it. */
export async function isAgencyCopy(
  payload: Payload,
  { id, agency }: Pick<PublishedStory, 'id' | 'agency'>,
): Promise<boolean> {
  if (agency) return true
  const pieces = await runStatement(
    payload,
    sql`select id from wire_pieces where story_id = ${id} limit 1`,
    { row: z.object({ id: z.number() }) },
  )
  return pieces.length > 0
}

/**
 * `story` as a partner gets it at `now`; `undefined` while it is under an embargo. Without `hasAgencyCopy` it has only
 * photos that are the newsroom's own or free: where nobody has written whose one is, it may be an agency's.
 */
export async function partnerStory(
  payload: Payload,
  story: PublishedStory,
  { hasAgencyCopy, now }: { hasAgencyCopy: boolean; now: Date },
): Promise<ToldStory | undefined> {
  const [known] = await runStatement(
    payload,
    sql`select revision, created_at as "createdAt", embargo_until as "embargoUntil" from articles where id = ${story.id}`,
    { row: facts },
  )
  if (!known || (known.embargoUntil && new Date(known.embargoUntil) > now)) return undefined
  const photos = await focusedPhotos(payload, story, hasAgencyCopy)
  const hero = story.hero && photos.get(story.hero.id)
  const { corrections, publishedAt, firstPublishedAt, modifiedAt, editor, agency } = story
  const { id, kicker, summary, slug, section, genre, dateline } = story
  const notes = notesOf(story)
  const { advertiser, originalUrl, authors, topics, timeZone } = story
  return {
    ...{ id, slug, section, genre, authors, topics, timeZone },
    headline: headlineAlone(story, words.genres),
    ...(notes.length > 0 && { notes }),
    ...(kicker && { kicker }),
    ...(summary && { summary }),
    ...(dateline && { dateline }),
    ...(advertiser && { advertiser }),
    ...(originalUrl && { originalUrl }),
    ...(editor && { editor }),
    ...(agency && { agency }),
    ...(hero && { hero }),
    state: 'published',
    stage: 'published',
    revision: known.revision ?? 0,
    createdAt: new Date(known.createdAt).toISOString(),
    publishedAt: publishedAt.toISOString(),
    firstPublishedAt: firstPublishedAt.toISOString(),
    modifiedAt: modifiedAt.toISOString(),
    corrections: corrections.map(({ text, correctedAt }) => ({
      text,
      correctedAt: correctedAt.toISOString(),
    })),
    body: [...story.body.flatMap((block) => withFocus(block, photos)), ...correctionBlocks(story)],
  }
}

async function focusedPhotos(
  payload: Payload,
  { hero, body }: PublishedStory,
  hasAgencyCopy: boolean,
): Promise<Map<number, FocusedPhoto>> {
  const photos = new Map(
    [...(hero ? [hero] : []), ...body.flatMap((block) => blockPictures(block))].map((photo) => [
      photo.id,
      photo,
    ]),
  )
  if (photos.size === 0) return new Map()
  const rows = await runStatement(
    payload,
    sql`select id, focus_x as x, focus_y as y, licence, expires_at as "expiresAt" from media where id in (${idList([...photos.keys()])})`,
    { row: focus },
  )
  return new Map(
    rows.flatMap(({ id, x, y, licence, expiresAt }): [number, FocusedPhoto][] => {
      const photo = photos.get(id)
      if (!photo || (!FREE_LICENCES.includes(licence) && !hasAgencyCopy)) return []
      const until = expiresAt && { expiresAt: new Date(expiresAt).toISOString() }
      return [[id, { ...photo, focus: { x, y }, ...until }]]
    }),
  )
}

/** A block with the photos that the partner gets. */
function withFocus(
  block: Block<Photo>,
  photos: ReadonlyMap<number, FocusedPhoto>,
): Block<FocusedPhoto>[] {
  switch (block.type) {
    case 'image': {
      const picture = photos.get(block.picture.id)
      return picture ? [captionedHere({ ...block, picture })] : []
    }
    case 'chart': {
      const picture = photos.get(block.picture.id)
      return picture ? [{ ...block, picture }] : []
    }
    case 'embed': {
      const picture = block.picture && photos.get(block.picture.id)
      return [{ ...withoutPicture(block), ...(picture && { picture }) }]
    }
    case 'gallery': {
      const pictures = block.pictures.flatMap(({ id }) => photos.get(id) ?? [])
      return pictures.length > 0 ? [{ ...block, pictures }] : []
    }
    default:
      return [block]
  }
}
