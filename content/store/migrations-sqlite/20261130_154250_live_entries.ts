import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`live_coverages\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`story_id\` integer NOT NULL,
  	\`started_at\` text NOT NULL,
  	\`ended_at\` text,
  	\`points\` text,
  	\`entries\` numeric DEFAULT 0 NOT NULL,
  	\`revision\` numeric DEFAULT 0 NOT NULL,
  	\`changed_at\` text NOT NULL,
  	\`pinned\` numeric,
  	\`key_number\` numeric,
  	\`key_at\` text,
  	\`key_headline\` text,
  	FOREIGN KEY (\`story_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`live_coverages_story_idx\` ON \`live_coverages\` (\`story_id\`);`)
  await db.run(sql`CREATE TABLE \`live_entries_corrections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`corrected_at\` text NOT NULL,
  	\`recorded_by_id\` integer,
  	FOREIGN KEY (\`recorded_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`live_entries\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`live_entries_corrections_order_idx\` ON \`live_entries_corrections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`live_entries_corrections_parent_id_idx\` ON \`live_entries_corrections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`live_entries_corrections_corrected_at_idx\` ON \`live_entries_corrections\` (\`corrected_at\`);`)
  await db.run(sql`CREATE INDEX \`live_entries_corrections_recorded_by_idx\` ON \`live_entries_corrections\` (\`recorded_by_id\`);`)
  await db.run(sql`CREATE TABLE \`live_entries\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`story_id\` integer NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`is_key\` integer DEFAULT false NOT NULL,
  	\`headline\` text,
  	\`body\` text NOT NULL,
  	\`photo_id\` integer,
  	\`author_id\` integer,
  	\`unverified\` integer DEFAULT false NOT NULL,
  	\`unverified_part\` text,
  	\`verification_due_at\` text,
  	\`created_by_id\` integer,
  	\`client\` text NOT NULL,
  	\`sent_digest\` text NOT NULL,
  	\`revision\` numeric DEFAULT 1 NOT NULL,
  	\`modified_at\` text,
  	\`guard_log\` text,
  	\`removed_at\` text,
  	\`removed_ground\` text,
  	\`removed_reason\` text,
  	\`removed_by_id\` integer,
  	FOREIGN KEY (\`story_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`photo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`authors\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`removed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`live_entries_story_idx\` ON \`live_entries\` (\`story_id\`);`)
  await db.run(sql`CREATE INDEX \`live_entries_photo_idx\` ON \`live_entries\` (\`photo_id\`);`)
  await db.run(sql`CREATE INDEX \`live_entries_author_idx\` ON \`live_entries\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`live_entries_created_by_idx\` ON \`live_entries\` (\`created_by_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`live_entries_client_idx\` ON \`live_entries\` (\`client\`);`)
  await db.run(sql`CREATE INDEX \`live_entries_removed_by_idx\` ON \`live_entries\` (\`removed_by_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`story_number_idx\` ON \`live_entries\` (\`story_id\`,\`number\`);`)
  await db.run(sql`CREATE TABLE \`live_entry_versions\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`entry_id\` integer NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`replaced_at\` text NOT NULL,
  	\`replaced_by_id\` integer,
  	\`record\` text NOT NULL,
  	FOREIGN KEY (\`entry_id\`) REFERENCES \`live_entries\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`replaced_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`live_entry_versions_entry_idx\` ON \`live_entry_versions\` (\`entry_id\`);`)
  await db.run(sql`CREATE INDEX \`live_entry_versions_replaced_by_idx\` ON \`live_entry_versions\` (\`replaced_by_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`live_coverages\`;`)
  await db.run(sql`DROP TABLE \`live_entries_corrections\`;`)
  await db.run(sql`DROP TABLE \`live_entries\`;`)
  await db.run(sql`DROP TABLE \`live_entry_versions\`;`)
}
