/**
 * Writes announcements into the outbox in the transaction of the save, so that neither exists without the other and no
 * save waits for the network.
 * @module
 */
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import {
  authorPath,
  frontPath,
  sectionPath,
  storyPath,
  topicPath,
} from '#content/base/address/addresses.ts'
import { sectionAncestry } from '#content/model/filing/section-tree.ts'
import { storedSections } from '#content/newsroom/site/stored-sections.ts'
import { archivedTimes } from '#content/newsroom/story/record/archive-context.ts'
import { beforeSave, storedAfter } from '#content/newsroom/story/record/before-save.ts'
import { isVisible } from '#content/newsroom/story/record/visible-stories.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'
import { receiversOf } from './announcement-receivers.ts'

/** Announces a story that readers begin to see, see changed, or no longer see. */
export const announceStory: CollectionAfterChangeHook<StoredStory> = async ({ doc, req }) => {
  if (archivedTimes(req)) return doc
  const before = beforeSave(req).get(doc.id)
  const after = await storedAfter(doc, req)
  const seen = [before, after].filter((story) => story !== undefined).filter(isVisible)
  if (seen.length === 0 || (seen.length === 2 && listingOf(seen[0]) === listingOf(seen[1])))
    return doc
  await announce(req, () => pagesOf(seen, req))
  return doc
}

/** Announces a live story with a new key entry: its own feed, and its address. */
export function announceLive(req: PayloadRequest, story: StoredStory): Promise<void> {
  return announce(req, async () => {
    const { stories } = await pagesOf([story], req)
    return { stories, homes: stories }
  })
}

/** Writes an announcement of the pages for each receiver; they are only asked for if there is one. */
async function announce(
  req: PayloadRequest,
  pagesToTell: () => Promise<{ stories: readonly string[]; homes: readonly string[] }>,
): Promise<void> {
  const { hubs, indexNow } = await receiversOf(req.payload, req)
  if (hubs.length === 0 && !indexNow) return
  const pages = await pagesToTell()
  const now = new Date().toISOString()
  const rows = [
    ...hubs.map((target) => ({ receiver: 'websub' as const, target, paths: pages.homes })),
    ...(indexNow
      ? [{ receiver: 'indexnow' as const, target: indexNow.endpoint, paths: pages.stories }]
      : []),
  ]
  for (const row of rows) {
    await req.payload.create({
      collection: 'announcements',
      data: { ...row, paths: [...row.paths], since: now, dueAt: now, tries: 0 },
      req,
    })
  }
}

/**
 * What a receiver would fetch again for: `modifiedAt` changes with the substance, the rest decides where the story is
 * listed.
 */
function listingOf(story: StoredStory | undefined): string {
  if (!story) return ''
  const { headline, slug, genre, publishedAt, modifiedAt, section } = story
  return JSON.stringify([
    [headline, slug, genre, publishedAt, modifiedAt, idOf(section)],
    (story.topics ?? []).map(idOf),
    (story.authors ?? []).map(idOf),
  ])
}

/** The addresses of the stories, and of the pages whose feeds list them. */
async function pagesOf(seen: readonly StoredStory[], req: PayloadRequest) {
  const slugs = async (collection: 'topics' | 'authors', ids: readonly number[]) => {
    const { docs } = await req.payload.find({
      collection,
      where: { id: { in: [...new Set(ids)] } },
      limit: 0,
      depth: 0,
      pagination: false,
      select: { slug: true },
      req,
    })
    return new Map(docs.map(({ id, slug }) => [id, { slug }]))
  }
  const sections = await storedSections(req.payload, req)
  const lines = seen.map((story) => {
    const home = sections.find(({ id }) => id === idOf(story.section))
    return home ? sectionAncestry(sections, home) : []
  })
  const topics = await slugs(
    'topics',
    seen.flatMap((story) => (story.topics ?? []).map(idOf)),
  )
  const authors = await slugs(
    'authors',
    seen.flatMap((story) => (story.authors ?? []).map(idOf)),
  )
  const stories = seen.flatMap(({ slug }, index) => {
    const home = lines[index]?.at(-1)
    return home ? [storyPath({ slug, section: home })] : []
  })
  return {
    stories: [...new Set(stories)],
    homes: [
      frontPath,
      ...new Set(lines.flat().map((section) => sectionPath(section))),
      ...[...topics.values()].map((topic) => topicPath(topic)),
      ...[...authors.values()].map((author) => authorPath(author)),
    ],
  }
}
