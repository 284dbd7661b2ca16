import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_story_comments_place" AS ENUM('headline', 'summary', 'body');
  ALTER TYPE "public"."enum_notices_subject" ADD VALUE 'commented';
  ALTER TYPE "public"."enum_users_mail_about" ADD VALUE 'commented';
  CREATE TABLE "story_comments" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"article_id" integer,
  	"thread_id" integer,
  	"place" "enum_story_comments_place",
  	"quote" varchar,
  	"before" varchar,
  	"after" varchar,
  	"block" numeric,
  	"text" varchar NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"by_id" integer,
  	"actor" varchar NOT NULL,
  	"settled_at" timestamp(3) with time zone,
  	"settled_by" varchar
  );
  
  ALTER TABLE "story_comments" ADD CONSTRAINT "story_comments_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "story_comments" ADD CONSTRAINT "story_comments_thread_id_story_comments_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."story_comments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "story_comments" ADD CONSTRAINT "story_comments_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "story_comments_article_idx" ON "story_comments" USING btree ("article_id");
  CREATE INDEX "story_comments_thread_idx" ON "story_comments" USING btree ("thread_id");
  CREATE INDEX "story_comments_by_idx" ON "story_comments" USING btree ("by_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "story_comments" CASCADE;
  ALTER TABLE "notices" ALTER COLUMN "subject" SET DATA TYPE text;
  DROP TYPE "public"."enum_notices_subject";
  CREATE TYPE "public"."enum_notices_subject" AS ENUM('submitted', 'taken', 'returned', 'assigned', 'reply-due', 'taken-back');
  ALTER TABLE "notices" ALTER COLUMN "subject" SET DATA TYPE "public"."enum_notices_subject" USING "subject"::"public"."enum_notices_subject";
  ALTER TABLE "users_mail_about" ALTER COLUMN "value" SET DATA TYPE text;
  DROP TYPE "public"."enum_users_mail_about";
  CREATE TYPE "public"."enum_users_mail_about" AS ENUM('submitted', 'taken', 'returned', 'assigned', 'reply-due', 'taken-back');
  ALTER TABLE "users_mail_about" ALTER COLUMN "value" SET DATA TYPE "public"."enum_users_mail_about" USING "value"::"public"."enum_users_mail_about";
  DROP TYPE "public"."enum_story_comments_place";`)
}
