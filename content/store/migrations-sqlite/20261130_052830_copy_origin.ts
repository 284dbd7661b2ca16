import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` ADD \`copy_version\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`copy_version_at\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`imported_revision\` numeric;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_copy_version\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_copy_version_at\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_imported_revision\` numeric;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`copy_version\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`copy_version_at\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`imported_revision\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_copy_version\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_copy_version_at\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_imported_revision\`;`)
}
