/**
 * Where addresses lead that something had in another system. Asked only where nothing else answers.
 * @module
 */
import { z } from 'zod'
import {
  authorPath,
  newestPath,
  pagePath,
  sectionPath,
  storyPath,
  topicPath,
} from '#content/base/address/addresses.ts'
import { type OldList, oldAddressKey, oldList } from '#content/base/address/old-address.ts'
import { noteTags } from '#content/base/page-record/page-record.ts'
import {
  authorTag,
  mediaTag,
  oldAddressTag,
  siteTag,
  teaserTag,
  topicTag,
  unknownAddressTag,
} from '#content/base/page-record/tags.ts'
import { separatedRow } from '#content/intake/redirects/comma-separated.ts'
import { isMade, storedRenditions } from '#content/model/photo/photo-renditions.ts'
import { type Store, store } from '#content/newsroom/newsroom.ts'
import { type OldTarget, storedAddress } from '#content/newsroom/site/old-address-rows.ts'
import { runStatement, type Statement, sql } from '#content/store/statements.ts'

/** What readers get at an old address: a path here or an address elsewhere, or that it is gone. */
export type OldAddressAnswer = { kind: 'moved'; to: string } | { kind: 'gone' }

/** Addresses read at once. */
const PAGE = 500

const slugRow = z.object({ id: z.number(), slug: z.string() })

/** What is at the old `address` (path and query); `undefined` if nothing is known of it, or its target is not public. */
export async function oldAddressAt(address: string): Promise<OldAddressAnswer | undefined> {
  const key = oldAddressKey(address)
  const list = oldList(address)
  if (list?.kind === 'newest' && !key) return { kind: 'moved', to: newestPath() }
  if (!key) return undefined
  const from = await store()
  const found = await storedAddress(from, key)
  if (found) {
    noteTags(oldAddressTag(found.id))
    return found.target && answerFor(from, found.target)
  }
  noteTags(unknownAddressTag)
  const to = list && list.kind !== 'newest' ? await listPath(from, list) : undefined
  return to === undefined ? undefined : { kind: 'moved', to }
}

/** The statement that finds a row if something may be at the old `address`; `undefined` if nothing can be. */
export function oldAddressStatement(address: string): Statement | undefined {
  const key = oldAddressKey(address)
  const list = oldList(address)
  if (list?.kind === 'newest' && !key) return sql`select 1 as id`
  if (!key) return undefined
  const known = sql`select id from old_addresses where path = ${key}`
  return list && list.kind !== 'newest'
    ? sql`${known} union all ${listStatement(list)} limit 1`
    : known
}

/** All old addresses as a table of separated values, in pieces; those that lead nowhere yet have no target. */
export async function* oldAddressTable(): AsyncGenerator<string> {
  yield 'from,to,code\n'
  for (let last: string | undefined = ''; last !== undefined; ) {
    const paths: string[] = await oldAddressesAfter(last)
    const rows: string[] = []
    for (const path of paths) rows.push(await tableRow(path))
    yield rows.join('')
    last = paths.at(-1)
  }
}

async function tableRow(path: string): Promise<string> {
  const answer = await oldAddressAt(path)
  const to = answer?.kind === 'moved' ? answer.to : ''
  return `${separatedRow([path, to, answer?.kind === 'gone' ? '410' : '301'])}\n`
}

/** Old addresses in their one spelling, in order, some of those behind `last`. */
async function oldAddressesAfter(last: string): Promise<string[]> {
  const rows = await runStatement(
    await store(),
    sql`select path from old_addresses where path > ${last} order by path limit ${PAGE}`,
    { row: z.object({ path: z.string() }) },
  )
  return rows.map(({ path }) => path)
}

async function answerFor(from: Store, target: OldTarget): Promise<OldAddressAnswer | undefined> {
  if ('gone' in target) return { kind: 'gone' }
  const to = 'url' in target ? target.url : await pathOf(from, target)
  return to === undefined ? undefined : { kind: 'moved', to }
}

type StoredTarget = Exclude<OldTarget, { url: string } | { gone: true }>

async function pathOf(from: Store, target: StoredTarget): Promise<string | undefined> {
  const slugIn = async (statement: Statement) =>
    (await runStatement(from, statement, { row: slugRow }))[0]
  if ('story' in target) return storyAddress(from, target.story)
  if ('photo' in target) {
    const isShown =
      target.shownBy === undefined || (await storyAddress(from, target.shownBy)) !== undefined
    return isShown ? photoAddress(from, target.photo) : undefined
  }
  if ('section' in target) {
    noteTags(siteTag)
    const row = await slugIn(sql`select id, slug from sections where id = ${target.section}`)
    return row && sectionPath(row)
  }
  if ('topic' in target) {
    noteTags(topicTag(target.topic))
    const row = await slugIn(sql`select id, slug from topics where id = ${target.topic}`)
    return row && topicPath(row)
  }
  if ('author' in target) {
    noteTags(authorTag(target.author))
    const row = await slugIn(sql`select id, slug from authors where id = ${target.author}`)
    return row && authorPath(row)
  }
  noteTags(siteTag)
  const row = await slugIn(sql`select id, slug from pages where id = ${target.page}`)
  return row && pagePath(row)
}

/** Also that of a withdrawn story, whose page tells the reason. */
async function storyAddress(from: Store, id: number): Promise<string | undefined> {
  noteTags(teaserTag(id))
  const [row] = await runStatement(
    from,
    sql`select a.slug as slug, s.slug as section from articles a join sections s on s.id = a.section_id
      where a.id = ${id} and a.first_published_at is not null`,
    { row: z.object({ slug: z.string(), section: z.string() }) },
  )
  return row && storyPath({ slug: row.slug, section: { slug: row.section } })
}

/**
 * The widest file of a photo that may be shown. One that would have to be made first may lead to another file meanwhile,
 * and that would be a chain.
 */
async function photoAddress(from: Store, id: number): Promise<string | undefined> {
  noteTags(mediaTag(id))
  const photo = await from.findByID({
    collection: 'media',
    id,
    depth: 0,
    disableErrors: true,
    select: { renditions: true, withheld: true },
  })
  if (!photo || photo.withheld) return undefined
  const files = storedRenditions
    .parse(photo.renditions ?? [])
    .filter(({ crop, format }) => crop === 'full' && format === 'jpeg')
    .toSorted((one, other) => other.width - one.width)
  return (files.find(isMade) ?? files[0])?.path
}

type NamedList = Exclude<OldList, { kind: 'newest' }>

/** Categories that became topics are looked for there. */
function listStatement({ kind, slug }: NamedList): Statement {
  switch (kind) {
    case 'section':
      return sql`select id from sections where slug = ${slug} union all select id from topics where slug = ${slug}`
    case 'topic':
      return sql`select id from topics where slug = ${slug}`
    case 'author':
      return sql`select id from authors where slug = ${slug}`
  }
}

async function listPath(from: Store, { kind, slug }: NamedList): Promise<string | undefined> {
  const isKnown = async (statement: Statement) =>
    (await runStatement(from, statement, { row: slugRow.pick({ id: true }) })).length > 0
  if (kind === 'author') {
    return (await isKnown(listStatement({ kind, slug }))) ? authorPath({ slug }) : undefined
  }
  if (kind === 'section' && (await isKnown(sql`select id from sections where slug = ${slug}`))) {
    return sectionPath({ slug })
  }
  return (await isKnown(listStatement({ kind: 'topic', slug }))) ? topicPath({ slug }) : undefined
}
