import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_notices_subject" ADD VALUE 'reply-due';
  ALTER TYPE "public"."enum_notices_subject" ADD VALUE 'taken-back';
  ALTER TYPE "public"."enum_users_mail_about" ADD VALUE 'reply-due';
  ALTER TYPE "public"."enum_users_mail_about" ADD VALUE 'taken-back';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "notices" ALTER COLUMN "subject" SET DATA TYPE text;
  DROP TYPE "public"."enum_notices_subject";
  CREATE TYPE "public"."enum_notices_subject" AS ENUM('submitted', 'taken', 'returned', 'assigned');
  ALTER TABLE "notices" ALTER COLUMN "subject" SET DATA TYPE "public"."enum_notices_subject" USING "subject"::"public"."enum_notices_subject";
  ALTER TABLE "users_mail_about" ALTER COLUMN "value" SET DATA TYPE text;
  DROP TYPE "public"."enum_users_mail_about";
  CREATE TYPE "public"."enum_users_mail_about" AS ENUM('submitted', 'taken', 'returned', 'assigned');
  ALTER TABLE "users_mail_about" ALTER COLUMN "value" SET DATA TYPE "public"."enum_users_mail_about" USING "value"::"public"."enum_users_mail_about";`)
}
