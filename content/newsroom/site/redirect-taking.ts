/**
 * Takes over redirects of another system: each leads to what its target shows here, not to an address that may move.
 * @module
 */
import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import type { Payload } from 'payload'
import { z } from 'zod'
import { addressShape } from '#content/base/address/address-shape.ts'
import { bareHost, oldAddressKey, oldList } from '#content/base/address/old-address.ts'
import { isPhotoFile } from '#content/base/address/photo-files.ts'
import type { ToSay } from '#content/base/desk-words/say.ts'
import { oldAddressTag, unknownAddressTag } from '#content/base/page-record/tags.ts'
import type { ReadRedirect, ReadRedirects } from '#content/intake/redirects/redirect-reading.ts'
import { renditionFolder } from '#content/model/photo/photo-address.ts'
import { purge, purgeAll } from '#content/store/purge.ts'
import { runStatement, type Statement, sql } from '#content/store/statements.ts'
import {
  type NotedAddress,
  noteOldAddresses,
  type OldTarget,
  storedAddress,
} from './old-address-rows.ts'

/** Addresses that are purged one by one; of more, everything is. */
const MOST_TAGS = 500

/** Redirects that are followed in one turn of the event loop. */
const LINES_AT_ONCE = 20

/** Photos read at once. */
const PHOTOS_AT_ONCE = 500

/** Stands for this site where an address does not name one. */
const HERE = 'http://here.invalid'

/** Redirects through which a target is followed within a file. */
const MOST_STEPS = 10

/** What became of redirects: how many are stored, and which are not, with the reason. */
export interface TakenRedirects {
  stored: number
  /** How many lead to each other host. */
  elsewhere: ReadonlyMap<string, number>
  left: ReadRedirects['left']
}

/**
 * Stores `redirects`, in place of what their addresses led to. `hosts` are the names of this site, old and new: targets
 * on any other host lead there.
 */
export async function takeRedirects(
  payload: Payload,
  redirects: readonly ReadRedirect[],
  hosts: readonly string[],
): Promise<TakenRedirects> {
  const known: Known = {
    hosts: new Set(hosts.map(bareHost)),
    byAddress: new Map(redirects.map((each) => [oldAddressKey(each.from), each])),
    photos: await photosOf(payload, redirects),
  }
  const noted: NotedAddress[] = []
  const left: ReadRedirects['left'] = []
  for (const [index, redirect] of redirects.entries()) {
    // SQLite answers at once, so that nothing else would get a turn.
    if (index % LINES_AT_ONCE === 0) await turnOfTheLoop()
    const { line, from } = redirect
    const target = oldAddressKey(from)
      ? await targetOf(payload, redirect, known)
      : say('{from}: halaman depan bukan alamat lama', from)
    if ('text' in target) left.push({ line, reason: target })
    else noted.push({ address: from, target })
  }
  const elsewhere = new Map<string, number>()
  for (const { target } of noted) {
    if (!('url' in target)) continue
    const { hostname } = new URL(target.url)
    elsewhere.set(hostname, (elsewhere.get(hostname) ?? 0) + 1)
  }
  const replaced = await idsAt(
    payload,
    noted.map(({ address }) => address),
  )
  const stored = await noteOldAddresses(payload, noted, { replaces: true })
  const changed = [unknownAddressTag, ...replaced.map(oldAddressTag)]
  try {
    await (replaced.length > MOST_TAGS
      ? purgeAll(payload)
      : purge(payload, { gone: [], changed, aging: [] }))
  } catch (error) {
    // They are stored; at worst readers see what was there before until it expires.
    payload.logger.error({ err: error, msg: 'The edge did not forget what was at old addresses.' })
  }
  return { stored, elsewhere, left }
}

/** The ids of the rows that addresses have already. */
async function idsAt(payload: Payload, addresses: readonly string[]): Promise<number[]> {
  const waiting = [...new Set(addresses.flatMap((address) => oldAddressKey(address) ?? []))]
  const ids: number[] = []
  while (waiting.length > 0) {
    const paths = sql.join(
      waiting.splice(0, MOST_TAGS).map((path) => sql`${path}`),
      sql`, `,
    )
    const rows = await runStatement(
      payload,
      sql`select id from old_addresses where path in (${paths})`,
      { row: z.object({ id: z.number() }) },
    )
    ids.push(...rows.map(({ id }) => id))
  }
  return ids
}

const say = (text: ToSay['text'], from: string, to = ''): ToSay => ({ text, values: { from, to } })

/** Where a redirect leads in the end, or the reason why it is not taken. */
async function targetOf(
  payload: Payload,
  redirect: ReadRedirect,
  known: Known,
): Promise<OldTarget | ToSay> {
  const { from } = redirect
  let at = redirect
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    if (at.to === undefined) return { gone: true }
    const url = URL.parse(at.to, HERE)
    if (!url || !/^https?:$/.test(url.protocol))
      return say('{from}: {to} bukan alamat', from, at.to)
    if (url.origin !== HERE && !known.hosts.has(bareHost(url.hostname))) return { url: url.href }
    const key = oldAddressKey(`${url.pathname}${url.search}`)
    if (!key) return say('{from}: menuju halaman depan', from)
    const found = await recordAt(payload, key, known)
    if (found) return found
    const next = known.byAddress.get(key)
    if (!next) return say('{from}: tidak ada apa-apa di {to}', from, at.to)
    at = next
  }
  return say('{from}: berputar-putar', from)
}

/** What is at a path of this site, or was at it in another system. */
async function recordAt(
  payload: Payload,
  path: string,
  { photos }: Known,
): Promise<OldTarget | undefined> {
  if (isPhotoFile(path)) {
    const photo = photos.get(renditionFolder(path))
    return photo === undefined ? undefined : { photo }
  }
  const shape = addressShape(path)
  const list = oldList(path)
  return (
    ('slug' in shape ? await recordOf(payload, shape.kind, shape.slug) : undefined) ??
    (await storedAddress(payload, path))?.target ??
    (list && list.kind !== 'newest' ? await recordOf(payload, list.kind, list.slug) : undefined)
  )
}

/** What redirects are followed with. */
interface Known {
  byAddress: ReadonlyMap<string | undefined, ReadRedirect>
  /** The names of this site. */
  hosts: ReadonlySet<string>
  /** The ids of photos by the folder of their files. */
  photos: ReadonlyMap<string, number>
}

/** The photos whose files are in folders that `redirects` lead to. One reading of all photos finds them. */
async function photosOf(
  payload: Payload,
  redirects: readonly ReadRedirect[],
): Promise<ReadonlyMap<string, number>> {
  const folders = new Set(
    redirects.flatMap(({ to }) => {
      const path = to === undefined ? undefined : URL.parse(to, HERE)?.pathname
      return path && isPhotoFile(path) ? [renditionFolder(path)] : []
    }),
  )
  const found = new Map<string, number>()
  let last: number | undefined = folders.size > 0 ? 0 : undefined
  while (last !== undefined) {
    const rows: z.output<typeof photoRow>[] = await runStatement(
      payload,
      sql`select id, folder, cast(renditions as text) as renditions from media
        where id > ${last} order by id limit ${PHOTOS_AT_ONCE}`,
      { row: photoRow },
    )
    for (const { id, folder, renditions } of rows) {
      const own = folder ?? /\/media\/[0-9a-f]{16}/.exec(renditions ?? '')?.[0]
      if (own !== undefined && folders.has(own)) found.set(own, id)
    }
    last = rows.at(-1)?.id
    await turnOfTheLoop()
  }
  return found
}

const photoRow = z.object({
  id: z.number(),
  folder: z.string().nullable(),
  renditions: z.string().nullable(),
})

async function recordOf(
  payload: Payload,
  kind: 'story' | 'section' | 'topic' | 'author' | 'page',
  slug: string,
): Promise<OldTarget | undefined> {
  const idOf = async (statement: Statement) =>
    (await runStatement(payload, statement, { row: z.object({ id: z.number() }) }))[0]?.id
  const story = async () => {
    const id = await idOf(sql`select id from articles where slug = ${slug}
      union all select article_id as id from old_slugs where slug = ${slug} limit 1`)
    return id === undefined ? undefined : { story: id }
  }
  switch (kind) {
    case 'story':
      return story()
    case 'section': {
      const id = await idOf(sql`select id from sections where slug = ${slug}`)
      // Other systems have their stories at the root.
      return id === undefined ? story() : { section: id }
    }
    case 'topic': {
      const id = await idOf(sql`select id from topics where slug = ${slug}`)
      return id === undefined ? undefined : { topic: id }
    }
    case 'author': {
      const id = await idOf(sql`select id from authors where slug = ${slug}`)
      return id === undefined ? undefined : { author: id }
    }
    case 'page': {
      const id = await idOf(sql`select id from pages where slug = ${slug}`)
      return id === undefined ? undefined : { page: id }
    }
  }
}
