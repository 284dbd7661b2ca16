import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * The ids by which feeds call stories, and the words of photos that copy did not bring. A story that readers know keeps
 * the address that feeds gave so far, so that feed readers do not show it as new.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles" ADD COLUMN "hero_caption" varchar;
  ALTER TABLE "articles" ADD COLUMN "hero_credit" varchar;
  ALTER TABLE "articles" ADD COLUMN "feed_id" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_hero_caption" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_hero_credit" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_feed_id" varchar;`)
  await db.execute(sql`UPDATE articles SET feed_id = '/' || (SELECT slug FROM sections WHERE sections.id = articles.section_id) || '/' || slug
    WHERE first_published_at IS NOT NULL`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles" DROP COLUMN "hero_caption";
  ALTER TABLE "articles" DROP COLUMN "hero_credit";
  ALTER TABLE "articles" DROP COLUMN "feed_id";
  ALTER TABLE "_articles_v" DROP COLUMN "version_hero_caption";
  ALTER TABLE "_articles_v" DROP COLUMN "version_hero_credit";
  ALTER TABLE "_articles_v" DROP COLUMN "version_feed_id";`)
}
