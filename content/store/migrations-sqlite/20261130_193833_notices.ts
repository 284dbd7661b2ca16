import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`notices\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`account_id\` integer,
  	\`subject\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`actor\` text NOT NULL,
  	\`remark\` text,
  	\`path\` text NOT NULL,
  	\`since\` text NOT NULL,
  	\`due_at\` text NOT NULL,
  	\`tries\` numeric DEFAULT 0 NOT NULL,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`notices_account_idx\` ON \`notices\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_due_at_idx\` ON \`notices\` (\`due_at\`);`)
  await db.run(sql`CREATE TABLE \`users_mail_about\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_mail_about_order_idx\` ON \`users_mail_about\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_mail_about_parent_idx\` ON \`users_mail_about\` (\`parent_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`notices\`;`)
  await db.run(sql`DROP TABLE \`users_mail_about\`;`)
}
