import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_wire_sources_rules_genre" AS ENUM('report', 'reportage', 'opinion', 'analysis', 'background', 'review', 'live', 'advertorial');
  CREATE TYPE "public"."enum_wire_sources_rules_stage" AS ENUM('draft', 'submitted', 'published');
  CREATE TYPE "public"."enum_wire_sources_kind" AS ENUM('folder', 'push', 'feed');
  CREATE TYPE "public"."enum_wire_pieces_status" AS ENUM('usable', 'withheld', 'cancelled');
  CREATE TYPE "public"."enum_wire_pieces_state" AS ENUM('new', 'waiting', 'taken', 'offered', 'accepted', 'left', 'alarm', 'cancelled', 'replaced', 'older', 'dropped');
  CREATE TABLE "wire_sources_rules" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"subjects" varchar,
  	"words" varchar,
  	"places" varchar,
  	"urgency" numeric,
  	"section_id" integer,
  	"genre" "enum_wire_sources_rules_genre",
  	"stage" "enum_wire_sources_rules_stage" DEFAULT 'draft' NOT NULL
  );
  
  CREATE TABLE "wire_sources" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"is_active" boolean DEFAULT true,
  	"kind" "enum_wire_sources_kind" DEFAULT 'folder' NOT NULL,
  	"folder" varchar,
  	"url" varchar,
  	"every" numeric DEFAULT 60,
  	"agency_id" integer,
  	"section_id" integer NOT NULL,
  	"idle_minutes" numeric DEFAULT 0 NOT NULL,
  	"keep_days" numeric DEFAULT 14 NOT NULL,
  	"token_digest" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "wire_sources_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"topics_id" integer
  );
  
  CREATE TABLE "wire_pieces" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"source_id" integer,
  	"identity" varchar NOT NULL,
  	"mark" varchar NOT NULL,
  	"format" varchar NOT NULL,
  	"version" varchar,
  	"version_at" timestamp(3) with time zone,
  	"received_at" timestamp(3) with time zone NOT NULL,
  	"status" "enum_wire_pieces_status" NOT NULL,
  	"state" "enum_wire_pieces_state" NOT NULL,
  	"urgency" numeric,
  	"headline" varchar NOT NULL,
  	"agency" varchar,
  	"text" varchar NOT NULL,
  	"embargo_until" timestamp(3) with time zone,
  	"is_held" boolean DEFAULT false,
  	"is_summary" boolean DEFAULT false,
  	"piece" jsonb,
  	"raw" varchar,
  	"section_id" integer,
  	"story_id" integer,
  	"reason" varchar,
  	"tries" numeric DEFAULT 0 NOT NULL,
  	"due_at" timestamp(3) with time zone,
  	"leased_until" timestamp(3) with time zone,
  	"taken_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "wire_states" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"source_id" integer,
  	"due_at" timestamp(3) with time zone,
  	"leased_until" timestamp(3) with time zone,
  	"last_arrival_at" timestamp(3) with time zone,
  	"failures" numeric DEFAULT 0 NOT NULL,
  	"last_error" varchar,
  	"last_error_at" timestamp(3) with time zone,
  	"etag" varchar,
  	"last_modified" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "wire_sources_id" integer;
  ALTER TABLE "wire_sources_rules" ADD CONSTRAINT "wire_sources_rules_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "wire_sources_rules" ADD CONSTRAINT "wire_sources_rules_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."wire_sources"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "wire_sources" ADD CONSTRAINT "wire_sources_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "wire_sources" ADD CONSTRAINT "wire_sources_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "wire_sources_rels" ADD CONSTRAINT "wire_sources_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."wire_sources"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "wire_sources_rels" ADD CONSTRAINT "wire_sources_rels_topics_fk" FOREIGN KEY ("topics_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "wire_pieces" ADD CONSTRAINT "wire_pieces_source_id_wire_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."wire_sources"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "wire_pieces" ADD CONSTRAINT "wire_pieces_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "wire_pieces" ADD CONSTRAINT "wire_pieces_story_id_articles_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "wire_pieces" ADD CONSTRAINT "wire_pieces_taken_by_id_users_id_fk" FOREIGN KEY ("taken_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "wire_states" ADD CONSTRAINT "wire_states_source_id_wire_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."wire_sources"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "wire_sources_rules_order_idx" ON "wire_sources_rules" USING btree ("_order");
  CREATE INDEX "wire_sources_rules_parent_id_idx" ON "wire_sources_rules" USING btree ("_parent_id");
  CREATE INDEX "wire_sources_rules_section_idx" ON "wire_sources_rules" USING btree ("section_id");
  CREATE UNIQUE INDEX "wire_sources_folder_idx" ON "wire_sources" USING btree ("folder");
  CREATE INDEX "wire_sources_agency_idx" ON "wire_sources" USING btree ("agency_id");
  CREATE INDEX "wire_sources_section_idx" ON "wire_sources" USING btree ("section_id");
  CREATE INDEX "wire_sources_updated_at_idx" ON "wire_sources" USING btree ("updated_at");
  CREATE INDEX "wire_sources_created_at_idx" ON "wire_sources" USING btree ("created_at");
  CREATE INDEX "wire_sources_rels_order_idx" ON "wire_sources_rels" USING btree ("order");
  CREATE INDEX "wire_sources_rels_parent_idx" ON "wire_sources_rels" USING btree ("parent_id");
  CREATE INDEX "wire_sources_rels_path_idx" ON "wire_sources_rels" USING btree ("path");
  CREATE INDEX "wire_sources_rels_topics_id_idx" ON "wire_sources_rels" USING btree ("topics_id");
  CREATE INDEX "wire_pieces_source_idx" ON "wire_pieces" USING btree ("source_id");
  CREATE INDEX "wire_pieces_identity_idx" ON "wire_pieces" USING btree ("identity");
  CREATE UNIQUE INDEX "wire_pieces_mark_idx" ON "wire_pieces" USING btree ("mark");
  CREATE INDEX "wire_pieces_received_at_idx" ON "wire_pieces" USING btree ("received_at");
  CREATE INDEX "wire_pieces_state_idx" ON "wire_pieces" USING btree ("state");
  CREATE INDEX "wire_pieces_section_idx" ON "wire_pieces" USING btree ("section_id");
  CREATE INDEX "wire_pieces_story_idx" ON "wire_pieces" USING btree ("story_id");
  CREATE INDEX "wire_pieces_taken_by_idx" ON "wire_pieces" USING btree ("taken_by_id");
  CREATE INDEX "wire_pieces_updated_at_idx" ON "wire_pieces" USING btree ("updated_at");
  CREATE INDEX "wire_pieces_created_at_idx" ON "wire_pieces" USING btree ("created_at");
  CREATE UNIQUE INDEX "wire_states_source_idx" ON "wire_states" USING btree ("source_id");
  CREATE INDEX "wire_states_updated_at_idx" ON "wire_states" USING btree ("updated_at");
  CREATE INDEX "wire_states_created_at_idx" ON "wire_states" USING btree ("created_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_wire_sources_fk" FOREIGN KEY ("wire_sources_id") REFERENCES "public"."wire_sources"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_wire_sources_id_idx" ON "payload_locked_documents_rels" USING btree ("wire_sources_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "wire_sources_rules" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "wire_sources" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "wire_sources_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "wire_pieces" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "wire_states" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "wire_sources_rules" CASCADE;
  DROP TABLE "wire_sources" CASCADE;
  DROP TABLE "wire_sources_rels" CASCADE;
  DROP TABLE "wire_pieces" CASCADE;
  DROP TABLE "wire_states" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_wire_sources_fk";
  
  DROP INDEX "payload_locked_documents_rels_wire_sources_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "wire_sources_id";
  DROP TYPE "public"."enum_wire_sources_rules_genre";
  DROP TYPE "public"."enum_wire_sources_rules_stage";
  DROP TYPE "public"."enum_wire_sources_kind";
  DROP TYPE "public"."enum_wire_pieces_status";
  DROP TYPE "public"."enum_wire_pieces_state";`)
}
