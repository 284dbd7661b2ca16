import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`media\` ADD \`creator\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`licence_url\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`acquire_url\` text;`)
  await db.run(sql`ALTER TABLE \`pages\` ADD \`role\` text;`)
  await db.run(sql`CREATE UNIQUE INDEX \`pages_role_idx\` ON \`pages\` (\`role\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`pages_role_idx\`;`)
  await db.run(sql`ALTER TABLE \`pages\` DROP COLUMN \`role\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`creator\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`licence_url\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`acquire_url\`;`)
}
