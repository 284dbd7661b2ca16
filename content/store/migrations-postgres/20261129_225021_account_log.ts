import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_account_log_event" AS ENUM('signed-in', 'failed', 'signed-out', 'sessions-ended', 'recovery-asked', 'unlocked', 'password', 'email', 'role', 'second-factor', 'created', 'deleted');
  CREATE TABLE "account_log" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"event" "enum_account_log_event" NOT NULL,
  	"account_id" integer,
  	"name" varchar,
  	"times" numeric DEFAULT 1 NOT NULL,
  	"network" varchar,
  	"client" varchar,
  	"actor" varchar NOT NULL,
  	"note" varchar
  );
  
  ALTER TABLE "users_sessions" ADD COLUMN "seen_at" timestamp(3) with time zone;
  ALTER TABLE "users_sessions" ADD COLUMN "client" varchar;
  ALTER TABLE "users_sessions" ADD COLUMN "network" varchar;
  ALTER TABLE "account_log" ADD CONSTRAINT "account_log_account_id_users_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "account_log_at_idx" ON "account_log" USING btree ("at");
  CREATE INDEX "account_log_account_idx" ON "account_log" USING btree ("account_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "account_log" CASCADE;
  ALTER TABLE "users_sessions" DROP COLUMN "seen_at";
  ALTER TABLE "users_sessions" DROP COLUMN "client";
  ALTER TABLE "users_sessions" DROP COLUMN "network";
  DROP TYPE "public"."enum_account_log_event";`)
}
