import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What a node has read, as a whole snapshot: which transactions were open then, and which had not begun. Nodes that run
 * meanwhile enter themselves anew.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`DELETE FROM nodes`)
  await db.execute(
    sql`ALTER TABLE nodes DROP COLUMN position, DROP COLUMN applied, ADD COLUMN snapshot pg_snapshot NOT NULL`,
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DELETE FROM nodes`)
  await db.execute(
    sql`ALTER TABLE nodes DROP COLUMN snapshot, ADD COLUMN position xid8 NOT NULL,
      ADD COLUMN applied bigint[] NOT NULL DEFAULT '{}'`,
  )
}
