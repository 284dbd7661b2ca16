/**
 * What copy names and the store knows by id: section, authors, topics, agency, other stories.
 * @module
 */
import type { Payload, PayloadRequest } from 'payload'
import { slugOf } from '#content/base/address/slug.ts'
import type { IncomingStory } from '#content/intake/copy/incoming-story.ts'
import { ImportRefused } from './import-refusal.ts'

/**
 * The section that was asked for, or that the copy prints, by slug or name.
 * @throws {ImportRefused} when there is none, naming those there are
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

/** The author of that name, made where there is none. */
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

/** The topic of that name, made where there is none. */
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

/** The story at that slug. */
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

/** The agency of that code or name, made with a warning where there is none. */
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
