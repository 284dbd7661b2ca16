import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

/** The stories that show attachments: without it, a change of one reads the body of every story. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(
    sql`CREATE INDEX articles_attached_idx ON articles (updated_at) WHERE instr(body, '"blockType":"attachment"') > 0`,
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX articles_attached_idx`)
}
