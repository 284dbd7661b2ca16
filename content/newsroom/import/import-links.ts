/**
 * Finds or creates what copy refers to by name: section, authors, topics, agency, other stories.
 * @module
 */
import type { Payload, PayloadRequest, RequiredDataFromCollectionSlug, Where } from 'payload'
import { slugOf } from '#content/base/address/slug.ts'
import type { IncomingStory } from '#content/intake/copy/incoming-story.ts'
import { type DeskSource, KNOWN_TABLE } from '#content/intake/wire/words/source-table.ts'
import { takeTurn } from '#content/store/exclusive-turn.ts'
import { ImportRefused } from './import-refusal.ts'

/** A stored section. */
export interface SectionPlace {
  id: number
  slug: string
}

/**
 * The section given as an option or else printed in the copy, by slug or name.
 * @throws {ImportRefused} if there is none; the message lists the existing sections
 */
export async function findSection(
  payload: Payload,
  { section: printed }: Pick<IncomingStory, 'section'>,
  { section: asked }: { section?: string | SectionPlace },
): Promise<SectionPlace> {
  if (typeof asked === 'object') return asked
  const { docs: sections } = await payload.find({
    collection: 'sections',
    limit: 0,
    pagination: false,
    sort: 'order',
  })
  const wanted = asked ?? printed
  const choices = sections.map(({ slug }) => slug).join(', ') || 'belum ada rubrik'
  if (!wanted) {
    throw new ImportRefused(
      `section: naskah tidak menyebut rubrik. Tambahkan --section dengan salah satu dari: ${choices}.`,
    )
  }
  const found = sections.find(
    ({ slug, name }) => slug === slugOf(wanted) || name.toLowerCase() === wanted.toLowerCase(),
  )
  if (!found) {
    throw new ImportRefused(
      `section: rubrik “${wanted}” tidak ada. Pakai --section dengan salah satu dari: ${choices}.`,
    )
  }
  return found
}

/** Ids of authors and topics that an import has found before, by what it called them. */
export type KnownNames = Map<string, number>

/** Returns `find` that asks once for each name; `fresh` collects what it finds until the transaction is committed. */
export function foundOnce(
  kind: 'authors' | 'topics',
  find: (name: string, req: PayloadRequest) => Promise<number>,
  known: KnownNames,
  fresh: KnownNames,
): (name: string, req: PayloadRequest) => Promise<number> {
  return async (name, req) => {
    const key = `${kind}:${name}`
    const id = known.get(key) ?? fresh.get(key) ?? (await find(name, req))
    fresh.set(key, id)
    return id
  }
}

/** The id of the author with this name; creates the author if necessary. */
export function authorNamed(name: string, req: PayloadRequest): Promise<number> {
  const slug = slugOf(name)
  const kind = /^redaksi\b/i.test(name) ? 'desk' : 'person'
  const where = { or: [{ name: { equals: name } }, { slug: { equals: slug } }] }
  return findOrCreate('authors', where, { name, slug, kind }, req)
}

/** The id of the topic with this name; creates the topic if necessary. */
export function topicNamed(name: string, req: PayloadRequest): Promise<number> {
  const slug = slugOf(name)
  return findOrCreate('topics', { slug: { equals: slug } }, { name, slug }, req)
}

/** The id of an author or topic that is here, by what copy calls it; `undefined` if it is not. */
export async function knownId(
  payload: Payload,
  kind: 'authors' | 'topics',
  name: string,
  known: KnownNames,
): Promise<number | undefined> {
  const key = `${kind}:${name}`
  const id = known.get(key)
  if (id !== undefined) return id
  const bySlug = { slug: { equals: slugOf(name) } }
  const { docs } = await payload.find({
    collection: kind,
    where: kind === 'authors' ? { or: [{ name: { equals: name } }, bySlug] } : bySlug,
    depth: 0,
    limit: 1,
    pagination: false,
    select: { slug: true },
  })
  if (docs[0]) known.set(key, docs[0].id)
  return docs[0]?.id
}

/** The id of the story with this slug. */
export async function storySlugged(slug: string, req: PayloadRequest): Promise<number | undefined> {
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { slug: { equals: slug } },
    depth: 0,
    limit: 1,
    pagination: false,
    select: { slug: true },
    req,
  })
  return docs[0]?.id
}

/**
 * The id of the agency that copy calls `printed`: one of the desk by its code or name, or else one of the known agencies
 * and portals, which is then created. An unknown one is `null`, with a warning: what stands in brackets in copy is too
 * often a person or a mark.
 */
export async function agencyNamed(
  printed: string,
  req: PayloadRequest,
  warnings: string[],
): Promise<number | null> {
  const known = KNOWN_TABLE.find(printed)
  const names = [printed, ...(known ? [known.code, known.name, ...known.spellings] : [])]
  const where = { or: [{ code: { in: names } }, { name: { in: names } }] }
  if (known) {
    const { code, name, url } = known
    return findOrCreate('agencies', where, { code, name, ...(url && { url }) }, req)
  }
  const { docs } = await req.payload.find({
    collection: 'agencies',
    where: { or: [...where.or, { code: { like: printed } }, { name: { like: printed } }] },
    depth: 0,
    pagination: false,
    req,
  })
  const wanted = printed.toLowerCase()
  const found = docs.find(
    ({ code, name }) => code.toLowerCase() === wanted || name.toLowerCase() === wanted,
  )
  if (found) return found.id
  warnings.push(
    `Sumber “${printed}” tidak dikenal, jadi tidak dicatat. Tambahkan di meja redaksi (Kantor berita), lalu impor lagi.`,
  )
  return null
}

/** The agencies that the desk has: copy may name them by code or name. */
export async function deskAgencies(payload: Payload): Promise<DeskSource[]> {
  const { docs } = await payload.find({
    collection: 'agencies',
    depth: 0,
    limit: 0,
    pagination: false,
    select: { code: true, name: true },
  })
  return docs.map(({ code, name }) => ({ code, name }))
}

/** The id of the record that `where` finds, else of a new one. */
async function findOrCreate<Name extends 'authors' | 'topics' | 'agencies'>(
  collection: Name,
  where: Where,
  data: RequiredDataFromCollectionSlug<Name>,
  req: PayloadRequest,
): Promise<number> {
  const { payload } = req
  const find = async () =>
    (await payload.find({ collection, where, depth: 0, limit: 1, pagination: false, req })).docs[0]
  const known = await find()
  if (known) return known.id
  // Two copies that arrive at once may name the same new author.
  await takeTurn(req, 'names in copy')
  const created = await find()
  if (created) return created.id
  return (await payload.create({ collection, data, depth: 0, req })).id
}
