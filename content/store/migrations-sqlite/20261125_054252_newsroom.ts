import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`articles_guard_log\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`text\` text,
  	\`confirmed_at\` text,
  	\`confirmed_by_id\` integer,
  	FOREIGN KEY (\`confirmed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_guard_log_order_idx\` ON \`articles_guard_log\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`articles_guard_log_parent_id_idx\` ON \`articles_guard_log\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_guard_log_confirmed_by_idx\` ON \`articles_guard_log\` (\`confirmed_by_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_guard_log\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`text\` text,
  	\`confirmed_at\` text,
  	\`confirmed_by_id\` integer,
  	\`_uuid\` text,
  	FOREIGN KEY (\`confirmed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_guard_log_order_idx\` ON \`_articles_v_version_guard_log\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_guard_log_parent_id_idx\` ON \`_articles_v_version_guard_log\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_guard_log_confirmed_by_idx\` ON \`_articles_v_version_guard_log\` (\`confirmed_by_id\`);`)
  await db.run(sql`CREATE TABLE \`story_log\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`step\` text NOT NULL,
  	\`article_id\` integer,
  	\`headline\` text,
  	\`by_id\` integer,
  	\`actor\` text NOT NULL,
  	\`note\` text,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`story_log_at_idx\` ON \`story_log\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`story_log_article_idx\` ON \`story_log\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`story_log_by_idx\` ON \`story_log\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`reply_requests\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`state\` text DEFAULT 'received' NOT NULL,
  	\`refusal_ground\` text,
  	\`answer\` text,
  	\`article_id\` integer,
  	\`due_at\` text,
  	\`reply_text\` text,
  	\`statement\` text,
  	\`lengths\` text,
  	\`name\` text,
  	\`relation\` text,
  	\`email\` text,
  	\`phone\` text,
  	\`story_address\` text,
  	\`ticket\` text NOT NULL,
  	\`received_at\` text NOT NULL,
  	\`closed_at\` text,
  	\`handled_by_id\` integer,
  	\`fields\` text,
  	\`sender\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`handled_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`reply_requests_state_idx\` ON \`reply_requests\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`reply_requests_article_idx\` ON \`reply_requests\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`reply_requests_due_at_idx\` ON \`reply_requests\` (\`due_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`reply_requests_ticket_idx\` ON \`reply_requests\` (\`ticket\`);`)
  await db.run(sql`CREATE INDEX \`reply_requests_received_at_idx\` ON \`reply_requests\` (\`received_at\`);`)
  await db.run(sql`CREATE INDEX \`reply_requests_handled_by_idx\` ON \`reply_requests\` (\`handled_by_id\`);`)
  await db.run(sql`CREATE INDEX \`reply_requests_sender_idx\` ON \`reply_requests\` (\`sender\`);`)
  await db.run(sql`CREATE INDEX \`reply_requests_updated_at_idx\` ON \`reply_requests\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`reply_requests_created_at_idx\` ON \`reply_requests\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`users_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`sections_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sections_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_rels_order_idx\` ON \`users_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_parent_idx\` ON \`users_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_path_idx\` ON \`users_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_sections_id_idx\` ON \`users_rels\` (\`sections_id\`);`)
  await db.run(sql`CREATE TABLE \`front_secondary\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`story_id\` integer,
  	\`headline\` text,
  	\`photo_id\` integer,
  	FOREIGN KEY (\`story_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`photo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`front\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`front_secondary_order_idx\` ON \`front_secondary\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`front_secondary_parent_id_idx\` ON \`front_secondary\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`front_secondary_story_idx\` ON \`front_secondary\` (\`story_id\`);`)
  await db.run(sql`CREATE INDEX \`front_secondary_photo_idx\` ON \`front_secondary\` (\`photo_id\`);`)
  await db.run(sql`CREATE TABLE \`front_blocks_pinned\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`story_id\` integer,
  	\`headline\` text,
  	\`photo_id\` integer,
  	FOREIGN KEY (\`story_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`photo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`front_blocks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`front_blocks_pinned_order_idx\` ON \`front_blocks_pinned\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`front_blocks_pinned_parent_id_idx\` ON \`front_blocks_pinned\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`front_blocks_pinned_story_idx\` ON \`front_blocks_pinned\` (\`story_id\`);`)
  await db.run(sql`CREATE INDEX \`front_blocks_pinned_photo_idx\` ON \`front_blocks_pinned\` (\`photo_id\`);`)
  await db.run(sql`CREATE TABLE \`front_blocks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`section_id\` integer,
  	\`count\` numeric DEFAULT 4,
  	FOREIGN KEY (\`section_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`front\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`front_blocks_order_idx\` ON \`front_blocks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`front_blocks_parent_id_idx\` ON \`front_blocks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`front_blocks_section_idx\` ON \`front_blocks\` (\`section_id\`);`)
  await db.run(sql`CREATE TABLE \`front\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`breaking_text\` text,
  	\`breaking_story_id\` integer,
  	\`breaking_until\` text,
  	\`lead_story_id\` integer,
  	\`lead_headline\` text,
  	\`lead_photo_id\` integer,
  	\`updated_at\` text,
  	\`created_at\` text,
  	FOREIGN KEY (\`breaking_story_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`lead_story_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`lead_photo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`front_breaking_breaking_story_idx\` ON \`front\` (\`breaking_story_id\`);`)
  await db.run(sql`CREATE INDEX \`front_lead_lead_story_idx\` ON \`front\` (\`lead_story_id\`);`)
  await db.run(sql`CREATE INDEX \`front_lead_lead_photo_idx\` ON \`front\` (\`lead_photo_id\`);`)
  await db.run(sql`CREATE TABLE \`press\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`levels_children\` text DEFAULT 'advise' NOT NULL,
  	\`levels_protected_names\` text DEFAULT 'stop' NOT NULL,
  	\`levels_unlabelled_ai\` text DEFAULT 'stop' NOT NULL,
  	\`levels_missing_credit\` text DEFAULT 'advise' NOT NULL,
  	\`levels_unverified\` text DEFAULT 'stop' NOT NULL,
  	\`levels_advertiser\` text DEFAULT 'stop' NOT NULL,
  	\`reply_days\` numeric DEFAULT 2 NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`press_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`press\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`press_texts_order_parent\` ON \`press_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`ALTER TABLE \`articles_corrections\` ADD \`kind\` text DEFAULT 'correction';`)
  await db.run(sql`ALTER TABLE \`articles_corrections\` ADD \`replied_by\` text;`)
  await db.run(sql`ALTER TABLE \`articles_corrections\` ADD \`recorded_by_id\` integer REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`articles_corrections_corrected_at_idx\` ON \`articles_corrections\` (\`corrected_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_corrections_recorded_by_idx\` ON \`articles_corrections\` (\`recorded_by_id\`);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`stage\` text DEFAULT 'draft';`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`created_by_id\` integer REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`publish_on\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`withdraw_on\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`withdraw_on_reason\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`revision\` numeric;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`revision_run\` numeric;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`saved_by_id\` integer REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`embargo_until\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`change_kind\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`change_text\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`verification_pending\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`verification_what\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`verification_due_at\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`follow_up_of_id\` integer REFERENCES articles(id);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`guard_confirmed\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`evergreen\` integer;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`advertiser\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`withdrawal_ground\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`withdrawn_by_id\` integer REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`articles_stage_idx\` ON \`articles\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_by_idx\` ON \`articles\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_publish_on_idx\` ON \`articles\` (\`publish_on\`);`)
  await db.run(sql`CREATE INDEX \`articles_withdraw_on_idx\` ON \`articles\` (\`withdraw_on\`);`)
  await db.run(sql`CREATE INDEX \`articles_saved_by_idx\` ON \`articles\` (\`saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_verification_verification_pending_idx\` ON \`articles\` (\`verification_pending\`);`)
  await db.run(sql`CREATE INDEX \`articles_follow_up_of_idx\` ON \`articles\` (\`follow_up_of_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_withdrawn_by_idx\` ON \`articles\` (\`withdrawn_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v_version_corrections\` ADD \`kind\` text DEFAULT 'correction';`)
  await db.run(sql`ALTER TABLE \`_articles_v_version_corrections\` ADD \`replied_by\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v_version_corrections\` ADD \`recorded_by_id\` integer REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_corrections_corrected_at_idx\` ON \`_articles_v_version_corrections\` (\`corrected_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_corrections_recorded_by_idx\` ON \`_articles_v_version_corrections\` (\`recorded_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_stage\` text DEFAULT 'draft';`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_created_by_id\` integer REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_publish_on\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_withdraw_on\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_withdraw_on_reason\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_revision\` numeric;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_revision_run\` numeric;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_saved_by_id\` integer REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_embargo_until\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_change_kind\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_change_text\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_verification_pending\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_verification_what\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_verification_due_at\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_follow_up_of_id\` integer REFERENCES articles(id);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_guard_confirmed\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_evergreen\` integer;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_advertiser\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_withdrawal_ground\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_withdrawn_by_id\` integer REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`autosave\` integer;`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_stage_idx\` ON \`_articles_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_by_idx\` ON \`_articles_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_publish_on_idx\` ON \`_articles_v\` (\`version_publish_on\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_withdraw_on_idx\` ON \`_articles_v\` (\`version_withdraw_on\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_saved_by_idx\` ON \`_articles_v\` (\`version_saved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_verification_version_verification_pe_idx\` ON \`_articles_v\` (\`version_verification_pending\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_follow_up_of_idx\` ON \`_articles_v\` (\`version_follow_up_of_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_withdrawn_by_idx\` ON \`_articles_v\` (\`version_withdrawn_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_autosave_idx\` ON \`_articles_v\` (\`autosave\`);`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`taken_at\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`place\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`licence\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`expires_at\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`rights_note\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`ai_in_file\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`likeness1\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`likeness2\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`likeness3\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`likeness4\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`earlier\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`withheld\` integer;`)
  await db.run(sql`CREATE INDEX \`media_expires_at_idx\` ON \`media\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`media_likeness1_idx\` ON \`media\` (\`likeness1\`);`)
  await db.run(sql`CREATE INDEX \`media_likeness2_idx\` ON \`media\` (\`likeness2\`);`)
  await db.run(sql`CREATE INDEX \`media_likeness3_idx\` ON \`media\` (\`likeness3\`);`)
  await db.run(sql`CREATE INDEX \`media_likeness4_idx\` ON \`media\` (\`likeness4\`);`)
  await db.run(sql`CREATE INDEX \`media_withheld_idx\` ON \`media\` (\`withheld\`);`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`parent_id\` integer REFERENCES sections(id);`)
  await db.run(sql`CREATE INDEX \`sections_parent_idx\` ON \`sections\` (\`parent_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`reply_requests_id\` integer REFERENCES reply_requests(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_reply_requests_id_idx\` ON \`payload_locked_documents_rels\` (\`reply_requests_id\`);`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`old_story_after_months\` numeric DEFAULT 12 NOT NULL;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`appearance_brand\` text;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`appearance_typefaces\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`articles_guard_log\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_version_guard_log\`;`)
  await db.run(sql`DROP TABLE \`story_log\`;`)
  await db.run(sql`DROP TABLE \`reply_requests\`;`)
  await db.run(sql`DROP TABLE \`users_rels\`;`)
  await db.run(sql`DROP TABLE \`front_secondary\`;`)
  await db.run(sql`DROP TABLE \`front_blocks_pinned\`;`)
  await db.run(sql`DROP TABLE \`front_blocks\`;`)
  await db.run(sql`DROP TABLE \`front\`;`)
  await db.run(sql`DROP TABLE \`press\`;`)
  await db.run(sql`DROP TABLE \`press_texts\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_articles_corrections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`corrected_at\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_articles_corrections\`("_order", "_parent_id", "id", "text", "corrected_at") SELECT "_order", "_parent_id", "id", "text", "corrected_at" FROM \`articles_corrections\`;`)
  await db.run(sql`DROP TABLE \`articles_corrections\`;`)
  await db.run(sql`ALTER TABLE \`__new_articles_corrections\` RENAME TO \`articles_corrections\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`articles_corrections_order_idx\` ON \`articles_corrections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`articles_corrections_parent_id_idx\` ON \`articles_corrections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_articles\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`kicker\` text,
  	\`headline\` text,
  	\`summary\` text,
  	\`hero_id\` integer,
  	\`dateline\` text,
  	\`body\` text,
  	\`section_id\` integer,
  	\`slug\` text,
  	\`genre\` text DEFAULT 'report',
  	\`published_at\` text,
  	\`time_zone\` text DEFAULT 'Asia/Jakarta',
  	\`editor_id\` integer,
  	\`agency_id\` integer,
  	\`original_url\` text,
  	\`withdrawal_reason\` text,
  	\`withdrawn_at\` text,
  	\`first_published_at\` text,
  	\`modified_at\` text,
  	\`opening\` text,
  	\`copy_identity\` text,
  	\`copy_digest\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`hero_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`section_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`editor_id\`) REFERENCES \`authors\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`agency_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_articles\`("id", "kicker", "headline", "summary", "hero_id", "dateline", "body", "section_id", "slug", "genre", "published_at", "time_zone", "editor_id", "agency_id", "original_url", "withdrawal_reason", "withdrawn_at", "first_published_at", "modified_at", "opening", "copy_identity", "copy_digest", "updated_at", "created_at", "_status") SELECT "id", "kicker", "headline", "summary", "hero_id", "dateline", "body", "section_id", "slug", "genre", "published_at", "time_zone", "editor_id", "agency_id", "original_url", "withdrawal_reason", "withdrawn_at", "first_published_at", "modified_at", "opening", "copy_identity", "copy_digest", "updated_at", "created_at", "_status" FROM \`articles\`;`)
  await db.run(sql`DROP TABLE \`articles\`;`)
  await db.run(sql`ALTER TABLE \`__new_articles\` RENAME TO \`articles\`;`)
  await db.run(sql`CREATE INDEX \`articles_hero_idx\` ON \`articles\` (\`hero_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_section_idx\` ON \`articles\` (\`section_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`articles_slug_idx\` ON \`articles\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`articles_published_at_idx\` ON \`articles\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_editor_idx\` ON \`articles\` (\`editor_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_agency_idx\` ON \`articles\` (\`agency_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_withdrawn_at_idx\` ON \`articles\` (\`withdrawn_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`articles_copy_identity_idx\` ON \`articles\` (\`copy_identity\`);`)
  await db.run(sql`CREATE INDEX \`articles_updated_at_idx\` ON \`articles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_at_idx\` ON \`articles\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`articles__status_idx\` ON \`articles\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`section_publishedAt_idx\` ON \`articles\` (\`section_id\`,\`published_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__articles_v_version_corrections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`corrected_at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__articles_v_version_corrections\`("_order", "_parent_id", "id", "text", "corrected_at", "_uuid") SELECT "_order", "_parent_id", "id", "text", "corrected_at", "_uuid" FROM \`_articles_v_version_corrections\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_version_corrections\`;`)
  await db.run(sql`ALTER TABLE \`__new__articles_v_version_corrections\` RENAME TO \`_articles_v_version_corrections\`;`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_corrections_order_idx\` ON \`_articles_v_version_corrections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_corrections_parent_id_idx\` ON \`_articles_v_version_corrections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__articles_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_kicker\` text,
  	\`version_headline\` text,
  	\`version_summary\` text,
  	\`version_hero_id\` integer,
  	\`version_dateline\` text,
  	\`version_body\` text,
  	\`version_section_id\` integer,
  	\`version_slug\` text,
  	\`version_genre\` text DEFAULT 'report',
  	\`version_published_at\` text,
  	\`version_time_zone\` text DEFAULT 'Asia/Jakarta',
  	\`version_editor_id\` integer,
  	\`version_agency_id\` integer,
  	\`version_original_url\` text,
  	\`version_withdrawal_reason\` text,
  	\`version_withdrawn_at\` text,
  	\`version_first_published_at\` text,
  	\`version_modified_at\` text,
  	\`version_opening\` text,
  	\`version_copy_identity\` text,
  	\`version_copy_digest\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_hero_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_section_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_editor_id\`) REFERENCES \`authors\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_agency_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__articles_v\`("id", "parent_id", "version_kicker", "version_headline", "version_summary", "version_hero_id", "version_dateline", "version_body", "version_section_id", "version_slug", "version_genre", "version_published_at", "version_time_zone", "version_editor_id", "version_agency_id", "version_original_url", "version_withdrawal_reason", "version_withdrawn_at", "version_first_published_at", "version_modified_at", "version_opening", "version_copy_identity", "version_copy_digest", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "latest") SELECT "id", "parent_id", "version_kicker", "version_headline", "version_summary", "version_hero_id", "version_dateline", "version_body", "version_section_id", "version_slug", "version_genre", "version_published_at", "version_time_zone", "version_editor_id", "version_agency_id", "version_original_url", "version_withdrawal_reason", "version_withdrawn_at", "version_first_published_at", "version_modified_at", "version_opening", "version_copy_identity", "version_copy_digest", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "latest" FROM \`_articles_v\`;`)
  await db.run(sql`DROP TABLE \`_articles_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__articles_v\` RENAME TO \`_articles_v\`;`)
  await db.run(sql`CREATE INDEX \`_articles_v_parent_idx\` ON \`_articles_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_hero_idx\` ON \`_articles_v\` (\`version_hero_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_section_idx\` ON \`_articles_v\` (\`version_section_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_slug_idx\` ON \`_articles_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_published_at_idx\` ON \`_articles_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_editor_idx\` ON \`_articles_v\` (\`version_editor_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_agency_idx\` ON \`_articles_v\` (\`version_agency_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_withdrawn_at_idx\` ON \`_articles_v\` (\`version_withdrawn_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_copy_identity_idx\` ON \`_articles_v\` (\`version_copy_identity\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_updated_at_idx\` ON \`_articles_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_at_idx\` ON \`_articles_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version__status_idx\` ON \`_articles_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_created_at_idx\` ON \`_articles_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_updated_at_idx\` ON \`_articles_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_latest_idx\` ON \`_articles_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version_section_version_publishedAt_idx\` ON \`_articles_v\` (\`version_section_id\`,\`version_published_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_sections\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`slug\` text NOT NULL,
  	\`description\` text,
  	\`order\` numeric DEFAULT 100 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`INSERT INTO \`__new_sections\`("id", "name", "slug", "description", "order", "updated_at", "created_at") SELECT "id", "name", "slug", "description", "order", "updated_at", "created_at" FROM \`sections\`;`)
  await db.run(sql`DROP TABLE \`sections\`;`)
  await db.run(sql`ALTER TABLE \`__new_sections\` RENAME TO \`sections\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`sections_slug_idx\` ON \`sections\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`sections_order_idx\` ON \`sections\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`sections_updated_at_idx\` ON \`sections\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`sections_created_at_idx\` ON \`sections\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` integer,
  	\`media_id\` integer,
  	\`sections_id\` integer,
  	\`authors_id\` integer,
  	\`topics_id\` integer,
  	\`agencies_id\` integer,
  	\`pages_id\` integer,
  	\`old_slugs_id\` integer,
  	\`announcements_id\` integer,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sections_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`authors_id\`) REFERENCES \`authors\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`agencies_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pages_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`old_slugs_id\`) REFERENCES \`old_slugs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`announcements_id\`) REFERENCES \`announcements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "articles_id", "media_id", "sections_id", "authors_id", "topics_id", "agencies_id", "pages_id", "old_slugs_id", "announcements_id", "users_id") SELECT "id", "order", "parent_id", "path", "articles_id", "media_id", "sections_id", "authors_id", "topics_id", "agencies_id", "pages_id", "old_slugs_id", "announcements_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sections_id_idx\` ON \`payload_locked_documents_rels\` (\`sections_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_authors_id_idx\` ON \`payload_locked_documents_rels\` (\`authors_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_topics_id_idx\` ON \`payload_locked_documents_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_agencies_id_idx\` ON \`payload_locked_documents_rels\` (\`agencies_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_pages_id_idx\` ON \`payload_locked_documents_rels\` (\`pages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_old_slugs_id_idx\` ON \`payload_locked_documents_rels\` (\`old_slugs_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_announcements_id_idx\` ON \`payload_locked_documents_rels\` (\`announcements_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`DROP INDEX \`media_expires_at_idx\`;`)
  await db.run(sql`DROP INDEX \`media_likeness1_idx\`;`)
  await db.run(sql`DROP INDEX \`media_likeness2_idx\`;`)
  await db.run(sql`DROP INDEX \`media_likeness3_idx\`;`)
  await db.run(sql`DROP INDEX \`media_likeness4_idx\`;`)
  await db.run(sql`DROP INDEX \`media_withheld_idx\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`taken_at\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`place\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`licence\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`expires_at\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`rights_note\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`ai_in_file\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`likeness1\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`likeness2\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`likeness3\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`likeness4\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`earlier\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`withheld\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`old_story_after_months\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`appearance_brand\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`appearance_typefaces\`;`)
}
