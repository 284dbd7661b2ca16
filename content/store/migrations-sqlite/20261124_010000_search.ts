import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

/** The index of full text, which is no collection: `content/search`. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(
    sql`CREATE TABLE search_places (story_id integer PRIMARY KEY NOT NULL, place integer NOT NULL UNIQUE)`,
  )
  await db.run(
    sql`CREATE VIRTUAL TABLE search_index USING fts5(headline, summary, body, facets, content='', contentless_delete=1, tokenize='unicode61')`,
  )
  await db.run(
    sql`CREATE TABLE search_words (word text PRIMARY KEY NOT NULL, length integer NOT NULL) WITHOUT ROWID`,
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE search_words`)
  await db.run(sql`DROP TABLE search_index`)
  await db.run(sql`DROP TABLE search_places`)
}
