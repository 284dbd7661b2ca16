import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles" ADD COLUMN "copy_version" varchar;
  ALTER TABLE "articles" ADD COLUMN "copy_version_at" timestamp(3) with time zone;
  ALTER TABLE "articles" ADD COLUMN "imported_revision" numeric;
  ALTER TABLE "_articles_v" ADD COLUMN "version_copy_version" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_copy_version_at" timestamp(3) with time zone;
  ALTER TABLE "_articles_v" ADD COLUMN "version_imported_revision" numeric;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles" DROP COLUMN "copy_version";
  ALTER TABLE "articles" DROP COLUMN "copy_version_at";
  ALTER TABLE "articles" DROP COLUMN "imported_revision";
  ALTER TABLE "_articles_v" DROP COLUMN "version_copy_version";
  ALTER TABLE "_articles_v" DROP COLUMN "version_copy_version_at";
  ALTER TABLE "_articles_v" DROP COLUMN "version_imported_revision";`)
}
