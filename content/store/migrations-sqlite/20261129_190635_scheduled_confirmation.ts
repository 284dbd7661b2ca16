import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` ADD \`publish_confirmed\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_publish_confirmed\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`guard_confirmed\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_guard_confirmed\`;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` ADD \`guard_confirmed\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_guard_confirmed\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`publish_confirmed\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_publish_confirmed\`;`)
}
