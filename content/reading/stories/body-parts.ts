/**
 * What bodies refer to: photos, attachments, and the stories that they link to ("Baca juga"), in their current state.
 * @module
 */
import { z } from 'zod'
import { noteTags } from '#content/base/page-record/page-record.ts'
import { teaserTag } from '#content/base/page-record/tags.ts'
import type { StoryLink } from '#content/model/story/body.ts'
import { GENRES } from '#content/model/story/genre.ts'
import { store } from '#content/newsroom/newsroom.ts'
import {
  type BodyParts,
  partIds,
  storyLinkOf,
} from '#content/newsroom/story/record/story-record.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { attachmentsOf } from './attachment-queries.ts'
import { photosOf } from './photo-queries.ts'
import { storiesAmong } from './story-lists.ts'

/** The photos, attachments and visible stories that the stored `bodies` refer to. */
export async function bodyParts(bodies: readonly unknown[]): Promise<BodyParts> {
  const ids = bodies.map(partIds)
  const distinct = (all: readonly number[]) => [...new Set(all)]
  const [photos, stories, attachments] = await Promise.all([
    photosOf(distinct(ids.flatMap((one) => one.photos))),
    relatedStories(distinct(ids.flatMap((one) => one.stories))),
    attachmentsOf(distinct(ids.flatMap((one) => one.attachments))),
  ])
  return { photos, stories, attachments }
}

const linkShape = z.object({
  id: z.number(),
  slug: z.string(),
  headline: z.string(),
  genre: z.enum(GENRES),
  section_id: z.number(),
  section_slug: z.string(),
  section_name: z.string(),
})

/** The visible stories of `ids`. Tags of the invisible ones are noted too, since publishing one changes the page. */
async function relatedStories(ids: readonly number[]): Promise<ReadonlyMap<number, StoryLink>> {
  if (ids.length === 0) return new Map()
  noteTags(...ids.map(teaserTag))
  const rows = await runStatement(
    await store(),
    sql`select a.id as id, a.slug as slug, a.headline as headline, a.genre as genre, s.id as section_id,
        s.slug as section_slug, s.name as section_name
      from (${storiesAmong(ids).query}) listed cross join articles a cross join sections s
      where a.id = listed.id and s.id = a.section_id`,
    { row: linkShape },
  )
  return new Map(
    rows.map(({ section_id, section_slug, section_name, ...story }) => [
      story.id,
      storyLinkOf({
        ...story,
        section: { id: section_id, slug: section_slug, name: section_name },
      }),
    ]),
  )
}
