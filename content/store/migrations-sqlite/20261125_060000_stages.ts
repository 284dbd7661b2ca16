import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

/** The stage of stories that readers knew before stages were kept, as `stageOf` has it; all others are drafts. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`UPDATE articles SET stage = CASE
      WHEN withdrawn_at IS NOT NULL OR _status = 'draft' THEN 'withdrawn'
      WHEN EXISTS (SELECT 1 FROM articles_corrections WHERE _parent_id = articles.id) THEN 'corrected'
      ELSE 'published'
    END
    WHERE first_published_at IS NOT NULL`)
  await db.run(sql`UPDATE _articles_v SET version_stage = (SELECT stage FROM articles WHERE id = parent_id)
    WHERE parent_id IS NOT NULL`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`UPDATE articles SET stage = 'draft'`)
  await db.run(sql`UPDATE _articles_v SET version_stage = 'draft'`)
}
