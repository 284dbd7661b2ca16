import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

/**
 * The ids by which feeds call stories, and the words of photos that copy did not bring. A story that readers know keeps
 * the address that feeds gave so far, so that feed readers do not show it as new.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` ADD \`hero_caption\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`hero_credit\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`feed_id\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_hero_caption\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_hero_credit\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_feed_id\` text;`)
  await db.run(sql`UPDATE articles SET feed_id = '/' || (SELECT slug FROM sections WHERE sections.id = articles.section_id) || '/' || slug
    WHERE first_published_at IS NOT NULL`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`hero_caption\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`hero_credit\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`feed_id\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_hero_caption\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_hero_credit\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_feed_id\`;`)
}
