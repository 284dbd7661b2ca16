/**
 * The stories of the news sitemap: those of the last two days.
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 * @module
 */
import { z } from 'zod'
import { storyPath } from '#content/base/address/addresses.ts'
import { noteFreshUntil, noteTags } from '#content/base/page-record/page-record.ts'
import { listTags, siteTag } from '#content/base/page-record/tags.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { visibleSql } from '#content/newsroom/story/record/visible-stories.ts'
import { runStatement, sql } from '#content/store/statements.ts'

/** The age in milliseconds up to which a story is listed, and the most stories listed. */
const NEWS = 48 * 60 * 60 * 1000
const MOST_NEWS = 1_000

/** A story in the news sitemap. */
export interface NewsEntry {
  path: string
  headline: string
  /** The time printed on the story. */
  publishedAt: Date
}

const row = z.object({
  slug: z.string(),
  section: z.string(),
  headline: z.string(),
  published: z.union([z.date(), z.string().transform((text) => new Date(text))]),
})

/**
 * The stories of the last two days, newest first, without advertorials and without old stories that were imported late.
 */
export async function newsEntries(now: Date): Promise<NewsEntry[]> {
  noteTags(listTags.news, siteTag)
  const since = new Date(now.getTime() - NEWS).toISOString()
  const rows = await runStatement(
    await store(),
    sql`select a.slug as slug, s.slug as section, a.headline as headline, a.published_at as published
      from articles a join sections s on s.id = a.section_id
      where ${visibleSql} and a.genre <> 'advertorial'
        and a.published_at > ${since} and a.first_published_at > ${since}
      order by a.published_at desc, a.id desc limit ${MOST_NEWS}`,
    { row },
  )
  const oldest = rows.at(-1)
  if (oldest) noteFreshUntil(new Date(oldest.published.getTime() + NEWS))
  return rows.map(({ slug, section, headline, published }) => ({
    path: storyPath({ slug, section: { slug: section } }),
    headline,
    publishedAt: published,
  }))
}
