/**
 * Fills a large archive as ten years of publications leave it: stories from the oldest to the newest, with topics and
 * authors of their own, versions, log, lists, and the words of search. `tests/store/story-lists.test.ts`
 * compares it with what the newsroom itself writes.
 * @module
 */
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { slugOf } from '#content/base/address/slug.ts'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { blocksText } from '#content/model/story/body-text.ts'
import { openingOf } from '#content/model/story/description.ts'
import { facetsOf } from '#content/newsroom/search/search-facets.ts'
import { placeOf } from '#content/newsroom/search/story-index-sqlite.ts'
import { stemsOf, wordsOf } from '#content/newsroom/search/story-words.ts'
import {
  asName,
  numberedWord,
  oftenFirst,
  type Random,
  randomOf,
  type TextMaking,
  textMaking,
} from './archive-text.ts'

const SPAN = 10 * 365 * 86_400_000
/** People and topics that the newsroom has gained over the years. */
const AUTHORS = 190
const TOPICS = 2_000
/** Stories that are written at once. */
const BATCH = 5_000
/** What is too long for one batch is kept in memory, in KiB. */
const CACHE = 1_500_000

const id = z.object({ id: z.number() })

/** A story of the archive. */
interface ArchiveStory {
  readonly id: number
  readonly slug: string
  readonly headline: string
  readonly summary: string
  /** The body as it is stored, and its text. */
  readonly body: string
  readonly text: string
  readonly opening: string
  readonly section: number
  readonly hero: number | null
  readonly authors: readonly number[]
  readonly topics: readonly number[]
  readonly publishedAt: Date
}

/** What the stories of an archive refer to, by id, the most used first. */
interface ArchivePlaces {
  readonly sections: readonly number[]
  readonly photos: readonly number[]
  readonly authors: readonly number[]
  readonly topics: readonly number[]
}

/** Adds `count` stories to the SQLite file at `path`, and what they are filed under; the newest is published at `now`. */
export function fillArchive(
  path: string,
  count: number,
  now: Date,
  { authors = AUTHORS, topics = TOPICS } = {},
): void {
  const database = new DatabaseSync(path)
  // A file that is filled by one process needs no log of what it writes.
  database.exec(
    `pragma journal_mode = delete; pragma journal_mode = memory; pragma temp_store = memory; pragma synchronous = off;
     pragma foreign_keys = off; pragma cache_size = -${CACHE}`,
  )
  const places = addPlaces(database, authors, topics)
  const texts = textMaking(
    z
      .array(z.object({ body: z.string() }))
      .parse(
        database
          .prepare(
            `select body from articles where _status = 'published' and body is not null order by id`,
          )
          .all(),
      )
      .map(({ body }): unknown => JSON.parse(body)),
  )
  const last = Number(database.prepare('select max(id) as id from articles').get()?.id ?? 0)
  const keepers = dropTriggers(database)
  const write = writerOf(database)
  for (let number = 0; number < count; number += 1) {
    if (number % BATCH === 0) database.exec('begin')
    write(archiveStory({ number, count, now, last }, places, texts))
    if ((number + 1) % BATCH === 0 || number + 1 === count) database.exec('commit')
  }
  countDays(database, last)
  for (const keeper of keepers) database.exec(keeper)
  database.exec('pragma journal_mode = wal')
  database.close()
}

/** Takes away what keeps lists with each row, since the rows of lists are written beside; returns how it is made again. */
function dropTriggers(database: DatabaseSync): string[] {
  const triggers = z
    .array(z.object({ name: z.string(), sql: z.string() }))
    .parse(database.prepare(`select name, sql from sqlite_master where type = 'trigger'`).all())
  for (const { name } of triggers) database.exec(`drop trigger ${name}`)
  return triggers.map(({ sql }) => sql)
}

/** Counts the stories behind the story `last` on their days. */
function countDays(database: DatabaseSync, last: number): void {
  database
    .prepare(
      `insert into story_days (day, stories, changed_at)
         select date(published_at, '+7 hours'), count(*), max(modified_at) from articles where id > ? group by 1
       on conflict (day) do update set stories = stories + excluded.stories,
         changed_at = max(coalesce(changed_at, ''), coalesce(excluded.changed_at, ''))`,
    )
    .run(last)
}

/** Adds people and topics, and returns all there are. */
function addPlaces(database: DatabaseSync, authors: number, topics: number): ArchivePlaces {
  const idsOf = (table: string) =>
    z
      .array(id)
      .parse(database.prepare(`select id from ${table} order by id`).all())
      .map((row) => row.id)
  const author = database.prepare(`insert into authors (name, slug, kind) values (?, ?, 'person')`)
  const topic = database.prepare('insert into topics (name, slug) values (?, ?)')
  for (const { name, slug } of archiveNames(authors, 'Penulis')) author.run(name, slug)
  for (const { name, slug } of archiveNames(topics, 'Topik')) topic.run(name, slug)
  return {
    sections: idsOf('sections'),
    photos: idsOf('media'),
    authors: idsOf('authors'),
    topics: idsOf('topics'),
  }
}

/** Names for `count` records of a kind. */
const archiveNames = (count: number, kind: string): { name: string; slug: string }[] =>
  Array.from({ length: count }, (_, index) => {
    const name = `${kind} ${asName(numberedWord(index))}`
    return { name, slug: slugOf(name) }
  })

/** The story `number` of `count`, the first of which is the oldest. */
function archiveStory(
  { number, count, now, last }: { number: number; count: number; now: Date; last: number },
  places: ArchivePlaces,
  texts: TextMaking,
): ArchiveStory {
  const random = randomOf(number + 1)
  const { headline, summary, body } = texts(number, random)
  const [most = 0, ...others] = places.sections
  return {
    id: last + number + 1,
    slug: `${slugOf(headline.split(':')[0] ?? '')}-${number.toString(36)}`,
    headline,
    summary,
    body: JSON.stringify(lexicalFromBlocks(body)),
    text: blocksText(body),
    opening: openingOf(body),
    section: random() < 0.5 ? most : (others[Math.floor(random() * others.length)] ?? most),
    hero:
      random() < 0.6 ? (places.photos[Math.floor(random() * places.photos.length)] ?? null) : null,
    authors: [oftenFirst(places.authors, random)],
    topics: someOf(places.topics, 1 + Math.floor(random() * 3), random),
    publishedAt: new Date(now.getTime() - Math.floor(((count - 1 - number) * SPAN) / count)),
  }
}

const someOf = (ids: readonly number[], count: number, random: Random): number[] => [
  ...new Set(Array.from({ length: count }, () => oftenFirst(ids, random))),
]

/** The columns of a story that are not the same for all, by the parameter that each takes. */
const STORY_COLUMNS: Readonly<Record<string, string>> = {
  slug: ':slug',
  headline: ':headline',
  summary: ':summary',
  body: ':body',
  opening: ':opening',
  section_id: ':section',
  hero_id: ':hero',
  published_at: ':at',
  first_published_at: ':at',
  modified_at: ':at',
  created_at: ':at',
  updated_at: ':at',
  copy_identity: ':identity',
  feed_id: ':feed',
  _status: `'published'`,
  stage: `'published'`,
  revision: '1',
  revision_run: '0',
  imported_revision: '1',
}

/** Writes stories, each with everything that its publication would write. */
function writerOf(database: DatabaseSync): (story: ArchiveStory) => void {
  const columns = Object.keys(STORY_COLUMNS)
  const values = Object.values(STORY_COLUMNS).join(', ')
  const filed = database.prepare(
    'insert into articles_rels (parent_id, path, "order", authors_id, topics_id) values (?, ?, ?, ?, ?)',
  )
  const list = database.prepare(
    'insert into listed_stories (list, list_id, published_at, story_id, modified_at) values (?, ?, ?, ?, ?)',
  )
  const published = database.prepare(
    `insert into articles (id, ${columns.join(', ')}) values (:id, ${values})`,
  )
  const versioned = database.prepare(
    `insert into _articles_v (parent_id, created_at, updated_at, latest, autosave,
       ${columns.map((name) => `version_${name}`).join(', ')}) values (:id, :at, :at, 1, 0, ${values})`,
  )
  const filedVersion = database.prepare(
    'insert into _articles_v_rels (parent_id, path, "order", authors_id, topics_id) values (?, ?, ?, ?, ?)',
  )
  const logged = database.prepare(
    `insert into story_log (at, step, article_id, headline, actor) values (?, ?, ?, ?, 'Sistem')`,
  )
  const placed = database.prepare('insert into search_places (story_id, place) values (?, ?)')
  const indexed = database.prepare(
    'insert into search_index (rowid, headline, summary, body, facets) values (?, ?, ?, ?, ?)',
  )
  const learn = wordKeeping(database)
  return (story) => {
    const { id: story_id, headline, summary, text, publishedAt, authors, topics } = story
    const at = publishedAt.toISOString()
    const { slug, body, opening, section, hero } = story
    const identity = story_id.toString(16).padStart(32, '0')
    const feed = `urn:uuid:00000000-0000-4000-8000-${story_id.toString(16).padStart(12, '0')}`
    const row = {
      id: story_id,
      slug,
      headline,
      summary,
      body,
      opening,
      section,
      hero,
      at,
      identity,
      feed,
    }
    published.run(row)
    const version = versioned.run(row).lastInsertRowid
    list.run('sections', section, at, story_id, at)
    const file = (kind: 'authors' | 'topics', ids: readonly number[]) => {
      for (const [index, one] of ids.entries()) {
        const [author, topic] = kind === 'authors' ? [one, null] : [null, one]
        filed.run(story_id, kind, index + 1, author, topic)
        filedVersion.run(version, `version.${kind}`, index + 1, author, topic)
        list.run(kind, one, at, story_id, at)
      }
    }
    file('authors', authors)
    file('topics', topics)
    logged.run(at, 'created', story_id, headline)
    logged.run(at, 'published', story_id, headline)
    const place = placeOf({ id: story_id, publishedAt })
    placed.run(story_id, place)
    const facets = facetsOf({ section, authors })
    indexed.run(place, stemsOf(headline), stemsOf(summary), stemsOf(text), facets)
    learn(`${headline} ${summary} ${text}`)
  }
}

/** Keeps the words of texts, each once. */
function wordKeeping(database: DatabaseSync): (text: string) => void {
  const keep = database.prepare('insert or ignore into search_words (word, length) values (?, ?)')
  const known = new Set<string>()
  return (text) => {
    for (const word of wordsOf(text)) {
      if (known.has(word)) continue
      known.add(word)
      // The database counts characters, as the index does.
      keep.run(word, [...word].length)
    }
  }
}
