/**
 * Rebuilds the index from the stories: after a change of the stemming rules, or for a store without an index.
 * @module
 */
import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { takeTurn } from '#content/store/exclusive-turn.ts'
import { dialectOf, idList, runStatement, type Statement, sql } from '#content/store/statements.ts'
import { afterCommit, inTransaction } from '#content/store/transactions.ts'
import { indexStored } from './search-hooks.ts'
import { storyIndex } from './story-index-choice.ts'
import { INDEX_RULES } from './story-words.ts'

/** Stories per transaction; other writers get their turn in between. */
const BATCH = 50

/**
 * Indexes every visible story and removes every other entry; searches use the old entries until they are replaced.
 * Calls `onProgress` with the number of stories done so far, and returns the total.
 */
export async function reindex(
  payload: Payload,
  onProgress: (done: number) => void = () => undefined,
): Promise<number> {
  let done = 0
  for (let after = 0; ; ) {
    const ids = await storyIds(payload, sql`id > ${after}`)
    const last = ids.at(-1)
    if (last === undefined) break
    await inTransaction(payload, (req) => indexAgain(ids, req))
    after = last
    done += ids.length
    onProgress(done)
    // SQLite answers at once, so that nothing here waits. What its statements hold is freed between two turns only.
    await turnOfTheLoop()
  }
  await forgetUnknown(payload)
  await noteRules(payload, INDEX_RULES, 0)
  return done
}

/** More stories than this are indexed after a save, some at a time: others want to write as well. */
const MOST_AT_ONCE = 500

/** Indexes `ids` again, in the transaction of `req` or, if they are many, right after it. */
export async function indexStories(
  payload: Payload,
  ids: readonly number[],
  req: PayloadRequest,
): Promise<void> {
  const each = async (index: (some: readonly number[]) => Promise<void>) => {
    for (let from = 0; from < ids.length; from += BATCH) await index(ids.slice(from, from + BATCH))
  }
  if (ids.length <= MOST_AT_ONCE) return each((some) => indexAgain(some, req))
  await afterCommit(req, () =>
    each((some) => inTransaction(payload, (own) => indexAgain(some, own))),
  )
}

/** Indexes all stories if the index is still empty. */
export async function fillEmptyIndex(payload: Payload): Promise<void> {
  const known = await storyIndex(payload).entries(0, 1)
  if (known.length === 0) await reindex(payload)
}

/**
 * Indexes the next stories of an index that other rules made; `more` while there are any. A save meanwhile indexes its
 * story by the new rules. Several nodes share the work.
 */
export async function renewIndex(payload: Payload): Promise<'more' | undefined> {
  let more: 'more' | undefined
  await inTransaction(payload, async (req) => {
    await takeTurn(req, 'search rules')
    const [rules] = await runStatement(payload, sql`select version, after from search_rules`, {
      req,
      row: z.object({ version: z.number(), after: z.number() }),
    })
    if (!rules || rules.version === INDEX_RULES) return
    const ids = await storyIds(payload, sql`id > ${rules.after}`, req)
    const last = ids.at(-1)
    if (last === undefined) return noteRules(payload, INDEX_RULES, 0, req)
    await indexAgain(ids, req)
    await noteRules(payload, rules.version, last, req)
    more = 'more'
  })
  return more
}

/** Records by which rules the index was made, and the last story that the current ones have reached. */
async function noteRules(
  payload: Payload,
  version: number,
  after: number,
  req?: PayloadRequest,
): Promise<void> {
  await runStatement(
    payload,
    sql`update search_rules set version = ${version}, after = ${after}`,
    req ? { req } : {},
  )
}

async function indexAgain(ids: readonly number[], req: PayloadRequest): Promise<void> {
  await holdStories(ids, req)
  await indexStored(ids, req)
}

async function forgetUnknown(payload: Payload): Promise<void> {
  const index = storyIndex(payload)
  for (let after = 0; ; ) {
    const ids = await index.entries(after, BATCH)
    const last = ids.at(-1)
    if (last === undefined) return
    const stored = new Set(await storyIds(payload, sql`id in (${idList(ids)})`))
    for (const id of ids) if (!stored.has(id)) await index.remove(id)
    after = last
  }
}

async function storyIds(
  payload: Payload,
  condition: Statement,
  req?: PayloadRequest,
): Promise<number[]> {
  const rows = await runStatement(
    payload,
    sql`select id from articles where ${condition} order by id limit ${BATCH}`,
    { ...(req && { req }), row: z.object({ id: z.number() }) },
  )
  return rows.map(({ id }) => id)
}

/** Locks the stories `ids` until the transaction ends; unnecessary on SQLite, which has one writer. */
async function holdStories(ids: readonly number[], req: PayloadRequest): Promise<void> {
  if (dialectOf(req.payload) !== 'postgres') return
  await runStatement(
    req.payload,
    sql`select id from articles
      where id in (select value::int from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))
      order by id for update`,
    { req },
  )
}
