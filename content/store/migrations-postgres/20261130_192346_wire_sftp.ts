import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_wire_sources_sftp_after" AS ENUM('move', 'delete');
  ALTER TYPE "public"."enum_wire_sources_kind" ADD VALUE 'sftp' BEFORE 'push';
  ALTER TABLE "wire_sources" ADD COLUMN "sftp_host" varchar;
  ALTER TABLE "wire_sources" ADD COLUMN "sftp_port" numeric DEFAULT 22;
  ALTER TABLE "wire_sources" ADD COLUMN "sftp_user" varchar;
  ALTER TABLE "wire_sources" ADD COLUMN "sftp_path" varchar;
  ALTER TABLE "wire_sources" ADD COLUMN "sftp_secret" varchar;
  ALTER TABLE "wire_sources" ADD COLUMN "sftp_host_key" varchar;
  ALTER TABLE "wire_sources" ADD COLUMN "sftp_after" "enum_wire_sources_sftp_after" DEFAULT 'move';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "wire_sources" ALTER COLUMN "kind" SET DATA TYPE text;
  ALTER TABLE "wire_sources" ALTER COLUMN "kind" SET DEFAULT 'folder'::text;
  DROP TYPE "public"."enum_wire_sources_kind";
  CREATE TYPE "public"."enum_wire_sources_kind" AS ENUM('folder', 'push', 'feed');
  ALTER TABLE "wire_sources" ALTER COLUMN "kind" SET DEFAULT 'folder'::"public"."enum_wire_sources_kind";
  ALTER TABLE "wire_sources" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_wire_sources_kind" USING "kind"::"public"."enum_wire_sources_kind";
  ALTER TABLE "wire_sources" DROP COLUMN "sftp_host";
  ALTER TABLE "wire_sources" DROP COLUMN "sftp_port";
  ALTER TABLE "wire_sources" DROP COLUMN "sftp_user";
  ALTER TABLE "wire_sources" DROP COLUMN "sftp_path";
  ALTER TABLE "wire_sources" DROP COLUMN "sftp_secret";
  ALTER TABLE "wire_sources" DROP COLUMN "sftp_host_key";
  ALTER TABLE "wire_sources" DROP COLUMN "sftp_after";
  DROP TYPE "public"."enum_wire_sources_sftp_after";`)
}
