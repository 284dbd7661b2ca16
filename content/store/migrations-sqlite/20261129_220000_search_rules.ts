import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

/** By which rules the index of full text was made, and how far it was made anew: `content/newsroom/search`. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(
    sql`CREATE TABLE search_rules (version integer NOT NULL, after integer NOT NULL)`,
  )
  await db.run(sql`INSERT INTO search_rules (version, after) VALUES (1, 0)`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE search_rules`)
}
