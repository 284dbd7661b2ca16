/**
 * Previews of stories that readers do not see yet.
 * @module
 */
import { createLocalReq, type Payload } from 'payload'
import { z } from 'zod'
import { notePrivate, postedForm } from '#content/base/page-record/page-record.ts'
import { words } from '#content/base/words/words.ts'
import type { PublishedStory } from '#content/model/story/story.ts'
import { linkDigest } from '#content/newsroom/desk/preview/preview-link.ts'
import { asIfPublished } from '#content/newsroom/desk/preview/unfinished-story.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { publishedStoryOf } from '#content/newsroom/story/record/story-record.ts'
import { mayReadStory, newestVersion } from '#content/newsroom/story/workflow/story-access.ts'
import { bodyParts } from './body-parts.ts'
import { followUpsOf, teasersOf } from './story-queries.ts'

/** The story as it would be published, and whether it is published already in an earlier state. */
export interface StoryPreview {
  story: PublishedStory
  isPublished: boolean
}

const form = z.record(z.string(), z.unknown()).catch({})

/**
 * The story `id` in its newest version, or as in the form sent with the request. `headers` identify the account;
 * `undefined` if it is not signed in or may not read the story, and if there is none.
 */
export async function deskPreview(
  id: number,
  headers: Headers,
  now: Date,
): Promise<StoryPreview | undefined> {
  notePrivate()
  const payload = await store()
  const { user } = await payload.auth({ headers })
  if (!user) return undefined
  const req = await createLocalReq({ user }, payload)
  const story = await newestVersion(req, id)
  if (!story || !mayReadStory(req, story)) return undefined
  return previewOf(payload, { ...story, ...form.parse(postedForm()), id }, now)
}

/** What a preview link shows: the draft until the link expires, the story after publication, or that it is over. */
export type SharedPreview =
  | { kind: 'draft'; preview: StoryPreview; until: Date }
  | { kind: 'published'; story: { slug: string; section: { slug: string } } }
  | { kind: 'over' }

/** What the link with `key` shows at `now`; `undefined` if there is no such link. */
export async function sharedPreview(key: string, now: Date): Promise<SharedPreview | undefined> {
  notePrivate()
  const payload = await store()
  const { docs } = await payload.find({
    collection: 'preview-links',
    where: { digest: { equals: linkDigest(key) } },
    limit: 1,
    depth: 0,
    pagination: false,
  })
  const [link] = docs
  if (!link) return undefined
  const id = Number(link.article)
  const req = await createLocalReq({}, payload)
  const story = await newestVersion(req, id)
  const until = new Date(link.until)
  if (!story || until <= now) return { kind: 'over' }
  if (!story.firstPublishedAt) {
    return { kind: 'draft', preview: await previewOf(payload, story, now), until }
  }
  const [published] = await teasersOf([id])
  return published ? { kind: 'published', story: published } : { kind: 'over' }
}

/** The preview of a story from stored or submitted data; relations are populated by id. */
async function previewOf(payload: Payload, data: { id: number }, now: Date): Promise<StoryPreview> {
  const stored = await payload.findByID({
    collection: 'articles',
    id: data.id,
    data,
    depth: 1,
  })
  const whole = asIfPublished(stored, words.preview, now)
  const story = publishedStoryOf(whole, await bodyParts([whole.body]))
  return {
    story: { ...story, ...(await followUpsOf(whole)) },
    isPublished: Boolean(stored.firstPublishedAt),
  }
}
