import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_articles_genre" ADD VALUE 'live' BEFORE 'advertorial';
  ALTER TYPE "public"."enum__articles_v_version_genre" ADD VALUE 'live' BEFORE 'advertorial';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles" ALTER COLUMN "genre" SET DATA TYPE text;
  ALTER TABLE "articles" ALTER COLUMN "genre" SET DEFAULT 'report'::text;
  DROP TYPE "public"."enum_articles_genre";
  CREATE TYPE "public"."enum_articles_genre" AS ENUM('report', 'reportage', 'opinion', 'analysis', 'background', 'review', 'advertorial');
  ALTER TABLE "articles" ALTER COLUMN "genre" SET DEFAULT 'report'::"public"."enum_articles_genre";
  ALTER TABLE "articles" ALTER COLUMN "genre" SET DATA TYPE "public"."enum_articles_genre" USING "genre"::"public"."enum_articles_genre";
  ALTER TABLE "_articles_v" ALTER COLUMN "version_genre" SET DATA TYPE text;
  ALTER TABLE "_articles_v" ALTER COLUMN "version_genre" SET DEFAULT 'report'::text;
  DROP TYPE "public"."enum__articles_v_version_genre";
  CREATE TYPE "public"."enum__articles_v_version_genre" AS ENUM('report', 'reportage', 'opinion', 'analysis', 'background', 'review', 'advertorial');
  ALTER TABLE "_articles_v" ALTER COLUMN "version_genre" SET DEFAULT 'report'::"public"."enum__articles_v_version_genre";
  ALTER TABLE "_articles_v" ALTER COLUMN "version_genre" SET DATA TYPE "public"."enum__articles_v_version_genre" USING "version_genre"::"public"."enum__articles_v_version_genre";`)
}
