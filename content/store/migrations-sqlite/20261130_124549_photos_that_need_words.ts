import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`media\` ADD \`needs_words\` integer;`)
  await db.run(sql`CREATE INDEX \`media_needs_words_idx\` ON \`media\` (\`needs_words\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`media_needs_words_idx\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`needs_words\`;`)
}
