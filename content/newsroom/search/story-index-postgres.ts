/**
 * The full-text index on PostgreSQL: a `tsvector` of our own stems. PostgreSQL's `indonesian` configuration (Snowball)
 * does not give "menulis" and "tulisan" the same stem.
 * @see https://www.postgresql.org/docs/current/textsearch.html
 * @module
 */
import type { Payload } from 'payload'
import { z } from 'zod'
import { runStatement, type Statement, sql } from '#content/store/statements.ts'
import { facetsOf, facetsWanted } from './search-facets.ts'
import type { SearchQuestion } from './search-question.ts'
import {
  MOST_BY_HEADLINE,
  MOST_MATCHES,
  type SearchFilters,
  type StoryIndex,
} from './story-index.ts'
import { stemsOf, wordsOf } from './story-words.ts'

const matchRow = z.object({
  id: z.number(),
  seconds: z.coerce.number(),
  relevance: z.coerce.number(),
})

/** The index in the PostgreSQL database of `payload`. */
export function postgresIndex(payload: Payload): StoryIndex {
  const matching = async (
    column: Statement,
    expression: string,
    { since }: SearchFilters,
    limit: number,
  ) => {
    const rows = await runStatement(
      payload,
      sql`select story_id as id, extract(epoch from published_at) as seconds,
          ts_rank('{0, 0.125, 0.375, 1}', ${column}, to_tsquery('simple', ${expression})) as relevance
        from search_entries
        where ${column} @@ to_tsquery('simple', ${expression})
          and published_at >= ${(since ?? new Date(0)).toISOString()}::timestamptz
        order by published_at desc, story_id desc limit ${limit}`,
      { row: matchRow },
    )
    return rows.map(({ id, seconds, relevance }) => ({
      id,
      publishedAt: new Date(seconds * 1000),
      relevance,
    }))
  }

  return {
    async put(entry, req) {
      const options = req ? { req } : {}
      await runStatement(
        payload,
        sql`insert into search_entries (story_id, published_at, stems) values (
            ${entry.id}, ${entry.publishedAt.toISOString()}::timestamptz,
            setweight(to_tsvector('simple', ${stemsOf(entry.headline)}), 'A')
              || setweight(to_tsvector('simple', ${stemsOf(entry.summary)}), 'B')
              || setweight(to_tsvector('simple', ${stemsOf(entry.body)}), 'C')
              || setweight(to_tsvector('simple', ${facetsOf(entry)}), 'D'))
          on conflict (story_id) do update
            set published_at = excluded.published_at, stems = excluded.stems`,
        options,
      )
      // A fixed order prevents deadlocks between two saves.
      const words = [
        ...new Set(wordsOf(`${entry.headline} ${entry.summary} ${entry.body}`)),
      ].toSorted()
      await runStatement(
        payload,
        sql`insert into search_words (word, length)
          select word, char_length(word) from jsonb_array_elements_text(${JSON.stringify(words)}::jsonb) as word
          on conflict do nothing`,
        options,
      )
    },
    async remove(id, req) {
      await runStatement(
        payload,
        sql`delete from search_entries where story_id = ${id}`,
        req ? { req } : {},
      )
    },
    async find(question, filters) {
      const anywhere = expressionOf('ABC', question, filters)
      const newest = await matching(sql`stems`, anywhere, filters, MOST_MATCHES)
      const limited = newest.length === MOST_MATCHES
      if (!limited) return { matches: newest, limited }
      const known = new Set(newest.map(({ id }) => id))
      const inTitle = expressionOf('A', question, filters)
      const titled = await matching(sql`titles`, inTitle, filters, MOST_BY_HEADLINE)
      return { matches: [...newest, ...titled.filter(({ id }) => !known.has(id))], limited }
    },
    async words({ least, most, letter, beginning, ending, swapped }) {
      const rows = await runStatement(
        payload,
        sql`select word from search_words
            where word collate "C" >= ${beginning} and word collate "C" < ${`${beginning}\u{10ffff}`}
              and length between ${least} and ${most}
          union select word from search_words
            where right(word, 2) = ${ending} and left(word, 1) = ${letter}
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
        sql`select story_id as id from search_entries where story_id > ${after} order by story_id limit ${limit}`,
        { row: z.object({ id: z.number() }) },
      )
      return rows.map(({ id }) => id)
    },
  }
}

/** The query as a `tsquery`. Stems are letters and digits only, so quoting them is enough. */
function expressionOf(weights: string, question: SearchQuestion, filters: SearchFilters): string {
  const word = (stem: string) => `'${stem}':${weights}`
  return [
    ...question.terms.map(word),
    ...question.phrases.map((phrase) => `(${phrase.map(word).join(' <-> ')})`),
    ...question.compounds.map(
      ({ whole, parts }) => `(${word(whole)} | (${parts.map(word).join(' & ')}))`,
    ),
    ...facetsWanted(filters).map(
      (facets) => `(${facets.map((facet) => `'${facet}':D`).join(' | ')})`,
    ),
  ].join(' & ')
}
