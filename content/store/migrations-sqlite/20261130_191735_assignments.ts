import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`assignments\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`due_at\` text NOT NULL,
  	\`section_id\` integer,
  	\`assignee_id\` integer,
  	\`note\` text,
  	\`is_dropped\` integer DEFAULT false,
  	\`story_id\` integer,
  	\`created_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`section_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`assignee_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`story_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`assignments_due_at_idx\` ON \`assignments\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`assignments_section_idx\` ON \`assignments\` (\`section_id\`);`)
  await db.run(sql`CREATE INDEX \`assignments_assignee_idx\` ON \`assignments\` (\`assignee_id\`);`)
  await db.run(sql`CREATE INDEX \`assignments_story_idx\` ON \`assignments\` (\`story_id\`);`)
  await db.run(sql`CREATE INDEX \`assignments_created_by_idx\` ON \`assignments\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`assignments_updated_at_idx\` ON \`assignments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`assignments_created_at_idx\` ON \`assignments\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`assignments\`;`)
}
