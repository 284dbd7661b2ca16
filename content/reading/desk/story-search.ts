/**
 * The desk's search: in texts, notes of the workflow and names of authors, of stories that readers see and of those
 * that they do not see yet.
 * @module
 */
import type { Where } from 'payload'
import { z } from 'zod'
import { READ_STAGES, STAGES, type Stage } from '#content/model/workflow/stage.ts'
import { type Grant, grantsOf, mayStory } from '#content/model/workflow/story-permissions.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { personOf } from '#content/newsroom/people/user-access.ts'
import { isEmpty, readQuestion } from '#content/newsroom/search/search-question.ts'
import { ranked } from '#content/newsroom/search/search-ranking.ts'
import { storyIndex } from '#content/newsroom/search/story-index-choice.ts'
import { stemOf, wordsOf } from '#content/newsroom/search/story-words.ts'
import { draftTextOf } from '#content/newsroom/story/record/story-record.ts'
import { begunStories } from '#content/newsroom/story/workflow/untouched-drafts.ts'
import { type PassagePart, passageOf } from '#content/reading/search/search-passage.ts'
import { idList, runStatement, type Statement, sql } from '#content/store/statements.ts'
import { storedJson, storedTime } from '#content/store/stored-values.ts'
import type { DeskUser } from './desk-user.ts'

/** What is looked for. */
export interface DeskQuestion {
  words: string
  stage?: Stage | undefined
  section?: number | undefined
  author?: number | undefined
}

/** A story that was found. */
export interface DeskMatch {
  id: number
  headline: string | undefined
  stage: Stage
  section: number | undefined
  changedAt: Date
  /** The part of its text with the words. */
  passage: readonly PassagePart[]
  /** The note of its workflow that has the words. */
  note: string | undefined
}

/** What was found, as far as the account may read it. */
export interface DeskFound {
  matches: readonly DeskMatch[]
  /** Whether there may be more. */
  isMore: boolean
  /** Authors whose names have the words. */
  authors: readonly { id: number; name: string }[]
}

/** Stories shown. */
const MOST = 40
/** Stories looked at, of each kind. */
const LOOKED_AT = 100
const MOST_AUTHORS = 6
const MOST_WORDS = 10

const storyId = z.object({ id: z.number() })
const noteShape = z.object({ id: z.number(), note: z.string() })
const authorShape = z.object({ id: z.number(), name: z.string() })

/**
 * The stories that have all words, those that readers do not see yet first; without words, those that changed last.
 * Readers' stories are found by the stems of their words, the others by a part of a word too.
 */
export async function searchAtDesk(
  user: DeskUser,
  asked: DeskQuestion,
  now: Date,
): Promise<DeskFound> {
  const words = [...new Set(wordsOf(asked.words))].slice(0, MOST_WORDS)
  const [unseen, noted, seen, authors] =
    words.length === 0
      ? [[], [], [], []]
      : await Promise.all([
          unseenStories(user, asked, words),
          notedStories(user, asked, words),
          seenStories(asked, now),
          authorsNamed(words),
        ])
  const notes = new Map(noted.map(({ id, note }) => [id, note]))
  const found = [...new Set([...unseen, ...notes.keys(), ...seen])]
  const readable = await readableIds(user, asked, words.length > 0 ? found : undefined)
  const stems = new Set(words.map(stemOf))
  const certain = new Set([...notes.keys(), ...seen])
  const stories = (await shownStories(readable.slice(0, MOST))).map((story) => ({
    story,
    text: [story.summary, draftTextOf(story.body)].filter(Boolean).join('\n'),
  }))
  return {
    matches: stories
      // The stored form of a text has words of its own, such as "paragraph".
      .filter(
        ({ story, text }) =>
          certain.has(story.id) ||
          containsAll([story.kicker, story.headline, text].join(' '), words),
      )
      .map(({ story, text }) => ({
        id: story.id,
        headline: story.headline || undefined,
        stage: story.stage ?? 'draft',
        section: story.section ?? undefined,
        changedAt: new Date(story.updatedAt),
        passage: passageOf(text, stems).parts,
        note: notes.get(story.id),
      })),
    isMore: readable.length > MOST || [unseen, noted, seen].some((ids) => ids.length === LOOKED_AT),
    authors,
  }
}

/** Stories in which `words` stand and that the readers' index does not have in this form. */
async function unseenStories(
  user: DeskUser,
  asked: DeskQuestion,
  words: readonly string[],
): Promise<number[]> {
  const text = sql`coalesce(v.version_kicker, '') || ' ' || coalesce(v.version_headline, '') || ' ' ||
    coalesce(v.version_summary, '') || ' ' || coalesce(cast(v.version_body as text), '')`
  const others = STAGES.filter((stage) => !(READ_STAGES as readonly Stage[]).includes(stage))
  // Two queries with an index each: one with both conditions would read the whole archive.
  const among = (condition: Statement) =>
    sql`select v.parent_id as id, v.version_updated_at as at from _articles_v v
      where ${condition} and ${within(user, asked)} and ${hasWords(text, words)}`
  const found = await runStatement(
    await store(),
    sql`select id, at from (
        ${among(sql`v.latest = true and v.version_stage in (${texts(others)})`)}
        union ${among(sql`v.latest = true and v.version__status = 'draft'`)}
      ) unseen order by at desc limit ${LOOKED_AT}`,
    { row: storyId },
  )
  return found.map(({ id }) => id)
}

/**
 * Stories with `words` in a note of their workflow, with the newest such note. Few steps have notes: SQLite is told to
 * begin with them, not with the newest steps, and to look for the version by its story.
 */
async function notedStories(
  user: DeskUser,
  asked: DeskQuestion,
  words: readonly string[],
): Promise<readonly z.infer<typeof noteShape>[]> {
  const found = await runStatement(
    await store(),
    sql`select l.article_id as id, l.note as note
      from story_log l cross join _articles_v v
      where l.note > '' and v.parent_id = l.article_id and v.latest is true and ${within(user, asked)} and ${hasWords(sql`l.note`, words)}
      order by l.id + 0 desc limit ${LOOKED_AT}`,
    { row: noteShape },
  )
  return found.toReversed()
}

/** What of the newest versions `v` the account may read and the filters let through, before their number is limited. */
function within(user: DeskUser, { stage, section, author }: DeskQuestion): Statement {
  const person = personOf({ user })
  const grants = person ? grantsOf(person, 'read') : []
  const conditions = [
    sql`(${sql.join([sql`false`, ...grants.map(reachOf(user))], sql` or `)})`,
    ...(stage ? [sql`v.version_stage = ${stage}`] : []),
    ...(section === undefined ? [] : [sql`v.version_section_id = ${section}`]),
    ...(author === undefined
      ? []
      : [
          sql`exists (select 1 from _articles_v_rels r
            where r.parent_id = v.id and r.path = 'version.authors' and r.authors_id = ${author})`,
        ]),
  ]
  return sql.join(conditions, sql` and `)
}

/** A grant as a condition. No role reads the stories of its sections only, so that is left to the query of the records. */
const reachOf =
  ({ id }: DeskUser) =>
  ({ reach, stages = STAGES }: Grant): Statement =>
    sql`(v.version_stage in (${texts(stages)})${
      reach === 'own' ? sql` and v.version_created_by_id = ${id}` : sql``
    })`

const texts = (values: readonly string[]): Statement =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )

/** Stories that readers find with these words. */
async function seenStories(
  { words, section, author }: DeskQuestion,
  now: Date,
): Promise<readonly number[]> {
  const question = readQuestion(words)
  if (isEmpty(question)) return []
  const { matches } = await storyIndex(await store()).find(question, {
    ...(section !== undefined && { sections: [section] }),
    ...(author !== undefined && { author }),
  })
  return ranked(matches, now)
    .slice(0, LOOKED_AT)
    .map(({ id }) => id)
}

const authorsNamed = async (words: readonly string[]) =>
  runStatement(
    await store(),
    sql`select a.id as id, a.name as name from authors a where ${hasWords(sql`a.name`, words)}
      order by a.name limit ${MOST_AUTHORS}`,
    { row: authorShape },
  )

/** Whether `text` has each of `words`, or its stem. */
const hasWords = (text: Statement, words: readonly string[]): Statement =>
  sql.join(
    words.map((word) => {
      const forms = [...new Set([word, stemOf(word)])]
      return sql`(${sql.join(
        forms.map((form) => sql`lower(${text}) like ${`%${form}%`}`),
        sql` or `,
      )})`
    }),
    sql` and `,
  )

const containsAll = (text: string, words: readonly string[]): boolean => {
  const all = text.toLowerCase()
  return words.every((word) => all.includes(word) || all.includes(stemOf(word)))
}

/**
 * Those of the stories `found` that the account may read and the filters let through, in that order; without `found`,
 * those that changed last.
 */
async function readableIds(
  user: DeskUser,
  asked: DeskQuestion,
  found: readonly number[] | undefined,
): Promise<readonly number[]> {
  if (found) return readableAmong(user, asked, found)
  const { stage, section, author } = asked
  const conditions: Where[] = [
    begunStories,
    ...(stage ? [{ stage: { equals: stage } }] : []),
    ...(section === undefined ? [] : [{ section: { equals: section } }]),
    ...(author === undefined ? [] : [{ authors: { in: [author] } }]),
  ]
  const { docs } = await (await store()).find({
    collection: 'articles',
    where: { and: conditions },
    ...ofUser(user),
    sort: '-updatedAt',
    select: {},
    limit: MOST + 1,
  })
  return docs.map(({ id }) => id)
}

const standingShape = z.object({
  id: z.number(),
  stage: z.enum(STAGES).nullable(),
  createdBy: z.number().nullable(),
  section: z.number().nullable(),
})

/** By a statement: Payload would ask SQLite for the newest versions first, which are all of the archive. */
async function readableAmong(
  user: DeskUser,
  asked: DeskQuestion,
  found: readonly number[],
): Promise<readonly number[]> {
  if (found.length === 0) return []
  const person = personOf({ user })
  const rows = await runStatement(
    await store(),
    sql`select v.parent_id as id, v.version_stage as stage, v.version_created_by_id as "createdBy",
        v.version_section_id as section
      from _articles_v v
      where v.latest is true and v.parent_id in (${idList(found)}) and ${within(user, asked)}`,
    { row: standingShape },
  )
  const readable = new Set(
    rows
      .filter(
        ({ stage, createdBy, section }) =>
          person &&
          mayStory(person, 'read', {
            stage: stage ?? 'draft',
            createdBy: createdBy ?? undefined,
            section: section ?? undefined,
          }),
      )
      .map(({ id }) => id),
  )
  return found.filter((id) => readable.has(id))
}

const shownShape = z.object({
  id: z.number(),
  kicker: z.string().nullable(),
  headline: z.string().nullable(),
  summary: z.string().nullable(),
  stage: z.enum(STAGES).nullable(),
  section: z.number().nullable(),
  updatedAt: storedTime,
  body: storedJson,
})

/** The stories `ids`, which the account may read, in that order. */
async function shownStories(ids: readonly number[]) {
  if (ids.length === 0) return []
  const rows = await runStatement(
    await store(),
    sql`select v.parent_id as id, v.version_kicker as kicker, v.version_headline as headline,
        v.version_summary as summary, v.version_stage as stage, v.version_section_id as section,
        v.version_updated_at as "updatedAt", v.version_body as body
      from _articles_v v where v.latest is true and v.parent_id in (${idList(ids)})`,
    { row: shownShape },
  )
  const stories = new Map(rows.map((story) => [story.id, story]))
  return ids.flatMap((id) => stories.get(id) ?? [])
}

/** As the account sees them: in their newest draft. */
const ofUser = (user: DeskUser) =>
  ({ user, overrideAccess: false, draft: true, depth: 0, pagination: false }) as const

/** The name of an author; `undefined` if there is none. */
export async function authorAtDesk(id: number): Promise<string | undefined> {
  const [found] = await runStatement(
    await store(),
    sql`select a.id as id, a.name as name from authors a where a.id = ${id}`,
    { row: authorShape },
  )
  return found?.name
}

/** The stage called `name`; `undefined` for anything else. */
export const stageNamed = (name: string | null): Stage | undefined =>
  STAGES.find((stage) => stage === name)
