import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`account_log\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`event\` text NOT NULL,
  	\`account_id\` integer,
  	\`name\` text,
  	\`times\` numeric DEFAULT 1 NOT NULL,
  	\`network\` text,
  	\`client\` text,
  	\`actor\` text NOT NULL,
  	\`note\` text,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`account_log_at_idx\` ON \`account_log\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`account_log_account_idx\` ON \`account_log\` (\`account_id\`);`)
  await db.run(sql`ALTER TABLE \`users_sessions\` ADD \`seen_at\` text;`)
  await db.run(sql`ALTER TABLE \`users_sessions\` ADD \`client\` text;`)
  await db.run(sql`ALTER TABLE \`users_sessions\` ADD \`network\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`account_log\`;`)
  await db.run(sql`ALTER TABLE \`users_sessions\` DROP COLUMN \`seen_at\`;`)
  await db.run(sql`ALTER TABLE \`users_sessions\` DROP COLUMN \`client\`;`)
  await db.run(sql`ALTER TABLE \`users_sessions\` DROP COLUMN \`network\`;`)
}
