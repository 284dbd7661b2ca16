import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "backups" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"every_hours" numeric DEFAULT 24 NOT NULL,
  	"keep_daily" numeric DEFAULT 7 NOT NULL,
  	"keep_weekly" numeric DEFAULT 4 NOT NULL,
  	"keep_monthly" numeric DEFAULT 12 NOT NULL,
  	"made_at" timestamp(3) with time zone,
  	"verified_at" timestamp(3) with time zone,
  	"failed_at" timestamp(3) with time zone,
  	"failure" varchar,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  `)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "backups" CASCADE;`)
}
