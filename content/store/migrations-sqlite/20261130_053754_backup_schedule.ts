import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`backups\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`every_hours\` numeric DEFAULT 24 NOT NULL,
  	\`keep_daily\` numeric DEFAULT 7 NOT NULL,
  	\`keep_weekly\` numeric DEFAULT 4 NOT NULL,
  	\`keep_monthly\` numeric DEFAULT 12 NOT NULL,
  	\`made_at\` text,
  	\`verified_at\` text,
  	\`failed_at\` text,
  	\`failure\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`backups\`;`)
}
