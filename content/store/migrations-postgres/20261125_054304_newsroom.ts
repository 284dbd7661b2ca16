import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_articles_corrections_kind" AS ENUM('erratum', 'correction', 'reply');
  CREATE TYPE "public"."enum_articles_stage" AS ENUM('draft', 'submitted', 'editing', 'scheduled', 'published', 'corrected', 'withdrawn');
  CREATE TYPE "public"."enum_articles_change_kind" AS ENUM('update', 'erratum', 'correction');
  CREATE TYPE "public"."enum_articles_withdrawal_ground" AS ENUM('sara', 'decency', 'child', 'trauma', 'council', 'editorial');
  CREATE TYPE "public"."enum__articles_v_version_corrections_kind" AS ENUM('erratum', 'correction', 'reply');
  CREATE TYPE "public"."enum__articles_v_version_stage" AS ENUM('draft', 'submitted', 'editing', 'scheduled', 'published', 'corrected', 'withdrawn');
  CREATE TYPE "public"."enum__articles_v_version_change_kind" AS ENUM('update', 'erratum', 'correction');
  CREATE TYPE "public"."enum__articles_v_version_withdrawal_ground" AS ENUM('sara', 'decency', 'child', 'trauma', 'council', 'editorial');
  CREATE TYPE "public"."enum_story_log_step" AS ENUM('created', 'submit', 'recall', 'take', 'return', 'schedule', 'unschedule', 'published', 'updated', 'corrected', 'planWithdrawal', 'keepPublished', 'withdrawn', 'reinstated', 'unpublished', 'restored', 'deleted');
  CREATE TYPE "public"."enum_media_licence" AS ENUM('own', 'agency', 'handout', 'permission', 'open', 'public-domain');
  CREATE TYPE "public"."enum_media_ai_in_file" AS ENUM('none', 'altered', 'generated');
  CREATE TYPE "public"."enum_reply_requests_state" AS ENUM('unfinished', 'received', 'reviewing', 'published', 'refused', 'settled');
  CREATE TYPE "public"."enum_reply_requests_refusal_ground" AS ENUM('too-long', 'off-subject', 'unlawful', 'third-party');
  CREATE TYPE "public"."enum_reply_requests_relation" AS ENUM('subject', 'representative', 'institution');
  CREATE TYPE "public"."enum_site_appearance_typefaces" AS ENUM('koran', 'buku', 'lugas');
  CREATE TYPE "public"."enum_press_levels_children" AS ENUM('off', 'advise', 'stop');
  CREATE TYPE "public"."enum_press_levels_protected_names" AS ENUM('off', 'advise', 'stop');
  CREATE TYPE "public"."enum_press_levels_unlabelled_ai" AS ENUM('off', 'advise', 'stop');
  CREATE TYPE "public"."enum_press_levels_missing_credit" AS ENUM('off', 'advise', 'stop');
  CREATE TYPE "public"."enum_press_levels_unverified" AS ENUM('off', 'advise', 'stop');
  CREATE TYPE "public"."enum_press_levels_advertiser" AS ENUM('off', 'advise', 'stop');
  CREATE TABLE "articles_guard_log" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"text" varchar,
  	"confirmed_at" timestamp(3) with time zone,
  	"confirmed_by_id" integer
  );
  
  CREATE TABLE "_articles_v_version_guard_log" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"text" varchar,
  	"confirmed_at" timestamp(3) with time zone,
  	"confirmed_by_id" integer,
  	"_uuid" varchar
  );
  
  CREATE TABLE "story_log" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"step" "enum_story_log_step" NOT NULL,
  	"article_id" integer,
  	"headline" varchar,
  	"by_id" integer,
  	"actor" varchar NOT NULL,
  	"note" varchar
  );
  
  CREATE TABLE "reply_requests" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"state" "enum_reply_requests_state" DEFAULT 'received' NOT NULL,
  	"refusal_ground" "enum_reply_requests_refusal_ground",
  	"answer" varchar,
  	"article_id" integer,
  	"due_at" timestamp(3) with time zone,
  	"reply_text" varchar,
  	"statement" varchar,
  	"lengths" varchar,
  	"name" varchar,
  	"relation" "enum_reply_requests_relation",
  	"email" varchar,
  	"phone" varchar,
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
  
  CREATE TABLE "users_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"sections_id" integer
  );
  
  CREATE TABLE "front_secondary" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"story_id" integer,
  	"headline" varchar,
  	"photo_id" integer
  );
  
  CREATE TABLE "front_blocks_pinned" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"story_id" integer,
  	"headline" varchar,
  	"photo_id" integer
  );
  
  CREATE TABLE "front_blocks" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"section_id" integer,
  	"count" numeric DEFAULT 4
  );
  
  CREATE TABLE "front" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"breaking_text" varchar,
  	"breaking_story_id" integer,
  	"breaking_until" timestamp(3) with time zone,
  	"lead_story_id" integer,
  	"lead_headline" varchar,
  	"lead_photo_id" integer,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "press" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"levels_children" "enum_press_levels_children" DEFAULT 'advise' NOT NULL,
  	"levels_protected_names" "enum_press_levels_protected_names" DEFAULT 'stop' NOT NULL,
  	"levels_unlabelled_ai" "enum_press_levels_unlabelled_ai" DEFAULT 'stop' NOT NULL,
  	"levels_missing_credit" "enum_press_levels_missing_credit" DEFAULT 'advise' NOT NULL,
  	"levels_unverified" "enum_press_levels_unverified" DEFAULT 'stop' NOT NULL,
  	"levels_advertiser" "enum_press_levels_advertiser" DEFAULT 'stop' NOT NULL,
  	"reply_days" numeric DEFAULT 2 NOT NULL,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "press_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  ALTER TABLE "articles_corrections" ADD COLUMN "kind" "enum_articles_corrections_kind" DEFAULT 'correction';
  ALTER TABLE "articles_corrections" ADD COLUMN "replied_by" varchar;
  ALTER TABLE "articles_corrections" ADD COLUMN "recorded_by_id" integer;
  ALTER TABLE "articles" ADD COLUMN "stage" "enum_articles_stage" DEFAULT 'draft';
  ALTER TABLE "articles" ADD COLUMN "created_by_id" integer;
  ALTER TABLE "articles" ADD COLUMN "publish_on" timestamp(3) with time zone;
  ALTER TABLE "articles" ADD COLUMN "withdraw_on" timestamp(3) with time zone;
  ALTER TABLE "articles" ADD COLUMN "withdraw_on_reason" varchar;
  ALTER TABLE "articles" ADD COLUMN "revision" numeric;
  ALTER TABLE "articles" ADD COLUMN "revision_run" numeric;
  ALTER TABLE "articles" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "articles" ADD COLUMN "embargo_until" timestamp(3) with time zone;
  ALTER TABLE "articles" ADD COLUMN "change_kind" "enum_articles_change_kind";
  ALTER TABLE "articles" ADD COLUMN "change_text" varchar;
  ALTER TABLE "articles" ADD COLUMN "verification_pending" boolean DEFAULT false;
  ALTER TABLE "articles" ADD COLUMN "verification_what" varchar;
  ALTER TABLE "articles" ADD COLUMN "verification_due_at" timestamp(3) with time zone;
  ALTER TABLE "articles" ADD COLUMN "follow_up_of_id" integer;
  ALTER TABLE "articles" ADD COLUMN "guard_confirmed" boolean DEFAULT false;
  ALTER TABLE "articles" ADD COLUMN "evergreen" boolean;
  ALTER TABLE "articles" ADD COLUMN "advertiser" varchar;
  ALTER TABLE "articles" ADD COLUMN "withdrawal_ground" "enum_articles_withdrawal_ground";
  ALTER TABLE "articles" ADD COLUMN "withdrawn_by_id" integer;
  ALTER TABLE "_articles_v_version_corrections" ADD COLUMN "kind" "enum__articles_v_version_corrections_kind" DEFAULT 'correction';
  ALTER TABLE "_articles_v_version_corrections" ADD COLUMN "replied_by" varchar;
  ALTER TABLE "_articles_v_version_corrections" ADD COLUMN "recorded_by_id" integer;
  ALTER TABLE "_articles_v" ADD COLUMN "version_stage" "enum__articles_v_version_stage" DEFAULT 'draft';
  ALTER TABLE "_articles_v" ADD COLUMN "version_created_by_id" integer;
  ALTER TABLE "_articles_v" ADD COLUMN "version_publish_on" timestamp(3) with time zone;
  ALTER TABLE "_articles_v" ADD COLUMN "version_withdraw_on" timestamp(3) with time zone;
  ALTER TABLE "_articles_v" ADD COLUMN "version_withdraw_on_reason" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_revision" numeric;
  ALTER TABLE "_articles_v" ADD COLUMN "version_revision_run" numeric;
  ALTER TABLE "_articles_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "_articles_v" ADD COLUMN "version_embargo_until" timestamp(3) with time zone;
  ALTER TABLE "_articles_v" ADD COLUMN "version_change_kind" "enum__articles_v_version_change_kind";
  ALTER TABLE "_articles_v" ADD COLUMN "version_change_text" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_verification_pending" boolean DEFAULT false;
  ALTER TABLE "_articles_v" ADD COLUMN "version_verification_what" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_verification_due_at" timestamp(3) with time zone;
  ALTER TABLE "_articles_v" ADD COLUMN "version_follow_up_of_id" integer;
  ALTER TABLE "_articles_v" ADD COLUMN "version_guard_confirmed" boolean DEFAULT false;
  ALTER TABLE "_articles_v" ADD COLUMN "version_evergreen" boolean;
  ALTER TABLE "_articles_v" ADD COLUMN "version_advertiser" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_withdrawal_ground" "enum__articles_v_version_withdrawal_ground";
  ALTER TABLE "_articles_v" ADD COLUMN "version_withdrawn_by_id" integer;
  ALTER TABLE "_articles_v" ADD COLUMN "autosave" boolean;
  ALTER TABLE "media" ADD COLUMN "taken_at" timestamp(3) with time zone;
  ALTER TABLE "media" ADD COLUMN "place" varchar;
  ALTER TABLE "media" ADD COLUMN "licence" "enum_media_licence";
  ALTER TABLE "media" ADD COLUMN "expires_at" timestamp(3) with time zone;
  ALTER TABLE "media" ADD COLUMN "rights_note" varchar;
  ALTER TABLE "media" ADD COLUMN "ai_in_file" "enum_media_ai_in_file";
  ALTER TABLE "media" ADD COLUMN "likeness1" varchar;
  ALTER TABLE "media" ADD COLUMN "likeness2" varchar;
  ALTER TABLE "media" ADD COLUMN "likeness3" varchar;
  ALTER TABLE "media" ADD COLUMN "likeness4" varchar;
  ALTER TABLE "media" ADD COLUMN "earlier" jsonb;
  ALTER TABLE "media" ADD COLUMN "withheld" boolean;
  ALTER TABLE "sections" ADD COLUMN "parent_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "reply_requests_id" integer;
  ALTER TABLE "site" ADD COLUMN "old_story_after_months" numeric DEFAULT 12 NOT NULL;
  ALTER TABLE "site" ADD COLUMN "appearance_brand" varchar;
  ALTER TABLE "site" ADD COLUMN "appearance_typefaces" "enum_site_appearance_typefaces";
  ALTER TABLE "articles_guard_log" ADD CONSTRAINT "articles_guard_log_confirmed_by_id_users_id_fk" FOREIGN KEY ("confirmed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles_guard_log" ADD CONSTRAINT "articles_guard_log_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_version_guard_log" ADD CONSTRAINT "_articles_v_version_guard_log_confirmed_by_id_users_id_fk" FOREIGN KEY ("confirmed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v_version_guard_log" ADD CONSTRAINT "_articles_v_version_guard_log_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_articles_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "story_log" ADD CONSTRAINT "story_log_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "story_log" ADD CONSTRAINT "story_log_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reply_requests" ADD CONSTRAINT "reply_requests_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reply_requests" ADD CONSTRAINT "reply_requests_handled_by_id_users_id_fk" FOREIGN KEY ("handled_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_rels" ADD CONSTRAINT "users_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_rels" ADD CONSTRAINT "users_rels_sections_fk" FOREIGN KEY ("sections_id") REFERENCES "public"."sections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "front_secondary" ADD CONSTRAINT "front_secondary_story_id_articles_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "front_secondary" ADD CONSTRAINT "front_secondary_photo_id_media_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "front_secondary" ADD CONSTRAINT "front_secondary_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."front"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "front_blocks_pinned" ADD CONSTRAINT "front_blocks_pinned_story_id_articles_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "front_blocks_pinned" ADD CONSTRAINT "front_blocks_pinned_photo_id_media_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "front_blocks_pinned" ADD CONSTRAINT "front_blocks_pinned_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."front_blocks"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "front_blocks" ADD CONSTRAINT "front_blocks_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "front_blocks" ADD CONSTRAINT "front_blocks_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."front"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "front" ADD CONSTRAINT "front_breaking_story_id_articles_id_fk" FOREIGN KEY ("breaking_story_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "front" ADD CONSTRAINT "front_lead_story_id_articles_id_fk" FOREIGN KEY ("lead_story_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "front" ADD CONSTRAINT "front_lead_photo_id_media_id_fk" FOREIGN KEY ("lead_photo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "press_texts" ADD CONSTRAINT "press_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."press"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "articles_guard_log_order_idx" ON "articles_guard_log" USING btree ("_order");
  CREATE INDEX "articles_guard_log_parent_id_idx" ON "articles_guard_log" USING btree ("_parent_id");
  CREATE INDEX "articles_guard_log_confirmed_by_idx" ON "articles_guard_log" USING btree ("confirmed_by_id");
  CREATE INDEX "_articles_v_version_guard_log_order_idx" ON "_articles_v_version_guard_log" USING btree ("_order");
  CREATE INDEX "_articles_v_version_guard_log_parent_id_idx" ON "_articles_v_version_guard_log" USING btree ("_parent_id");
  CREATE INDEX "_articles_v_version_guard_log_confirmed_by_idx" ON "_articles_v_version_guard_log" USING btree ("confirmed_by_id");
  CREATE INDEX "story_log_at_idx" ON "story_log" USING btree ("at");
  CREATE INDEX "story_log_article_idx" ON "story_log" USING btree ("article_id");
  CREATE INDEX "story_log_by_idx" ON "story_log" USING btree ("by_id");
  CREATE INDEX "reply_requests_state_idx" ON "reply_requests" USING btree ("state");
  CREATE INDEX "reply_requests_article_idx" ON "reply_requests" USING btree ("article_id");
  CREATE INDEX "reply_requests_due_at_idx" ON "reply_requests" USING btree ("due_at");
  CREATE UNIQUE INDEX "reply_requests_ticket_idx" ON "reply_requests" USING btree ("ticket");
  CREATE INDEX "reply_requests_received_at_idx" ON "reply_requests" USING btree ("received_at");
  CREATE INDEX "reply_requests_handled_by_idx" ON "reply_requests" USING btree ("handled_by_id");
  CREATE INDEX "reply_requests_sender_idx" ON "reply_requests" USING btree ("sender");
  CREATE INDEX "reply_requests_updated_at_idx" ON "reply_requests" USING btree ("updated_at");
  CREATE INDEX "reply_requests_created_at_idx" ON "reply_requests" USING btree ("created_at");
  CREATE INDEX "users_rels_order_idx" ON "users_rels" USING btree ("order");
  CREATE INDEX "users_rels_parent_idx" ON "users_rels" USING btree ("parent_id");
  CREATE INDEX "users_rels_path_idx" ON "users_rels" USING btree ("path");
  CREATE INDEX "users_rels_sections_id_idx" ON "users_rels" USING btree ("sections_id");
  CREATE INDEX "front_secondary_order_idx" ON "front_secondary" USING btree ("_order");
  CREATE INDEX "front_secondary_parent_id_idx" ON "front_secondary" USING btree ("_parent_id");
  CREATE INDEX "front_secondary_story_idx" ON "front_secondary" USING btree ("story_id");
  CREATE INDEX "front_secondary_photo_idx" ON "front_secondary" USING btree ("photo_id");
  CREATE INDEX "front_blocks_pinned_order_idx" ON "front_blocks_pinned" USING btree ("_order");
  CREATE INDEX "front_blocks_pinned_parent_id_idx" ON "front_blocks_pinned" USING btree ("_parent_id");
  CREATE INDEX "front_blocks_pinned_story_idx" ON "front_blocks_pinned" USING btree ("story_id");
  CREATE INDEX "front_blocks_pinned_photo_idx" ON "front_blocks_pinned" USING btree ("photo_id");
  CREATE INDEX "front_blocks_order_idx" ON "front_blocks" USING btree ("_order");
  CREATE INDEX "front_blocks_parent_id_idx" ON "front_blocks" USING btree ("_parent_id");
  CREATE INDEX "front_blocks_section_idx" ON "front_blocks" USING btree ("section_id");
  CREATE INDEX "front_breaking_breaking_story_idx" ON "front" USING btree ("breaking_story_id");
  CREATE INDEX "front_lead_lead_story_idx" ON "front" USING btree ("lead_story_id");
  CREATE INDEX "front_lead_lead_photo_idx" ON "front" USING btree ("lead_photo_id");
  CREATE INDEX "press_texts_order_parent" ON "press_texts" USING btree ("order","parent_id");
  ALTER TABLE "articles_corrections" ADD CONSTRAINT "articles_corrections_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_follow_up_of_id_articles_id_fk" FOREIGN KEY ("follow_up_of_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_withdrawn_by_id_users_id_fk" FOREIGN KEY ("withdrawn_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v_version_corrections" ADD CONSTRAINT "_articles_v_version_corrections_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_created_by_id_users_id_fk" FOREIGN KEY ("version_created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_follow_up_of_id_articles_id_fk" FOREIGN KEY ("version_follow_up_of_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_withdrawn_by_id_users_id_fk" FOREIGN KEY ("version_withdrawn_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "sections" ADD CONSTRAINT "sections_parent_id_sections_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_reply_requests_fk" FOREIGN KEY ("reply_requests_id") REFERENCES "public"."reply_requests"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "articles_corrections_corrected_at_idx" ON "articles_corrections" USING btree ("corrected_at");
  CREATE INDEX "articles_corrections_recorded_by_idx" ON "articles_corrections" USING btree ("recorded_by_id");
  CREATE INDEX "articles_stage_idx" ON "articles" USING btree ("stage");
  CREATE INDEX "articles_created_by_idx" ON "articles" USING btree ("created_by_id");
  CREATE INDEX "articles_publish_on_idx" ON "articles" USING btree ("publish_on");
  CREATE INDEX "articles_withdraw_on_idx" ON "articles" USING btree ("withdraw_on");
  CREATE INDEX "articles_saved_by_idx" ON "articles" USING btree ("saved_by_id");
  CREATE INDEX "articles_verification_verification_pending_idx" ON "articles" USING btree ("verification_pending");
  CREATE INDEX "articles_follow_up_of_idx" ON "articles" USING btree ("follow_up_of_id");
  CREATE INDEX "articles_withdrawn_by_idx" ON "articles" USING btree ("withdrawn_by_id");
  CREATE INDEX "_articles_v_version_corrections_corrected_at_idx" ON "_articles_v_version_corrections" USING btree ("corrected_at");
  CREATE INDEX "_articles_v_version_corrections_recorded_by_idx" ON "_articles_v_version_corrections" USING btree ("recorded_by_id");
  CREATE INDEX "_articles_v_version_version_stage_idx" ON "_articles_v" USING btree ("version_stage");
  CREATE INDEX "_articles_v_version_version_created_by_idx" ON "_articles_v" USING btree ("version_created_by_id");
  CREATE INDEX "_articles_v_version_version_publish_on_idx" ON "_articles_v" USING btree ("version_publish_on");
  CREATE INDEX "_articles_v_version_version_withdraw_on_idx" ON "_articles_v" USING btree ("version_withdraw_on");
  CREATE INDEX "_articles_v_version_version_saved_by_idx" ON "_articles_v" USING btree ("version_saved_by_id");
  CREATE INDEX "_articles_v_version_verification_version_verification_pe_idx" ON "_articles_v" USING btree ("version_verification_pending");
  CREATE INDEX "_articles_v_version_version_follow_up_of_idx" ON "_articles_v" USING btree ("version_follow_up_of_id");
  CREATE INDEX "_articles_v_version_version_withdrawn_by_idx" ON "_articles_v" USING btree ("version_withdrawn_by_id");
  CREATE INDEX "_articles_v_autosave_idx" ON "_articles_v" USING btree ("autosave");
  CREATE INDEX "media_expires_at_idx" ON "media" USING btree ("expires_at");
  CREATE INDEX "media_likeness1_idx" ON "media" USING btree ("likeness1");
  CREATE INDEX "media_likeness2_idx" ON "media" USING btree ("likeness2");
  CREATE INDEX "media_likeness3_idx" ON "media" USING btree ("likeness3");
  CREATE INDEX "media_likeness4_idx" ON "media" USING btree ("likeness4");
  CREATE INDEX "media_withheld_idx" ON "media" USING btree ("withheld");
  CREATE INDEX "sections_parent_idx" ON "sections" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_reply_requests_id_idx" ON "payload_locked_documents_rels" USING btree ("reply_requests_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles_guard_log" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_articles_v_version_guard_log" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "story_log" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "reply_requests" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "users_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "front_secondary" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "front_blocks_pinned" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "front_blocks" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "front" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "press" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "press_texts" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "articles_guard_log" CASCADE;
  DROP TABLE "_articles_v_version_guard_log" CASCADE;
  DROP TABLE "story_log" CASCADE;
  DROP TABLE "reply_requests" CASCADE;
  DROP TABLE "users_rels" CASCADE;
  DROP TABLE "front_secondary" CASCADE;
  DROP TABLE "front_blocks_pinned" CASCADE;
  DROP TABLE "front_blocks" CASCADE;
  DROP TABLE "front" CASCADE;
  DROP TABLE "press" CASCADE;
  DROP TABLE "press_texts" CASCADE;
  ALTER TABLE "articles_corrections" DROP CONSTRAINT "articles_corrections_recorded_by_id_users_id_fk";
  
  ALTER TABLE "articles" DROP CONSTRAINT "articles_created_by_id_users_id_fk";
  
  ALTER TABLE "articles" DROP CONSTRAINT "articles_saved_by_id_users_id_fk";
  
  ALTER TABLE "articles" DROP CONSTRAINT "articles_follow_up_of_id_articles_id_fk";
  
  ALTER TABLE "articles" DROP CONSTRAINT "articles_withdrawn_by_id_users_id_fk";
  
  ALTER TABLE "_articles_v_version_corrections" DROP CONSTRAINT "_articles_v_version_corrections_recorded_by_id_users_id_fk";
  
  ALTER TABLE "_articles_v" DROP CONSTRAINT "_articles_v_version_created_by_id_users_id_fk";
  
  ALTER TABLE "_articles_v" DROP CONSTRAINT "_articles_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "_articles_v" DROP CONSTRAINT "_articles_v_version_follow_up_of_id_articles_id_fk";
  
  ALTER TABLE "_articles_v" DROP CONSTRAINT "_articles_v_version_withdrawn_by_id_users_id_fk";
  
  ALTER TABLE "sections" DROP CONSTRAINT "sections_parent_id_sections_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_reply_requests_fk";
  
  DROP INDEX "articles_corrections_corrected_at_idx";
  DROP INDEX "articles_corrections_recorded_by_idx";
  DROP INDEX "articles_stage_idx";
  DROP INDEX "articles_created_by_idx";
  DROP INDEX "articles_publish_on_idx";
  DROP INDEX "articles_withdraw_on_idx";
  DROP INDEX "articles_saved_by_idx";
  DROP INDEX "articles_verification_verification_pending_idx";
  DROP INDEX "articles_follow_up_of_idx";
  DROP INDEX "articles_withdrawn_by_idx";
  DROP INDEX "_articles_v_version_corrections_corrected_at_idx";
  DROP INDEX "_articles_v_version_corrections_recorded_by_idx";
  DROP INDEX "_articles_v_version_version_stage_idx";
  DROP INDEX "_articles_v_version_version_created_by_idx";
  DROP INDEX "_articles_v_version_version_publish_on_idx";
  DROP INDEX "_articles_v_version_version_withdraw_on_idx";
  DROP INDEX "_articles_v_version_version_saved_by_idx";
  DROP INDEX "_articles_v_version_verification_version_verification_pe_idx";
  DROP INDEX "_articles_v_version_version_follow_up_of_idx";
  DROP INDEX "_articles_v_version_version_withdrawn_by_idx";
  DROP INDEX "_articles_v_autosave_idx";
  DROP INDEX "media_expires_at_idx";
  DROP INDEX "media_likeness1_idx";
  DROP INDEX "media_likeness2_idx";
  DROP INDEX "media_likeness3_idx";
  DROP INDEX "media_likeness4_idx";
  DROP INDEX "media_withheld_idx";
  DROP INDEX "sections_parent_idx";
  DROP INDEX "payload_locked_documents_rels_reply_requests_id_idx";
  ALTER TABLE "articles_corrections" DROP COLUMN "kind";
  ALTER TABLE "articles_corrections" DROP COLUMN "replied_by";
  ALTER TABLE "articles_corrections" DROP COLUMN "recorded_by_id";
  ALTER TABLE "articles" DROP COLUMN "stage";
  ALTER TABLE "articles" DROP COLUMN "created_by_id";
  ALTER TABLE "articles" DROP COLUMN "publish_on";
  ALTER TABLE "articles" DROP COLUMN "withdraw_on";
  ALTER TABLE "articles" DROP COLUMN "withdraw_on_reason";
  ALTER TABLE "articles" DROP COLUMN "revision";
  ALTER TABLE "articles" DROP COLUMN "revision_run";
  ALTER TABLE "articles" DROP COLUMN "saved_by_id";
  ALTER TABLE "articles" DROP COLUMN "embargo_until";
  ALTER TABLE "articles" DROP COLUMN "change_kind";
  ALTER TABLE "articles" DROP COLUMN "change_text";
  ALTER TABLE "articles" DROP COLUMN "verification_pending";
  ALTER TABLE "articles" DROP COLUMN "verification_what";
  ALTER TABLE "articles" DROP COLUMN "verification_due_at";
  ALTER TABLE "articles" DROP COLUMN "follow_up_of_id";
  ALTER TABLE "articles" DROP COLUMN "guard_confirmed";
  ALTER TABLE "articles" DROP COLUMN "evergreen";
  ALTER TABLE "articles" DROP COLUMN "advertiser";
  ALTER TABLE "articles" DROP COLUMN "withdrawal_ground";
  ALTER TABLE "articles" DROP COLUMN "withdrawn_by_id";
  ALTER TABLE "_articles_v_version_corrections" DROP COLUMN "kind";
  ALTER TABLE "_articles_v_version_corrections" DROP COLUMN "replied_by";
  ALTER TABLE "_articles_v_version_corrections" DROP COLUMN "recorded_by_id";
  ALTER TABLE "_articles_v" DROP COLUMN "version_stage";
  ALTER TABLE "_articles_v" DROP COLUMN "version_created_by_id";
  ALTER TABLE "_articles_v" DROP COLUMN "version_publish_on";
  ALTER TABLE "_articles_v" DROP COLUMN "version_withdraw_on";
  ALTER TABLE "_articles_v" DROP COLUMN "version_withdraw_on_reason";
  ALTER TABLE "_articles_v" DROP COLUMN "version_revision";
  ALTER TABLE "_articles_v" DROP COLUMN "version_revision_run";
  ALTER TABLE "_articles_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "_articles_v" DROP COLUMN "version_embargo_until";
  ALTER TABLE "_articles_v" DROP COLUMN "version_change_kind";
  ALTER TABLE "_articles_v" DROP COLUMN "version_change_text";
  ALTER TABLE "_articles_v" DROP COLUMN "version_verification_pending";
  ALTER TABLE "_articles_v" DROP COLUMN "version_verification_what";
  ALTER TABLE "_articles_v" DROP COLUMN "version_verification_due_at";
  ALTER TABLE "_articles_v" DROP COLUMN "version_follow_up_of_id";
  ALTER TABLE "_articles_v" DROP COLUMN "version_guard_confirmed";
  ALTER TABLE "_articles_v" DROP COLUMN "version_evergreen";
  ALTER TABLE "_articles_v" DROP COLUMN "version_advertiser";
  ALTER TABLE "_articles_v" DROP COLUMN "version_withdrawal_ground";
  ALTER TABLE "_articles_v" DROP COLUMN "version_withdrawn_by_id";
  ALTER TABLE "_articles_v" DROP COLUMN "autosave";
  ALTER TABLE "media" DROP COLUMN "taken_at";
  ALTER TABLE "media" DROP COLUMN "place";
  ALTER TABLE "media" DROP COLUMN "licence";
  ALTER TABLE "media" DROP COLUMN "expires_at";
  ALTER TABLE "media" DROP COLUMN "rights_note";
  ALTER TABLE "media" DROP COLUMN "ai_in_file";
  ALTER TABLE "media" DROP COLUMN "likeness1";
  ALTER TABLE "media" DROP COLUMN "likeness2";
  ALTER TABLE "media" DROP COLUMN "likeness3";
  ALTER TABLE "media" DROP COLUMN "likeness4";
  ALTER TABLE "media" DROP COLUMN "earlier";
  ALTER TABLE "media" DROP COLUMN "withheld";
  ALTER TABLE "sections" DROP COLUMN "parent_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "reply_requests_id";
  ALTER TABLE "site" DROP COLUMN "old_story_after_months";
  ALTER TABLE "site" DROP COLUMN "appearance_brand";
  ALTER TABLE "site" DROP COLUMN "appearance_typefaces";
  DROP TYPE "public"."enum_articles_corrections_kind";
  DROP TYPE "public"."enum_articles_stage";
  DROP TYPE "public"."enum_articles_change_kind";
  DROP TYPE "public"."enum_articles_withdrawal_ground";
  DROP TYPE "public"."enum__articles_v_version_corrections_kind";
  DROP TYPE "public"."enum__articles_v_version_stage";
  DROP TYPE "public"."enum__articles_v_version_change_kind";
  DROP TYPE "public"."enum__articles_v_version_withdrawal_ground";
  DROP TYPE "public"."enum_story_log_step";
  DROP TYPE "public"."enum_media_licence";
  DROP TYPE "public"."enum_media_ai_in_file";
  DROP TYPE "public"."enum_reply_requests_state";
  DROP TYPE "public"."enum_reply_requests_refusal_ground";
  DROP TYPE "public"."enum_reply_requests_relation";
  DROP TYPE "public"."enum_site_appearance_typefaces";
  DROP TYPE "public"."enum_press_levels_children";
  DROP TYPE "public"."enum_press_levels_protected_names";
  DROP TYPE "public"."enum_press_levels_unlabelled_ai";
  DROP TYPE "public"."enum_press_levels_missing_credit";
  DROP TYPE "public"."enum_press_levels_unverified";
  DROP TYPE "public"."enum_press_levels_advertiser";`)
}
