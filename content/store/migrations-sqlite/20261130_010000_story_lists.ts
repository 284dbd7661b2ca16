import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

/** The rows of `listed_stories` for the stories `a`: their section, topics and authors. */
const listings = (story: ReturnType<typeof sql>) => sql`
  SELECT 'sections', a.section_id, a.published_at, a.id, a.modified_at FROM articles a
    WHERE ${story} AND a._status = 'published' AND a.withdrawn_at IS NULL AND a.section_id IS NOT NULL
      AND a.published_at IS NOT NULL
  UNION
  SELECT r.path, coalesce(r.topics_id, r.authors_id), a.published_at, a.id, a.modified_at
    FROM articles a CROSS JOIN articles_rels r
    WHERE ${story} AND a._status = 'published' AND a.withdrawn_at IS NULL AND a.published_at IS NOT NULL
      AND r.parent_id = a.id AND r.path IN ('topics', 'authors')`

const COLUMNS = sql`(list, list_id, published_at, story_id, modified_at)`

const dayOf = (time: ReturnType<typeof sql>) => sql`date(${time}, '+7 hours')`

/** Counts the stories of the day of `time` anew; an empty day has no row. */
const recount = (time: ReturnType<typeof sql>) => sql`
  DELETE FROM story_days WHERE day = ${dayOf(time)};
  INSERT INTO story_days (day, stories, changed_at)
    SELECT ${dayOf(time)}, count(*), max(a.modified_at) FROM articles a
      WHERE a._status = 'published' AND a.withdrawn_at IS NULL
        AND a.published_at >= strftime('%Y-%m-%dT%H:%M:%fZ', ${dayOf(time)}, '-7 hours')
        AND a.published_at < strftime('%Y-%m-%dT%H:%M:%fZ', ${dayOf(time)}, '+17 hours')
      HAVING count(*) > 0`

/** Whether readers see the `row` of a trigger, `old` or `new`. */
const seen = (row: 'old' | 'new') =>
  sql.raw(
    `(${row}._status IS 'published' AND ${row}.withdrawn_at IS NULL AND ${row}.published_at IS NOT NULL)`,
  )

/** What happens when readers begin to see the story `new`. Its day is not counted anew: an import adds thousands. */
const listNew = () => sql`
  INSERT OR IGNORE INTO listed_stories ${COLUMNS} ${listings(sql`a.id = new.id`)};
  INSERT INTO story_days (day, stories, changed_at) VALUES (${dayOf(sql`new.published_at`)}, 1, new.modified_at)
    ON CONFLICT (day) DO UPDATE SET stories = stories + 1,
      changed_at = max(coalesce(changed_at, ''), coalesce(excluded.changed_at, ''))`

/**
 * Which visible stories a section, a topic and an author have, by time, and how many a day has: what lists and sitemaps ask,
 * without a look at the stories. Triggers keep both, so that no writer can forget them.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE listed_stories (
    list text NOT NULL, list_id integer NOT NULL, published_at text NOT NULL, story_id integer NOT NULL, modified_at text,
    PRIMARY KEY (list, list_id, published_at, story_id)) WITHOUT ROWID`)
  await db.run(sql`CREATE TABLE story_days (
    day text PRIMARY KEY NOT NULL, stories integer NOT NULL, changed_at text) WITHOUT ROWID`)
  await db.run(sql`INSERT INTO listed_stories ${COLUMNS} ${listings(sql`true`)}`)
  await db.run(sql`CREATE INDEX listed_stories_story_idx ON listed_stories (story_id)`)
  await db.run(
    sql`CREATE INDEX listed_stories_changed_idx ON listed_stories (list, list_id, modified_at)`,
  )
  await db.run(sql`INSERT INTO story_days (day, stories, changed_at)
    SELECT ${dayOf(sql`published_at`)} AS day, count(*), max(modified_at) FROM articles
      WHERE _status = 'published' AND withdrawn_at IS NULL AND published_at IS NOT NULL GROUP BY 1`)

  await db.run(sql`CREATE TRIGGER listed_stories_added AFTER INSERT ON articles WHEN ${seen('new')}
    BEGIN ${listNew()}; END`)
  await db.run(sql`CREATE TRIGGER listed_stories_appeared AFTER UPDATE ON articles
    WHEN ${seen('new')} AND NOT ${seen('old')}
    BEGIN ${listNew()}; END`)
  await db.run(sql`CREATE TRIGGER listed_stories_changed AFTER UPDATE ON articles
    WHEN ${seen('old')} AND (NOT ${seen('new')} OR old.published_at IS NOT new.published_at
      OR old.modified_at IS NOT new.modified_at OR old.section_id IS NOT new.section_id)
    BEGIN
      DELETE FROM listed_stories WHERE story_id = new.id;
      INSERT OR IGNORE INTO listed_stories ${COLUMNS} ${listings(sql`a.id = new.id`)};
      ${recount(sql`old.published_at`)};
      ${recount(sql`new.published_at`)};
    END`)
  await db.run(sql`CREATE TRIGGER listed_stories_deleted AFTER DELETE ON articles WHEN ${seen('old')}
    BEGIN
      DELETE FROM listed_stories WHERE story_id = old.id;
      ${recount(sql`old.published_at`)};
    END`)
  await db.run(sql`CREATE TRIGGER listed_stories_filed AFTER INSERT ON articles_rels
    WHEN new.path IN ('topics', 'authors')
    BEGIN
      INSERT OR IGNORE INTO listed_stories ${COLUMNS} ${listings(sql`a.id = new.parent_id`)};
    END`)
  await db.run(sql`CREATE TRIGGER listed_stories_unfiled AFTER DELETE ON articles_rels
    WHEN old.path IN ('topics', 'authors')
    BEGIN
      DELETE FROM listed_stories
        WHERE story_id = old.parent_id AND list = old.path AND list_id = coalesce(old.topics_id, old.authors_id);
    END`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const name of ['added', 'appeared', 'changed', 'deleted', 'filed', 'unfiled']) {
    await db.run(sql.raw(`DROP TRIGGER listed_stories_${name}`))
  }
  await db.run(sql`DROP TABLE story_days`)
  await db.run(sql`DROP TABLE listed_stories`)
}
