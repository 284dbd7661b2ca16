import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What stands in headlines, with what a story is filed under, in an index of its own: in the index of everything a
 * word of a headline is told from one of a body only by reading each story that has it.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql`ALTER TABLE search_entries ADD COLUMN titles tsvector GENERATED ALWAYS AS (ts_filter(stems, '{a,d}')) STORED`,
  )
  await db.execute(
    sql`CREATE INDEX search_entries_titles_idx ON search_entries USING gin (titles)`,
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`ALTER TABLE search_entries DROP COLUMN titles`)
}
