/**
 * Links in bodies, of stories and static pages, to stories that were withdrawn because they did harm: their addresses repeat the headline.
 * @module
 */
import { linkedSlug } from '#content/base/address/address-shape.ts'
import { noteTags } from '#content/base/page-record/page-record.ts'
import { slugTag, storyTag } from '#content/base/page-record/tags.ts'
import { environment } from '#content/base/settings/environment.ts'
import { addressesIn, withoutLinks } from '#content/intake/lexical/body-addresses.ts'
import { mayNameHeadline } from '#content/model/story/withdrawal.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { isVisible } from '#content/newsroom/story/record/visible-stories.ts'
import type { StoredStory } from '#content/store/payload-types.ts'

/** `records` with such links replaced by their words, and without such link cards. */
export async function withoutHarmfulLinks<Stored extends { body: StoredStory['body'] }>(
  records: readonly Stored[],
): Promise<Stored[]> {
  const { siteUrl } = environment()
  const linked = records.flatMap(({ body }) => addressesIn(body))
  const targets = new Map(linked.map((target) => [target, linkedSlug(target, siteUrl)]))
  const slugs = [...new Set([...targets.values()].filter((slug) => slug !== undefined))]
  if (slugs.length === 0) return [...records]
  const harmful = await harmfulSlugs(slugs)
  if (harmful.size === 0) return [...records]
  const unwanted = new Set(
    [...targets].flatMap(([target, slug]) => (slug && harmful.has(slug) ? [target] : [])),
  )
  return records.map((record) => ({
    ...record,
    body: withoutLinks(record.body, unwanted) as Stored['body'],
  }))
}

/** The slugs among `slugs`, present or old ones, of stories that were withdrawn because they did harm. */
async function harmfulSlugs(slugs: string[]): Promise<Set<string>> {
  noteTags(...slugs.map(slugTag))
  const payload = await store()
  const where = { slug: { in: slugs } }
  const shape = { depth: 1, limit: 2 * slugs.length, pagination: false } as const
  const [present, old] = await Promise.all([
    payload.find({ collection: 'articles', where, ...shape, depth: 0 }),
    payload.find({ collection: 'old-slugs', where, ...shape }),
  ])
  const named = [
    ...present.docs.map((story) => ({ slug: story.slug, story })),
    ...old.docs.flatMap(({ slug, article }) =>
      typeof article === 'object' && article !== null ? [{ slug, story: article }] : [],
    ),
  ]
  noteTags(...named.map(({ story }) => storyTag(story.id)))
  return new Set(
    named.flatMap(({ slug, story }) =>
      !isVisible(story) && story.withdrawnAt && !mayNameHeadline(story.withdrawalGround)
        ? [slug]
        : [],
    ),
  )
}
