import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What the desk asks of a million stories: those of a section, of an account. Headlines
 * may be longer than an entry of an index. Also the drafts among what changed last. Words are found by their beginning or
 * their ending, for a search that was misspelled.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql`CREATE INDEX articles_desk_section_idx ON _articles_v (latest, version_section_id, version_updated_at, created_at, version_stage)`,
  )
  await db.execute(
    sql`CREATE INDEX articles_desk_own_idx ON _articles_v (latest, version_created_by_id, version_updated_at, created_at, version_stage)`,
  )
  await db.execute(
    sql`CREATE INDEX articles_desk_unseen_idx ON _articles_v (version__status, latest, version_updated_at)`,
  )
  await db.execute(
    sql`CREATE INDEX story_log_note_idx ON story_log (id) WHERE note IS NOT NULL`,
  )
  await db.execute(
    sql`CREATE INDEX search_words_ending_idx ON search_words (right(word, 2), left(word, 1), length)`,
  )
  await db.execute(
    sql`CREATE INDEX search_words_beginning_idx ON search_words (word COLLATE "C", length)`,
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP INDEX search_words_beginning_idx`)
  await db.execute(sql`DROP INDEX search_words_ending_idx`)
  await db.execute(sql`DROP INDEX story_log_note_idx`)
  for (const name of ['section', 'own', 'unseen']) {
    await db.execute(sql.raw(`DROP INDEX articles_desk_${name}_idx`))
  }
}
