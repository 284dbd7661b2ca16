import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

/**
 * What the desk asks of a million stories: those of a section, of an account and by headline, and the drafts among what
 * changed last. Words are found by their beginning or their ending, for a search that was misspelled.
 *
 * SQLite counts a list by any index that begins with `latest`: all of them have the stage and the headline.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(
    sql`CREATE INDEX articles_desk_section_idx ON _articles_v (latest, version_section_id, version_updated_at, created_at, version_stage, version_headline)`,
  )
  await db.run(
    sql`CREATE INDEX articles_desk_own_idx ON _articles_v (latest, version_created_by_id, version_updated_at, created_at, version_stage, version_headline)`,
  )
  await db.run(
    sql`CREATE INDEX articles_desk_headline_idx ON _articles_v (latest, version_headline, created_at, version_stage)`,
  )
  await db.run(
    sql`CREATE INDEX articles_desk_unseen_idx ON _articles_v (version__status, latest, version_updated_at)`,
  )
  await db.run(
    sql`CREATE INDEX story_log_note_idx ON story_log (note) WHERE note IS NOT NULL`,
  )
  await db.run(
    sql`CREATE INDEX search_words_ending_idx ON search_words (substr(word, -2), substr(word, 1, 1), length)`,
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX search_words_ending_idx`)
  await db.run(sql`DROP INDEX story_log_note_idx`)
  for (const name of ['section', 'own', 'headline', 'unseen']) {
    await db.run(sql.raw(`DROP INDEX articles_desk_${name}_idx`))
  }
}
