import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "media" ADD COLUMN "needs_words" boolean;
  CREATE INDEX "media_needs_words_idx" ON "media" USING btree ("needs_words");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "media_needs_words_idx";
  ALTER TABLE "media" DROP COLUMN "needs_words";`)
}
