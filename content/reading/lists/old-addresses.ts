/**
 * Where addresses lead that something had in another system. Asked only where nothing else answers.
 * @module
 */
import { z } from 'zod'
import {
  authorPath,
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
} from '#content/base/page-record/tags.ts'
import { storedRenditions } from '#content/model/photo/photo-renditions.ts'
import { type Store, store } from '#content/newsroom/newsroom.ts'
import { runStatement, type Statement, sql } from '#content/store/statements.ts'

/** What readers get at an old address: a path here or an address elsewhere, or that it is gone. */
export type OldAddressAnswer = { kind: 'moved'; to: string } | { kind: 'gone' }

const stored = z.object({
  id: z.number(),
  story: z.number().nullable(),
  section: z.number().nullable(),
  topic: z.number().nullable(),
  author: z.number().nullable(),
  page: z.number().nullable(),
  photo: z.number().nullable(),
  url: z.string().nullable(),
  gone: z.coerce.boolean(),
})
type Stored = z.infer<typeof stored>

const slugRow = z.object({ id: z.number(), slug: z.string() })

/** What is at the old `address` (path and query); `undefined` if nothing is known of it, or its target is not public. */
export async function oldAddressAt(address: string): Promise<OldAddressAnswer | undefined> {
  const key = oldAddressKey(address)
  if (!key) return undefined
  const from = await store()
  const [found] = await runStatement(
    from,
    sql`select id, story_id as story, section_id as section, topic_id as topic, author_id as author,
      page_id as page, photo_id as photo, url, gone from old_addresses where path = ${key}`,
    { row: stored },
  )
  if (found) {
    noteTags(oldAddressTag(found.id))
    return targetOf(from, found)
  }
  const list = oldList(address)
  const to = list && (await listPath(from, list))
  return to === undefined ? undefined : { kind: 'moved', to }
}

/** The statement that finds a row if something may be at the old `address`; `undefined` if nothing can be. */
export function oldAddressStatement(address: string): Statement | undefined {
  const key = oldAddressKey(address)
  if (!key) return undefined
  const list = oldList(address)
  const known = sql`select id from old_addresses where path = ${key}`
  return list ? sql`${known} union all ${listStatement(list)} limit 1` : known
}

async function targetOf(from: Store, found: Stored): Promise<OldAddressAnswer | undefined> {
  if (found.gone) return { kind: 'gone' }
  const to = found.url ?? (await pathOf(from, found))
  return to === undefined ? undefined : { kind: 'moved', to }
}

async function pathOf(from: Store, found: Stored): Promise<string | undefined> {
  const { story, section, topic, author, page, photo } = found
  const slugIn = async (statement: Statement) => {
    const [row] = await runStatement(from, statement, { row: slugRow })
    return row
  }
  if (story !== null) return storyAddress(from, story)
  if (section !== null) {
    noteTags(siteTag)
    const row = await slugIn(sql`select id, slug from sections where id = ${section}`)
    return row && sectionPath(row)
  }
  if (topic !== null) {
    noteTags(topicTag(topic))
    const row = await slugIn(sql`select id, slug from topics where id = ${topic}`)
    return row && topicPath(row)
  }
  if (author !== null) {
    noteTags(authorTag(author))
    const row = await slugIn(sql`select id, slug from authors where id = ${author}`)
    return row && authorPath(row)
  }
  if (page !== null) {
    noteTags(siteTag)
    const row = await slugIn(sql`select id, slug from pages where id = ${page}`)
    return row && pagePath(row)
  }
  return photo === null ? undefined : photoAddress(from, photo)
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

/** The widest file of a photo that may be shown. */
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
  return storedRenditions
    .parse(photo.renditions ?? [])
    .filter(({ crop, format }) => crop === 'full' && format === 'jpeg')
    .toSorted((one, other) => other.width - one.width)[0]?.path
}

/** Categories that became topics are looked for there. */
function listStatement({ kind, slug }: OldList): Statement {
  switch (kind) {
    case 'section':
      return sql`select id from sections where slug = ${slug} union all select id from topics where slug = ${slug}`
    case 'topic':
      return sql`select id from topics where slug = ${slug}`
    case 'author':
      return sql`select id from authors where slug = ${slug}`
  }
}

async function listPath(from: Store, { kind, slug }: OldList): Promise<string | undefined> {
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
