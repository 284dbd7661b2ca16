import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`story_comments\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`article_id\` integer,
  	\`thread_id\` integer,
  	\`place\` text,
  	\`quote\` text,
  	\`before\` text,
  	\`after\` text,
  	\`block\` numeric,
  	\`text\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`by_id\` integer,
  	\`actor\` text NOT NULL,
  	\`settled_at\` text,
  	\`settled_by\` text,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`thread_id\`) REFERENCES \`story_comments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`story_comments_article_idx\` ON \`story_comments\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`story_comments_thread_idx\` ON \`story_comments\` (\`thread_id\`);`)
  await db.run(sql`CREATE INDEX \`story_comments_by_idx\` ON \`story_comments\` (\`by_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`story_comments\`;`)
}
