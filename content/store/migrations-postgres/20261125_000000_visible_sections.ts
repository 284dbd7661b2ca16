import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The section beside what decides whether readers see a story: pages of a section skip others without reading them. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`DROP INDEX articles_visible_idx`)
  await db.execute(
    sql`CREATE INDEX articles_visible_idx ON articles (_status, withdrawn_at, published_at, id, modified_at, section_id)`,
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP INDEX articles_visible_idx`)
  await db.execute(
    sql`CREATE INDEX articles_visible_idx ON articles (_status, withdrawn_at, published_at, id, modified_at)`,
  )
}
