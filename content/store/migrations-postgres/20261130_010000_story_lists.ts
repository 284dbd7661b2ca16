import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The rows of `listed_stories` for the stories `a`: their section, topics and authors. */
const listings = (story: ReturnType<typeof sql>) => sql`
  SELECT 'sections', a.section_id, a.published_at, a.id, a.modified_at FROM articles a
    WHERE ${story} AND a._status = 'published' AND a.withdrawn_at IS NULL AND a.section_id IS NOT NULL
      AND a.published_at IS NOT NULL
  UNION
  SELECT r.path, coalesce(r.topics_id, r.authors_id), a.published_at, a.id, a.modified_at
    FROM articles a JOIN articles_rels r ON r.parent_id = a.id
    WHERE ${story} AND a._status = 'published' AND a.withdrawn_at IS NULL AND a.published_at IS NOT NULL
      AND r.path IN ('topics', 'authors')`

/** Whether readers see the `row` of a trigger. */
const seen = (row: 'OLD' | 'NEW') =>
  sql.raw(
    `(${row}._status IS NOT DISTINCT FROM 'published' AND ${row}.withdrawn_at IS NULL AND ${row}.published_at IS NOT NULL)`,
  )

const COLUMNS = sql`(list, list_id, published_at, story_id, modified_at)`

/**
 * Which visible stories a section, a topic and an author have, by time, and how many a day has: what lists and sitemaps ask,
 * without a look at the stories. Triggers keep both, so that no writer can forget them.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`CREATE TABLE listed_stories (
    list text NOT NULL, list_id integer NOT NULL, published_at timestamp(3) with time zone NOT NULL,
    story_id integer NOT NULL, modified_at timestamp(3) with time zone,
    PRIMARY KEY (list, list_id, published_at, story_id))`)
  await db.execute(sql`CREATE TABLE story_days (
    day text PRIMARY KEY NOT NULL, stories integer NOT NULL, changed_at timestamp(3) with time zone)`)
  await db.execute(sql`INSERT INTO listed_stories ${COLUMNS} ${listings(sql`true`)}`)
  await db.execute(sql`CREATE INDEX listed_stories_story_idx ON listed_stories (story_id)`)
  await db.execute(
    sql`CREATE INDEX listed_stories_changed_idx ON listed_stories (list, list_id, modified_at)`,
  )
  await db.execute(sql`INSERT INTO story_days (day, stories, changed_at)
    SELECT to_char(published_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD'), count(*), max(modified_at) FROM articles
      WHERE _status = 'published' AND withdrawn_at IS NULL AND published_at IS NOT NULL GROUP BY 1`)

  await db.execute(sql`CREATE FUNCTION list_story(story integer) RETURNS void LANGUAGE sql AS $$
    DELETE FROM listed_stories WHERE story_id = story;
    INSERT INTO listed_stories ${COLUMNS} ${listings(sql`a.id = story`)} ON CONFLICT DO NOTHING;
  $$`)
  // Two saves on one day count it one after the other: the second waits for the row of the first.
  await db.execute(sql`CREATE FUNCTION count_story_day(moment timestamp with time zone) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      counted text := to_char(moment at time zone 'Asia/Jakarta', 'YYYY-MM-DD');
      since timestamp with time zone := counted::timestamp at time zone 'Asia/Jakarta';
    BEGIN
      IF counted IS NULL THEN RETURN; END IF;
      PERFORM pg_advisory_xact_lock(hashtext('story_days ' || counted));
      DELETE FROM story_days WHERE day = counted;
      INSERT INTO story_days (day, stories, changed_at)
        SELECT counted, count(*), max(a.modified_at) FROM articles a
          WHERE a._status = 'published' AND a.withdrawn_at IS NULL
            AND a.published_at >= since AND a.published_at < since + interval '1 day'
          HAVING count(*) > 0;
    END
  $$`)
  // A day that gets one more story is not counted anew: an import adds thousands.
  await db.execute(sql`CREATE FUNCTION list_new_story() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM list_story(NEW.id);
      INSERT INTO story_days (day, stories, changed_at)
        VALUES (to_char(NEW.published_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD'), 1, NEW.modified_at)
        ON CONFLICT (day) DO UPDATE SET stories = story_days.stories + 1,
          changed_at = greatest(story_days.changed_at, excluded.changed_at);
      RETURN NULL;
    END
  $$`)
  await db.execute(sql`CREATE FUNCTION list_changed_story() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'DELETE' THEN
        DELETE FROM listed_stories WHERE story_id = OLD.id;
        PERFORM count_story_day(OLD.published_at);
        RETURN NULL;
      END IF;
      PERFORM list_story(NEW.id);
      PERFORM count_story_day(least(OLD.published_at, NEW.published_at));
      PERFORM count_story_day(greatest(OLD.published_at, NEW.published_at));
      RETURN NULL;
    END
  $$`)
  await db.execute(sql`CREATE FUNCTION list_filed_story() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'DELETE' THEN
        DELETE FROM listed_stories
          WHERE story_id = OLD.parent_id AND list = OLD.path AND list_id = coalesce(OLD.topics_id, OLD.authors_id);
      ELSE
        INSERT INTO listed_stories ${COLUMNS} ${listings(sql`a.id = NEW.parent_id`)} ON CONFLICT DO NOTHING;
      END IF;
      RETURN NULL;
    END
  $$`)
  await db.execute(sql`CREATE TRIGGER listed_stories_added AFTER INSERT ON articles
    FOR EACH ROW WHEN (${seen('NEW')}) EXECUTE FUNCTION list_new_story()`)
  await db.execute(sql`CREATE TRIGGER listed_stories_appeared AFTER UPDATE ON articles
    FOR EACH ROW WHEN (${seen('NEW')} AND NOT ${seen('OLD')}) EXECUTE FUNCTION list_new_story()`)
  await db.execute(sql`CREATE TRIGGER listed_stories_changed AFTER UPDATE ON articles
    FOR EACH ROW WHEN (${seen('OLD')} AND (NOT ${seen('NEW')}
      OR (OLD.published_at, OLD.modified_at, OLD.section_id)
        IS DISTINCT FROM (NEW.published_at, NEW.modified_at, NEW.section_id)))
    EXECUTE FUNCTION list_changed_story()`)
  await db.execute(sql`CREATE TRIGGER listed_stories_deleted AFTER DELETE ON articles
    FOR EACH ROW WHEN (${seen('OLD')}) EXECUTE FUNCTION list_changed_story()`)
  await db.execute(sql`CREATE TRIGGER listed_stories_filed AFTER INSERT OR DELETE ON articles_rels
    FOR EACH ROW EXECUTE FUNCTION list_filed_story()`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TRIGGER listed_stories_filed ON articles_rels`)
  for (const name of ['added', 'appeared', 'changed', 'deleted']) {
    await db.execute(sql.raw(`DROP TRIGGER listed_stories_${name} ON articles`))
  }
  await db.execute(
    sql`DROP FUNCTION list_filed_story, list_changed_story, list_new_story, count_story_day, list_story`,
  )
  await db.execute(sql`DROP TABLE story_days`)
  await db.execute(sql`DROP TABLE listed_stories`)
}
