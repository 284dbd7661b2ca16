import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` ADD \`saved_in\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_saved_in\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`saved_in\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_saved_in\`;`)
}
