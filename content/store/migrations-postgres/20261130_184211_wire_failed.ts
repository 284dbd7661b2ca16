import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_wire_pieces_state" ADD VALUE 'failed' BEFORE 'dropped';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "wire_pieces" ALTER COLUMN "state" SET DATA TYPE text;
  DROP TYPE "public"."enum_wire_pieces_state";
  CREATE TYPE "public"."enum_wire_pieces_state" AS ENUM('new', 'waiting', 'taken', 'offered', 'accepted', 'left', 'alarm', 'cancelled', 'replaced', 'older', 'dropped');
  ALTER TABLE "wire_pieces" ALTER COLUMN "state" SET DATA TYPE "public"."enum_wire_pieces_state" USING "state"::"public"."enum_wire_pieces_state";`)
}
