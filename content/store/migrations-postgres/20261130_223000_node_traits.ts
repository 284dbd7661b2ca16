import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** How a node is set up, for the desk's page of machines. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`ALTER TABLE nodes ADD COLUMN traits jsonb NOT NULL DEFAULT '{}'`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`ALTER TABLE nodes DROP COLUMN traits`)
}
