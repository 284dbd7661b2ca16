import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_error_reports_state" AS ENUM('unfinished', 'received', 'taken', 'corrected', 'answered', 'closed');
  CREATE TABLE "error_reports" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"state" "enum_error_reports_state" DEFAULT 'received' NOT NULL,
  	"answer" varchar,
  	"article_id" integer,
  	"error" varchar,
  	"source" varchar,
  	"name" varchar,
  	"email" varchar,
  	"story_address" varchar,
  	"ticket" varchar NOT NULL,
  	"received_at" timestamp(3) with time zone NOT NULL,
  	"closed_at" timestamp(3) with time zone,
  	"handled_by_id" integer,
  	"fields" jsonb,
  	"sender" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "error_reports_id" integer;
  ALTER TABLE "error_reports" ADD CONSTRAINT "error_reports_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "error_reports" ADD CONSTRAINT "error_reports_handled_by_id_users_id_fk" FOREIGN KEY ("handled_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "error_reports_state_idx" ON "error_reports" USING btree ("state");
  CREATE INDEX "error_reports_article_idx" ON "error_reports" USING btree ("article_id");
  CREATE UNIQUE INDEX "error_reports_ticket_idx" ON "error_reports" USING btree ("ticket");
  CREATE INDEX "error_reports_received_at_idx" ON "error_reports" USING btree ("received_at");
  CREATE INDEX "error_reports_handled_by_idx" ON "error_reports" USING btree ("handled_by_id");
  CREATE INDEX "error_reports_sender_idx" ON "error_reports" USING btree ("sender");
  CREATE INDEX "error_reports_updated_at_idx" ON "error_reports" USING btree ("updated_at");
  CREATE INDEX "error_reports_created_at_idx" ON "error_reports" USING btree ("created_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_error_reports_fk" FOREIGN KEY ("error_reports_id") REFERENCES "public"."error_reports"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_error_reports_id_idx" ON "payload_locked_documents_rels" USING btree ("error_reports_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "error_reports" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "error_reports" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_error_reports_fk";
  
  DROP INDEX "payload_locked_documents_rels_error_reports_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "error_reports_id";
  DROP TYPE "public"."enum_error_reports_state";`)
}
