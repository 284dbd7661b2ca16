/**
 * Fills a very large archive from the starter content. Each starter story is copied and indexed with its own slug,
 * headline and time, spread evenly over five years.
 * @module
 */
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { facetsOf } from '#content/newsroom/search/search-facets.ts'
import { placeOf } from '#content/newsroom/search/story-index-sqlite.ts'
import { stemsOf } from '#content/newsroom/search/story-words.ts'
import { textOf } from '#content/newsroom/story/record/story-record.ts'

const SPAN = 5 * 365 * 86_400_000

const source = z.object({
  id: z.number(),
  headline: z.string(),
  slug: z.string(),
  summary: z.string().nullable(),
  body: z.string(),
  section_id: z.number(),
})

/** Adds `count` stories to the SQLite file at `path`; the newest is published at `now`. */
export function fillArchive(path: string, count: number, now: Date): void {
  const database = new DatabaseSync(path)
  const stories = z
    .array(source)
    .parse(
      database.prepare('select * from articles where _status = ? order by id').all('published'),
    )
    .map((story) => ({
      ...story,
      stems: stemsOf(textOf(JSON.parse(story.body))),
    }))
  const columns = database
    .prepare('select name from pragma_table_info(?)')
    .all('articles')
    .map(({ name }) => String(name))
    .filter(
      (name) =>
        ![
          'id',
          'slug',
          'headline',
          'published_at',
          'first_published_at',
          'modified_at',
          'copy_identity',
        ].includes(name),
    )
  const copy = database.prepare(
    `insert into articles (${columns.join(', ')}, slug, headline, published_at, first_published_at, modified_at)
     select ${columns.join(', ')}, ?, ?, ?, ?, ? from articles where id = ? returning id`,
  )
  const relations = database.prepare(
    `insert into articles_rels ("order", parent_id, path, authors_id, topics_id)
     select "order", ?, path, authors_id, topics_id from articles_rels where parent_id = ?`,
  )
  const place = database.prepare('insert into search_places (story_id, place) values (?, ?)')
  const index = database.prepare(
    'insert into search_index (rowid, headline, summary, body, facets) values (?, ?, ?, ?, ?)',
  )
  database.exec('begin')
  for (let number = 0; number < count; number += 1) {
    const story = stories[number % stories.length]
    if (!story) throw new Error('There is no story to copy.')
    const publishedAt = new Date(now.getTime() - Math.floor((number * SPAN) / count))
    const time = publishedAt.toISOString()
    const headline = `${story.headline} ${number}`
    const { id } = copy.get(`${story.slug}-${number}`, headline, time, time, time, story.id) as {
      id: number
    }
    relations.run(id, story.id)
    const row = placeOf({ id, publishedAt })
    place.run(id, row)
    const facets = facetsOf({ section: story.section_id, authors: [] })
    index.run(row, stemsOf(headline), stemsOf(story.summary ?? ''), story.stems, facets)
  }
  keepVersions(database)
  database.exec('commit')
  database.close()
}

/** Adds the version that publication leaves to every story without one, since the desk's lists read versions. */
function keepVersions(database: DatabaseSync): void {
  const columnsOf = (table: string) =>
    database
      .prepare('select name from pragma_table_info(?)')
      .all(table)
      .map(({ name }) => String(name))
  const kept = new Set(columnsOf('_articles_v'))
  const columns = columnsOf('articles').filter((name) => kept.has(`version_${name}`))
  database.exec(
    `insert into _articles_v (parent_id, created_at, updated_at, latest, ${columns.map((name) => `version_${name}`).join(', ')})
     select id, published_at, published_at, 1, ${columns.join(', ')} from articles
       where id not in (select parent_id from _articles_v where parent_id is not null)`,
  )
  database.exec(
    `insert into _articles_v_rels ("order", parent_id, path, authors_id, topics_id)
     select r."order", v.id, 'version.' || r.path, r.authors_id, r.topics_id
       from _articles_v v join articles_rels r on r.parent_id = v.parent_id
       where v.id not in (select parent_id from _articles_v_rels)`,
  )
}
