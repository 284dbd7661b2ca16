import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What people read by the day, and where they came from: `content/reading/readership`. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql`CREATE TABLE story_reading_days (story_id integer NOT NULL, day text NOT NULL, source text NOT NULL, count integer NOT NULL, PRIMARY KEY (story_id, day, source))`,
  )
  await db.execute(
    sql`CREATE INDEX story_reading_days_day_idx ON story_reading_days (day, story_id, source, count)`,
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE story_reading_days`)
}
