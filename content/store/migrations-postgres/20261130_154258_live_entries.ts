import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_live_entries_corrections_kind" AS ENUM('erratum', 'correction', 'reply');
  CREATE TYPE "public"."enum_live_entries_removed_ground" AS ENUM('sara', 'decency', 'child', 'trauma', 'council', 'editorial');
  ALTER TYPE "public"."enum_story_log_step" ADD VALUE 'coverageStarted';
  ALTER TYPE "public"."enum_story_log_step" ADD VALUE 'coveragePoints';
  ALTER TYPE "public"."enum_story_log_step" ADD VALUE 'coverageEnded';
  ALTER TYPE "public"."enum_story_log_step" ADD VALUE 'entryPosted';
  ALTER TYPE "public"."enum_story_log_step" ADD VALUE 'entryChanged';
  ALTER TYPE "public"."enum_story_log_step" ADD VALUE 'entryCorrected';
  ALTER TYPE "public"."enum_story_log_step" ADD VALUE 'entryPinned';
  ALTER TYPE "public"."enum_story_log_step" ADD VALUE 'entryRemoved';
  CREATE TABLE "live_coverages" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"story_id" integer NOT NULL,
  	"started_at" timestamp(3) with time zone NOT NULL,
  	"ended_at" timestamp(3) with time zone,
  	"points" jsonb,
  	"entries" numeric DEFAULT 0 NOT NULL,
  	"revision" numeric DEFAULT 0 NOT NULL,
  	"changed_at" timestamp(3) with time zone NOT NULL,
  	"pinned" numeric,
  	"key_number" numeric,
  	"key_at" timestamp(3) with time zone,
  	"key_headline" varchar
  );
  
  CREATE TABLE "live_entries_corrections" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"kind" "enum_live_entries_corrections_kind" NOT NULL,
  	"text" varchar NOT NULL,
  	"corrected_at" timestamp(3) with time zone NOT NULL,
  	"recorded_by_id" integer
  );
  
  CREATE TABLE "live_entries" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"story_id" integer NOT NULL,
  	"number" numeric NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"is_key" boolean DEFAULT false NOT NULL,
  	"headline" varchar,
  	"body" jsonb NOT NULL,
  	"photo_id" integer,
  	"author_id" integer,
  	"unverified" boolean DEFAULT false NOT NULL,
  	"unverified_part" varchar,
  	"verification_due_at" timestamp(3) with time zone,
  	"created_by_id" integer,
  	"client" varchar NOT NULL,
  	"sent_digest" varchar NOT NULL,
  	"revision" numeric DEFAULT 1 NOT NULL,
  	"modified_at" timestamp(3) with time zone,
  	"guard_log" jsonb,
  	"removed_at" timestamp(3) with time zone,
  	"removed_ground" "enum_live_entries_removed_ground",
  	"removed_reason" varchar,
  	"removed_by_id" integer
  );
  
  CREATE TABLE "live_entry_versions" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"entry_id" integer NOT NULL,
  	"revision" numeric NOT NULL,
  	"replaced_at" timestamp(3) with time zone NOT NULL,
  	"replaced_by_id" integer,
  	"record" jsonb NOT NULL
  );
  
  ALTER TABLE "live_coverages" ADD CONSTRAINT "live_coverages_story_id_articles_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_entries_corrections" ADD CONSTRAINT "live_entries_corrections_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_entries_corrections" ADD CONSTRAINT "live_entries_corrections_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."live_entries"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "live_entries" ADD CONSTRAINT "live_entries_story_id_articles_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_entries" ADD CONSTRAINT "live_entries_photo_id_media_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_entries" ADD CONSTRAINT "live_entries_author_id_authors_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."authors"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_entries" ADD CONSTRAINT "live_entries_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_entries" ADD CONSTRAINT "live_entries_removed_by_id_users_id_fk" FOREIGN KEY ("removed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_entry_versions" ADD CONSTRAINT "live_entry_versions_entry_id_live_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."live_entries"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "live_entry_versions" ADD CONSTRAINT "live_entry_versions_replaced_by_id_users_id_fk" FOREIGN KEY ("replaced_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE UNIQUE INDEX "live_coverages_story_idx" ON "live_coverages" USING btree ("story_id");
  CREATE INDEX "live_entries_corrections_order_idx" ON "live_entries_corrections" USING btree ("_order");
  CREATE INDEX "live_entries_corrections_parent_id_idx" ON "live_entries_corrections" USING btree ("_parent_id");
  CREATE INDEX "live_entries_corrections_corrected_at_idx" ON "live_entries_corrections" USING btree ("corrected_at");
  CREATE INDEX "live_entries_corrections_recorded_by_idx" ON "live_entries_corrections" USING btree ("recorded_by_id");
  CREATE INDEX "live_entries_story_idx" ON "live_entries" USING btree ("story_id");
  CREATE INDEX "live_entries_photo_idx" ON "live_entries" USING btree ("photo_id");
  CREATE INDEX "live_entries_author_idx" ON "live_entries" USING btree ("author_id");
  CREATE INDEX "live_entries_created_by_idx" ON "live_entries" USING btree ("created_by_id");
  CREATE UNIQUE INDEX "live_entries_client_idx" ON "live_entries" USING btree ("client");
  CREATE INDEX "live_entries_removed_by_idx" ON "live_entries" USING btree ("removed_by_id");
  CREATE UNIQUE INDEX "story_number_idx" ON "live_entries" USING btree ("story_id","number");
  CREATE INDEX "live_entry_versions_entry_idx" ON "live_entry_versions" USING btree ("entry_id");
  CREATE INDEX "live_entry_versions_replaced_by_idx" ON "live_entry_versions" USING btree ("replaced_by_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "live_coverages" CASCADE;
  DROP TABLE "live_entries_corrections" CASCADE;
  DROP TABLE "live_entries" CASCADE;
  DROP TABLE "live_entry_versions" CASCADE;
  ALTER TABLE "story_log" ALTER COLUMN "step" SET DATA TYPE text;
  DROP TYPE "public"."enum_story_log_step";
  CREATE TYPE "public"."enum_story_log_step" AS ENUM('created', 'submit', 'recall', 'take', 'return', 'schedule', 'unschedule', 'published', 'updated', 'corrected', 'planWithdrawal', 'keepPublished', 'withdrawn', 'reinstated', 'unpublished', 'restored', 'deleted');
  ALTER TABLE "story_log" ALTER COLUMN "step" SET DATA TYPE "public"."enum_story_log_step" USING "step"::"public"."enum_story_log_step";
  DROP TYPE "public"."enum_live_entries_corrections_kind";
  DROP TYPE "public"."enum_live_entries_removed_ground";`)
}
