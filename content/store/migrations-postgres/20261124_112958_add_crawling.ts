import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "crawling" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"ai_search" boolean DEFAULT true,
  	"ai_training" boolean DEFAULT false,
  	"licence_terms" varchar,
  	"licence_email" varchar,
  	"llms" boolean DEFAULT false,
  	"ads" varchar,
  	"trust" varchar,
  	"security_contacts" varchar,
  	"security_policy" varchar,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  `)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "crawling" CASCADE;`)
}
