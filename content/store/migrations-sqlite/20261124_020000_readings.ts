import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

/** What people read, by the hour: `content/reading`. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(
    sql`CREATE TABLE story_readings (story_id integer NOT NULL, hour integer NOT NULL, count integer NOT NULL, PRIMARY KEY (story_id, hour)) WITHOUT ROWID`,
  )
  await db.run(
    sql`CREATE INDEX story_readings_hour_idx ON story_readings (hour, story_id, count)`,
  )
  await db.run(
    sql`CREATE TABLE reading_batches (id text PRIMARY KEY NOT NULL, hour integer NOT NULL)`,
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE reading_batches`)
  await db.run(sql`DROP TABLE story_readings`)
}
