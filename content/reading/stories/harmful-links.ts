/**
 * Links in bodies, of stories and static pages, to stories that were withdrawn because they did harm: their addresses repeat the headline.
 * @module
 */
import { z } from 'zod'
import { linkedSlug } from '#content/base/address/address-shape.ts'
import { noteTags } from '#content/base/page-record/page-record.ts'
import { slugTag, storyTag } from '#content/base/page-record/tags.ts'
import { environment } from '#content/base/settings/environment.ts'
import { addressesIn, withoutLinks } from '#content/intake/lexical/body-addresses.ts'
import { mayNameHeadline, WITHDRAWAL_GROUNDS } from '#content/model/story/withdrawal.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { isVisible } from '#content/newsroom/story/record/visible-stories.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { runStatement, sql } from '#content/store/statements.ts'
import { storedTime } from '#content/store/stored-values.ts'

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
  const among = sql.join(
    slugs.map((slug) => sql`${slug}`),
    sql`, `,
  )
  const columns = sql`a.id as id, a._status as _status, a.withdrawn_at as "withdrawnAt",
    a.withdrawal_ground as "withdrawalGround"`
  const named = await runStatement(
    payload,
    sql`select a.slug as slug, ${columns} from articles a where a.slug in (${among})
      union all select o.slug as slug, ${columns} from old_slugs o cross join articles a
        where o.slug in (${among}) and a.id = o.article_id`,
    { row: namedStory },
  )
  noteTags(...named.map(({ id }) => storyTag(id)))
  return new Set(
    named.flatMap((story) =>
      !isVisible(story) && story.withdrawnAt && !mayNameHeadline(story.withdrawalGround)
        ? [story.slug]
        : [],
    ),
  )
}

const namedStory = z.object({
  slug: z.string(),
  id: z.number(),
  _status: z.enum(['draft', 'published']).nullable(),
  withdrawnAt: storedTime.nullable(),
  withdrawalGround: z.enum(WITHDRAWAL_GROUNDS).nullable(),
})
