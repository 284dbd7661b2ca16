import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

/**
 * Second factors: `content/newsroom/people/second-factor`. Tables that Payload does not know, so no request can read or
 * set them. They do not reference `users`: rebuilding that table, as migrations of SQLite do, would delete them.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(
    sql`CREATE TABLE second_factors (id text PRIMARY KEY NOT NULL, account integer NOT NULL, kind text NOT NULL, name text NOT NULL, sealed_secret text, last_step integer, public_key text, counter bigint, transports text, created_at text NOT NULL, used_at text)`,
  )
  await db.run(sql`CREATE INDEX second_factors_account_idx ON second_factors (account)`)
  await db.run(
    sql`CREATE TABLE recovery_codes (account integer NOT NULL, digest text NOT NULL, used_at text, PRIMARY KEY (account, digest))`,
  )
  await db.run(
    sql`CREATE TABLE second_factor_failures (account integer PRIMARY KEY NOT NULL, failures integer NOT NULL, failed_at text NOT NULL)`,
  )
  await db.run(
    sql`CREATE TABLE second_factor_tickets (nonce text PRIMARY KEY NOT NULL, tries integer NOT NULL, until text NOT NULL)`,
  )
  await db.run(sql`CREATE TABLE second_factor_roles (role text PRIMARY KEY NOT NULL)`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE second_factor_roles`)
  await db.run(sql`DROP TABLE second_factor_tickets`)
  await db.run(sql`DROP TABLE second_factor_failures`)
  await db.run(sql`DROP TABLE recovery_codes`)
  await db.run(sql`DROP TABLE second_factors`)
}
