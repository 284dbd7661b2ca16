import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Purges as rows, written by the transaction that they follow, and the edges that read them: `content/store/nodes`. SQLite
 * has neither, since it serves one machine.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`CREATE TABLE purges (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    pages jsonb NOT NULL,
    at timestamp(3) with time zone NOT NULL DEFAULT now())`)
  await db.execute(sql`CREATE INDEX purges_xid_idx ON purges (xid)`)
  await db.execute(sql`CREATE INDEX purges_at_idx ON purges (at)`)
  await db.execute(sql`CREATE TABLE nodes (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    version text NOT NULL,
    secret text NOT NULL,
    since timestamp(3) with time zone NOT NULL DEFAULT now(),
    seen_at timestamp(3) with time zone NOT NULL DEFAULT now(),
    beats bigint NOT NULL DEFAULT 0,
    position xid8 NOT NULL,
    applied bigint[] NOT NULL DEFAULT '{}')`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE nodes`)
  await db.execute(sql`DROP TABLE purges`)
}
