import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The stage of stories that readers knew before stages were kept, as `stageOf` has it; all others are drafts. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`UPDATE articles SET stage = (CASE
      WHEN withdrawn_at IS NOT NULL OR _status = 'draft' THEN 'withdrawn'
      WHEN EXISTS (SELECT 1 FROM articles_corrections WHERE _parent_id = articles.id) THEN 'corrected'
      ELSE 'published'
    END)::enum_articles_stage
    WHERE first_published_at IS NOT NULL`)
  await db.execute(sql`UPDATE _articles_v SET version_stage = (SELECT stage FROM articles WHERE id = parent_id)::text::enum__articles_v_version_stage
    WHERE parent_id IS NOT NULL`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`UPDATE articles SET stage = 'draft'`)
  await db.execute(sql`UPDATE _articles_v SET version_stage = 'draft'`)
}
