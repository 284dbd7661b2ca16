/**
 * Finds or creates what copy refers to by name: section, authors, topics, agency, other stories.
 * @module
 */
import type { Payload, PayloadRequest } from 'payload'
import { slugOf } from '#content/base/address/slug.ts'
import type { IncomingStory } from '#content/intake/copy/incoming-story.ts'
import { ImportRefused } from './import-refusal.ts'

/**
 * The section given as an option or else printed in the copy, by slug or name.
 * @throws {ImportRefused} if there is none; the message lists the existing sections
 */
export async function findSection(
  payload: Payload,
  { section: printed }: Pick<IncomingStory, 'section'>,
  { section: asked }: { section?: string },
): Promise<{ id: number; slug: string }> {
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

/** The id of the author with this name; creates the author if necessary. */
export async function authorNamed(name: string, req: PayloadRequest): Promise<number> {
  const { payload } = req
  const slug = slugOf(name)
  const { docs } = await payload.find({
    collection: 'authors',
    where: { or: [{ name: { equals: name } }, { slug: { equals: slug } }] },
    limit: 1,
    pagination: false,
    req,
  })
  if (docs[0]) return docs[0].id
  const kind = /^redaksi\b/i.test(name) ? 'desk' : 'person'
  return (await payload.create({ collection: 'authors', data: { name, slug, kind }, req })).id
}

/** The id of the topic with this name; creates the topic if necessary. */
export async function topicNamed(name: string, req: PayloadRequest): Promise<number> {
  const { payload } = req
  const slug = slugOf(name)
  const { docs } = await payload.find({
    collection: 'topics',
    where: { slug: { equals: slug } },
    limit: 1,
    pagination: false,
    req,
  })
  return (
    docs[0]?.id ?? (await payload.create({ collection: 'topics', data: { name, slug }, req })).id
  )
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

/** The id of the agency with this code or name; creates it, with a warning, if necessary. */
export async function agencyNamed(
  printed: string,
  req: PayloadRequest,
  warnings: string[],
): Promise<number> {
  const { payload } = req
  const { docs } = await payload.find({
    collection: 'agencies',
    where: { or: [{ code: { equals: printed } }, { name: { equals: printed } }] },
    limit: 1,
    pagination: false,
    req,
  })
  if (docs[0]) return docs[0].id
  warnings.push(
    `Kantor berita “${printed}” baru dibuat; lengkapi nama dan alamatnya di meja redaksi.`,
  )
  const data = { name: printed, code: printed.slice(0, 20) }
  return (await payload.create({ collection: 'agencies', data, req })).id
}
