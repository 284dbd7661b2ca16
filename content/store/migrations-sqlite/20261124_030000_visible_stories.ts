import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

/** What sitemaps ask of every story, apart from the stories themselves, whose bodies are long. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(
    sql`CREATE INDEX articles_visible_idx ON articles (_status, withdrawn_at, published_at, id, modified_at)`,
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX articles_visible_idx`)
}
