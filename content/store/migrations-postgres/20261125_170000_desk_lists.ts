import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What the desk's lists are read from: the newest version of each story, by stage and by time. What a list filters by stands
 * in the index, so that counting a hundred thousand stories reads none of them; but the headline, which may be longer than
 * an entry of an index. The index of `latest` alone goes: these begin with it.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`DROP INDEX _articles_v_latest_idx`)
  await db.execute(
    sql`CREATE INDEX articles_desk_stage_idx ON _articles_v (latest, version_stage, version_updated_at, created_at)`,
  )
  await db.execute(
    sql`CREATE INDEX articles_desk_newest_idx ON _articles_v (latest, version_updated_at, created_at, version_stage, version_section_id, version_created_by_id)`,
  )
  await db.execute(
    sql`CREATE INDEX articles_desk_published_idx ON _articles_v (latest, version_published_at, created_at, version_stage)`,
  )
  await db.execute(
    sql`CREATE INDEX articles_desk_publish_on_idx ON _articles_v (latest, version_publish_on) WHERE version_publish_on IS NOT NULL`,
  )
  await db.execute(
    sql`CREATE INDEX articles_desk_withdraw_on_idx ON _articles_v (latest, version_withdraw_on) WHERE version_withdraw_on IS NOT NULL`,
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP INDEX articles_desk_stage_idx`)
  await db.execute(sql`DROP INDEX articles_desk_newest_idx`)
  await db.execute(sql`DROP INDEX articles_desk_published_idx`)
  await db.execute(sql`DROP INDEX articles_desk_publish_on_idx`)
  await db.execute(sql`DROP INDEX articles_desk_withdraw_on_idx`)
  await db.execute(sql`CREATE INDEX _articles_v_latest_idx ON _articles_v (latest)`)
}
