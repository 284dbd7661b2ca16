import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`crawling\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`ai_search\` integer DEFAULT true,
  	\`ai_training\` integer DEFAULT false,
  	\`licence_terms\` text,
  	\`licence_email\` text,
  	\`llms\` integer DEFAULT false,
  	\`ads\` text,
  	\`trust\` text,
  	\`security_contacts\` text,
  	\`security_policy\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`crawling\`;`)
}
