import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`wire_sources_rules\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`subjects\` text,
  	\`words\` text,
  	\`places\` text,
  	\`urgency\` numeric,
  	\`section_id\` integer,
  	\`genre\` text,
  	\`stage\` text DEFAULT 'draft' NOT NULL,
  	FOREIGN KEY (\`section_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`wire_sources\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`wire_sources_rules_order_idx\` ON \`wire_sources_rules\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`wire_sources_rules_parent_id_idx\` ON \`wire_sources_rules\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`wire_sources_rules_section_idx\` ON \`wire_sources_rules\` (\`section_id\`);`)
  await db.run(sql`CREATE TABLE \`wire_sources\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`is_active\` integer DEFAULT true,
  	\`kind\` text DEFAULT 'folder' NOT NULL,
  	\`folder\` text,
  	\`url\` text,
  	\`every\` numeric DEFAULT 60,
  	\`agency_id\` integer,
  	\`section_id\` integer NOT NULL,
  	\`idle_minutes\` numeric DEFAULT 0 NOT NULL,
  	\`keep_days\` numeric DEFAULT 14 NOT NULL,
  	\`token_digest\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`agency_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`section_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`wire_sources_folder_idx\` ON \`wire_sources\` (\`folder\`);`)
  await db.run(sql`CREATE INDEX \`wire_sources_agency_idx\` ON \`wire_sources\` (\`agency_id\`);`)
  await db.run(sql`CREATE INDEX \`wire_sources_section_idx\` ON \`wire_sources\` (\`section_id\`);`)
  await db.run(sql`CREATE INDEX \`wire_sources_updated_at_idx\` ON \`wire_sources\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`wire_sources_created_at_idx\` ON \`wire_sources\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`wire_sources_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`wire_sources\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`wire_sources_rels_order_idx\` ON \`wire_sources_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`wire_sources_rels_parent_idx\` ON \`wire_sources_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`wire_sources_rels_path_idx\` ON \`wire_sources_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`wire_sources_rels_topics_id_idx\` ON \`wire_sources_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`wire_pieces\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`source_id\` integer,
  	\`identity\` text NOT NULL,
  	\`mark\` text NOT NULL,
  	\`format\` text NOT NULL,
  	\`version\` text,
  	\`version_at\` text,
  	\`received_at\` text NOT NULL,
  	\`status\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`urgency\` numeric,
  	\`headline\` text NOT NULL,
  	\`agency\` text,
  	\`text\` text NOT NULL,
  	\`embargo_until\` text,
  	\`is_held\` integer DEFAULT false,
  	\`is_summary\` integer DEFAULT false,
  	\`piece\` text,
  	\`raw\` text,
  	\`section_id\` integer,
  	\`story_id\` integer,
  	\`reason\` text,
  	\`tries\` numeric DEFAULT 0 NOT NULL,
  	\`due_at\` text,
  	\`leased_until\` text,
  	\`taken_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`source_id\`) REFERENCES \`wire_sources\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`section_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`story_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`taken_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`wire_pieces_source_idx\` ON \`wire_pieces\` (\`source_id\`);`)
  await db.run(sql`CREATE INDEX \`wire_pieces_identity_idx\` ON \`wire_pieces\` (\`identity\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`wire_pieces_mark_idx\` ON \`wire_pieces\` (\`mark\`);`)
  await db.run(sql`CREATE INDEX \`wire_pieces_received_at_idx\` ON \`wire_pieces\` (\`received_at\`);`)
  await db.run(sql`CREATE INDEX \`wire_pieces_state_idx\` ON \`wire_pieces\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`wire_pieces_section_idx\` ON \`wire_pieces\` (\`section_id\`);`)
  await db.run(sql`CREATE INDEX \`wire_pieces_story_idx\` ON \`wire_pieces\` (\`story_id\`);`)
  await db.run(sql`CREATE INDEX \`wire_pieces_taken_by_idx\` ON \`wire_pieces\` (\`taken_by_id\`);`)
  await db.run(sql`CREATE INDEX \`wire_pieces_updated_at_idx\` ON \`wire_pieces\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`wire_pieces_created_at_idx\` ON \`wire_pieces\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`wire_states\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`source_id\` integer,
  	\`due_at\` text,
  	\`leased_until\` text,
  	\`last_arrival_at\` text,
  	\`failures\` numeric DEFAULT 0 NOT NULL,
  	\`last_error\` text,
  	\`last_error_at\` text,
  	\`etag\` text,
  	\`last_modified\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`source_id\`) REFERENCES \`wire_sources\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`wire_states_source_idx\` ON \`wire_states\` (\`source_id\`);`)
  await db.run(sql`CREATE INDEX \`wire_states_updated_at_idx\` ON \`wire_states\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`wire_states_created_at_idx\` ON \`wire_states\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`wire_sources_id\` integer REFERENCES wire_sources(id) ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_wire_sources_id_idx\` ON \`payload_locked_documents_rels\` (\`wire_sources_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`wire_sources_rules\`;`)
  await db.run(sql`DROP TABLE \`wire_sources\`;`)
  await db.run(sql`DROP TABLE \`wire_sources_rels\`;`)
  await db.run(sql`DROP TABLE \`wire_pieces\`;`)
  await db.run(sql`DROP TABLE \`wire_states\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
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
  	\`old_addresses_id\` integer,
  	\`announcements_id\` integer,
  	\`reply_requests_id\` integer,
  	\`error_reports_id\` integer,
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
  	FOREIGN KEY (\`old_addresses_id\`) REFERENCES \`old_addresses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`announcements_id\`) REFERENCES \`announcements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`reply_requests_id\`) REFERENCES \`reply_requests\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`error_reports_id\`) REFERENCES \`error_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "articles_id", "media_id", "sections_id", "authors_id", "topics_id", "agencies_id", "pages_id", "old_slugs_id", "old_addresses_id", "announcements_id", "reply_requests_id", "error_reports_id", "users_id") SELECT "id", "order", "parent_id", "path", "articles_id", "media_id", "sections_id", "authors_id", "topics_id", "agencies_id", "pages_id", "old_slugs_id", "old_addresses_id", "announcements_id", "reply_requests_id", "error_reports_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_old_addresses_id_idx\` ON \`payload_locked_documents_rels\` (\`old_addresses_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_announcements_id_idx\` ON \`payload_locked_documents_rels\` (\`announcements_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_reply_requests_id_idx\` ON \`payload_locked_documents_rels\` (\`reply_requests_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_error_reports_id_idx\` ON \`payload_locked_documents_rels\` (\`error_reports_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
}
