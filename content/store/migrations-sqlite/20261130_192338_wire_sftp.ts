import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`wire_sources\` ADD \`sftp_host\` text;`)
  await db.run(sql`ALTER TABLE \`wire_sources\` ADD \`sftp_port\` numeric DEFAULT 22;`)
  await db.run(sql`ALTER TABLE \`wire_sources\` ADD \`sftp_user\` text;`)
  await db.run(sql`ALTER TABLE \`wire_sources\` ADD \`sftp_path\` text;`)
  await db.run(sql`ALTER TABLE \`wire_sources\` ADD \`sftp_secret\` text;`)
  await db.run(sql`ALTER TABLE \`wire_sources\` ADD \`sftp_host_key\` text;`)
  await db.run(sql`ALTER TABLE \`wire_sources\` ADD \`sftp_after\` text DEFAULT 'move';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`wire_sources\` DROP COLUMN \`sftp_host\`;`)
  await db.run(sql`ALTER TABLE \`wire_sources\` DROP COLUMN \`sftp_port\`;`)
  await db.run(sql`ALTER TABLE \`wire_sources\` DROP COLUMN \`sftp_user\`;`)
  await db.run(sql`ALTER TABLE \`wire_sources\` DROP COLUMN \`sftp_path\`;`)
  await db.run(sql`ALTER TABLE \`wire_sources\` DROP COLUMN \`sftp_secret\`;`)
  await db.run(sql`ALTER TABLE \`wire_sources\` DROP COLUMN \`sftp_host_key\`;`)
  await db.run(sql`ALTER TABLE \`wire_sources\` DROP COLUMN \`sftp_after\`;`)
}
