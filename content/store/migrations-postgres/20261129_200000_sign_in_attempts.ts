import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Failed attempts to sign in: `content/newsroom/people/sign-in`. Times are in milliseconds. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql`CREATE TABLE sign_in_attempts (attempt_key text PRIMARY KEY NOT NULL, attempts integer NOT NULL, last_at bigint NOT NULL, forgotten_at bigint NOT NULL, last_account text)`,
  )
  await db.execute(
    sql`CREATE INDEX sign_in_attempts_forgotten_idx ON sign_in_attempts (forgotten_at)`,
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE sign_in_attempts`)
}
