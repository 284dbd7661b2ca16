import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles" ADD COLUMN "publish_confirmed" jsonb;
  ALTER TABLE "_articles_v" ADD COLUMN "version_publish_confirmed" jsonb;
  ALTER TABLE "articles" DROP COLUMN "guard_confirmed";
  ALTER TABLE "_articles_v" DROP COLUMN "version_guard_confirmed";`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles" ADD COLUMN "guard_confirmed" boolean DEFAULT false;
  ALTER TABLE "_articles_v" ADD COLUMN "version_guard_confirmed" boolean DEFAULT false;
  ALTER TABLE "articles" DROP COLUMN "publish_confirmed";
  ALTER TABLE "_articles_v" DROP COLUMN "version_publish_confirmed";`)
}
