import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The index of full text, which is no collection: `content/search`. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql`CREATE TABLE search_entries (story_id integer PRIMARY KEY NOT NULL, published_at timestamptz NOT NULL, stems tsvector NOT NULL)`,
  )
  await db.execute(
    sql`CREATE INDEX search_entries_stems_idx ON search_entries USING gin (stems)`,
  )
  await db.execute(
    sql`CREATE INDEX search_entries_published_at_idx ON search_entries (published_at DESC, story_id DESC)`,
  )
  await db.execute(
    sql`CREATE TABLE search_words (word text PRIMARY KEY NOT NULL, length integer NOT NULL)`,
  )
  await db.execute(
    sql`CREATE INDEX search_words_letter_idx ON search_words (left(word, 1), length)`,
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE search_words`)
  await db.execute(sql`DROP TABLE search_entries`)
}
