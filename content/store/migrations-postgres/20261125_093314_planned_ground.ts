import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_articles_withdraw_on_ground" AS ENUM('sara', 'decency', 'child', 'trauma', 'council', 'editorial');
  CREATE TYPE "public"."enum__articles_v_version_withdraw_on_ground" AS ENUM('sara', 'decency', 'child', 'trauma', 'council', 'editorial');
  ALTER TABLE "articles" ADD COLUMN "withdraw_on_ground" "enum_articles_withdraw_on_ground";
  ALTER TABLE "_articles_v" ADD COLUMN "version_withdraw_on_ground" "enum__articles_v_version_withdraw_on_ground";`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles" DROP COLUMN "withdraw_on_ground";
  ALTER TABLE "_articles_v" DROP COLUMN "version_withdraw_on_ground";
  DROP TYPE "public"."enum_articles_withdraw_on_ground";
  DROP TYPE "public"."enum__articles_v_version_withdraw_on_ground";`)
}
