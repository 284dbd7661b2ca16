import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles" ADD COLUMN "saved_in" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_saved_in" varchar;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles" DROP COLUMN "saved_in";
  ALTER TABLE "_articles_v" DROP COLUMN "version_saved_in";`)
}
