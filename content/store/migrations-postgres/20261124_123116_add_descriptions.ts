import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_pages_role" AS ENUM('publishingPrinciples', 'masthead', 'ethicsPolicy', 'correctionsPolicy', 'ownershipFundingInfo', 'actionableFeedbackPolicy', 'verificationFactCheckingPolicy', 'unnamedSourcesPolicy', 'diversityPolicy');
  ALTER TYPE "public"."enum_articles_genre" ADD VALUE 'reportage' BEFORE 'opinion';
  ALTER TYPE "public"."enum_articles_genre" ADD VALUE 'review' BEFORE 'advertorial';
  ALTER TYPE "public"."enum__articles_v_version_genre" ADD VALUE 'reportage' BEFORE 'opinion';
  ALTER TYPE "public"."enum__articles_v_version_genre" ADD VALUE 'review' BEFORE 'advertorial';
  ALTER TABLE "media" ADD COLUMN "creator" varchar;
  ALTER TABLE "media" ADD COLUMN "licence_url" varchar;
  ALTER TABLE "media" ADD COLUMN "acquire_url" varchar;
  ALTER TABLE "pages" ADD COLUMN "role" "enum_pages_role";
  CREATE UNIQUE INDEX "pages_role_idx" ON "pages" USING btree ("role");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles" ALTER COLUMN "genre" SET DATA TYPE text;
  ALTER TABLE "articles" ALTER COLUMN "genre" SET DEFAULT 'report'::text;
  DROP TYPE "public"."enum_articles_genre";
  CREATE TYPE "public"."enum_articles_genre" AS ENUM('report', 'opinion', 'analysis', 'background', 'advertorial');
  ALTER TABLE "articles" ALTER COLUMN "genre" SET DEFAULT 'report'::"public"."enum_articles_genre";
  ALTER TABLE "articles" ALTER COLUMN "genre" SET DATA TYPE "public"."enum_articles_genre" USING "genre"::"public"."enum_articles_genre";
  ALTER TABLE "_articles_v" ALTER COLUMN "version_genre" SET DATA TYPE text;
  ALTER TABLE "_articles_v" ALTER COLUMN "version_genre" SET DEFAULT 'report'::text;
  DROP TYPE "public"."enum__articles_v_version_genre";
  CREATE TYPE "public"."enum__articles_v_version_genre" AS ENUM('report', 'opinion', 'analysis', 'background', 'advertorial');
  ALTER TABLE "_articles_v" ALTER COLUMN "version_genre" SET DEFAULT 'report'::"public"."enum__articles_v_version_genre";
  ALTER TABLE "_articles_v" ALTER COLUMN "version_genre" SET DATA TYPE "public"."enum__articles_v_version_genre" USING "version_genre"::"public"."enum__articles_v_version_genre";
  DROP INDEX "pages_role_idx";
  ALTER TABLE "media" DROP COLUMN "creator";
  ALTER TABLE "media" DROP COLUMN "licence_url";
  ALTER TABLE "media" DROP COLUMN "acquire_url";
  ALTER TABLE "pages" DROP COLUMN "role";
  DROP TYPE "public"."enum_pages_role";`)
}
