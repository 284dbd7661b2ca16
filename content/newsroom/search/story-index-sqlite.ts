/**
 * The full-text index on SQLite: FTS5 without a copy of the text.
 *
 * A row's id encodes the story's time of publication. FTS5 returns matches in that order, so the newest matches cost
 * the same in a large archive.
 * @see https://www.sqlite.org/fts5.html
 * @module
 */
import type { Payload } from 'payload'
import { z } from 'zod'
import { runStatement, type Statement, sql } from '#content/store/statements.ts'
import { facetsOf, facetsWanted } from './search-facets.ts'
import type { SearchQuestion } from './search-question.ts'
import {
  type IndexEntry,
  MOST_BY_HEADLINE,
  MOST_MATCHES,
  type SearchFilters,
  type StoryIndex,
} from './story-index.ts'
import { stemsOf, wordsOf } from './story-words.ts'

/** Ids per second of publication; the combined number stays a safe integer in JavaScript. */
const IDS_A_SECOND = 2 ** 20

/** All matches in one row: for thousands of rows, the driver takes five times as long as SQLite's search. */
const matchesRow = z.object({
  matches: z
    .string()
    .transform((json): unknown => JSON.parse(json))
    .pipe(z.array(z.tuple([z.number(), z.number(), z.number()]))),
})

/** The index in the SQLite database of `payload`. */
export function sqliteIndex(payload: Payload): StoryIndex {
  const remove: StoryIndex['remove'] = async (id, req) => {
    const options = req ? { req } : {}
    await runStatement(
      payload,
      sql`delete from search_index where rowid in (select place from search_places where story_id = ${id})`,
      options,
    )
    await runStatement(payload, sql`delete from search_places where story_id = ${id}`, options)
  }
  const matching = async (found: Statement) => {
    const statement = sql`select json_group_array(json_array(id, place, relevance)) as matches from (${found})`
    const [row] = await runStatement(payload, statement, { row: matchesRow })
    return (row?.matches ?? []).map(([id, place, relevance]) => ({
      id,
      publishedAt: new Date(Math.floor(place / IDS_A_SECOND) * 1000),
      relevance,
    }))
  }

  return {
    remove,
    async put(entry, req) {
      const options = req ? { req } : {}
      await remove(entry.id, req)
      const place = placeOf(entry)
      await runStatement(
        payload,
        sql`insert into search_places (story_id, place) values (${entry.id}, ${place})`,
        options,
      )
      await runStatement(
        payload,
        sql`insert into search_index (rowid, headline, summary, body, facets)
          values (${place}, ${stemsOf(entry.headline)}, ${stemsOf(entry.summary)}, ${stemsOf(entry.body)}, ${facetsOf(entry)})`,
        options,
      )
      const words = wordsOf(`${entry.headline} ${entry.summary} ${entry.body}`)
      await runStatement(
        payload,
        sql`insert or ignore into search_words (word, length)
          select value, length(value) from json_each(${JSON.stringify([...new Set(words)])})`,
        options,
      )
    },
    async find(question, filters) {
      const since = filters.since ? placeOf({ id: 0, publishedAt: filters.since }) : -(2 ** 52)
      const select = (columns: string, limit: number) => sql`
        select p.story_id as id, p.place as place,
          -bm25(search_index, 8.0, 3.0, 1.0, 0.0) as relevance
        from search_index join search_places p on p.place = search_index.rowid
        where search_index match ${expressionOf(columns, question, filters)}
          and search_index.rowid >= ${since}
        order by search_index.rowid desc limit ${limit}`
      const newest = await matching(select('{headline summary body}', MOST_MATCHES))
      const limited = newest.length === MOST_MATCHES
      if (!limited) return { matches: newest, limited }
      const known = new Set(newest.map(({ id }) => id))
      const titled = await matching(select('{headline}', MOST_BY_HEADLINE))
      return { matches: [...newest, ...titled.filter(({ id }) => !known.has(id))], limited }
    },
    async words({ least, most, letter, beginning, ending, swapped }) {
      const rows = await runStatement(
        payload,
        sql`select word from search_words
            where word >= ${beginning} and word < ${`${beginning}\u{10ffff}`} and length between ${least} and ${most}
          union select word from search_words
            where substr(word, -2) = ${ending} and substr(word, 1, 1) = ${letter}
              and length between ${least} and ${most}
          union select word from search_words where word in (${sql.join(
            swapped.map((word) => sql`${word}`),
            sql`, `,
          )})`,
        { row: z.object({ word: z.string() }) },
      )
      return rows.map(({ word }) => word)
    },
    async entries(after, limit) {
      const rows = await runStatement(
        payload,
        sql`select story_id as id from search_places where story_id > ${after} order by story_id limit ${limit}`,
        { row: z.object({ id: z.number() }) },
      )
      return rows.map(({ id }) => id)
    },
  }
}

/** The id of a story's row: its time of publication, then its own id. */
export function placeOf({ id, publishedAt }: Pick<IndexEntry, 'id' | 'publishedAt'>): number {
  return Math.floor(publishedAt.getTime() / 1000) * IDS_A_SECOND + (id % IDS_A_SECOND)
}

/** The query in FTS5 syntax. Stems are letters and digits only, so quoting them is enough. */
function expressionOf(columns: string, question: SearchQuestion, filters: SearchFilters): string {
  const wanted = [
    ...question.terms.map((term) => `"${term}"`),
    ...question.phrases.map((phrase) => `"${phrase.join(' ')}"`),
    ...question.compounds.map(
      ({ whole, parts }) => `("${whole}" OR (${parts.map((part) => `"${part}"`).join(' AND ')}))`,
    ),
  ]
  const asked = `${columns} : (${wanted.join(' AND ')})`
  const filed = facetsWanted(filters).map(
    (facets) => `facets : (${facets.map((facet) => `"${facet}"`).join(' OR ')})`,
  )
  return [asked, ...filed].join(' AND ')
}
