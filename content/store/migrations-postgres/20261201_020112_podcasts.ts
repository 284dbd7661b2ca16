import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_topics_podcast_category" AS ENUM('news', 'news-daily', 'news-politics', 'news-business', 'news-sports', 'news-tech', 'news-entertainment', 'news-commentary', 'arts', 'business', 'comedy', 'education', 'fiction', 'government', 'health', 'history', 'family', 'leisure', 'music', 'religion', 'science', 'society', 'sports', 'technology', 'crime', 'film');
  ALTER TABLE "topics" ADD COLUMN "podcast_is_series" boolean DEFAULT false;
  ALTER TABLE "topics" ADD COLUMN "podcast_cover_id" integer;
  ALTER TABLE "topics" ADD COLUMN "podcast_category" "enum_topics_podcast_category" DEFAULT 'news';
  ALTER TABLE "topics" ADD COLUMN "podcast_author" varchar;
  ALTER TABLE "topics" ADD COLUMN "podcast_email" varchar;
  ALTER TABLE "topics" ADD COLUMN "podcast_is_explicit" boolean DEFAULT false;
  ALTER TABLE "topics" ADD CONSTRAINT "topics_podcast_cover_id_media_id_fk" FOREIGN KEY ("podcast_cover_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "topics_podcast_podcast_cover_idx" ON "topics" USING btree ("podcast_cover_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "topics" DROP CONSTRAINT "topics_podcast_cover_id_media_id_fk";
  
  DROP INDEX "topics_podcast_podcast_cover_idx";
  ALTER TABLE "topics" DROP COLUMN "podcast_is_series";
  ALTER TABLE "topics" DROP COLUMN "podcast_cover_id";
  ALTER TABLE "topics" DROP COLUMN "podcast_category";
  ALTER TABLE "topics" DROP COLUMN "podcast_author";
  ALTER TABLE "topics" DROP COLUMN "podcast_email";
  ALTER TABLE "topics" DROP COLUMN "podcast_is_explicit";
  DROP TYPE "public"."enum_topics_podcast_category";`)
}
