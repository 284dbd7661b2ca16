import type { PayloadRequest } from 'payload'
import { noteTags } from '#content/page-record/page-record.ts'
import type { Section as StoredSection } from '#content/store/payload-types.ts'
import { store } from '#content/store/store.ts'
import { siteTag } from '#content/tag/tags.ts'
import type { Section } from './section.ts'
import { familyOf } from './section-tree.ts'

/** Every section, in the order of the navigation; as the transaction of `req` sees them, where there is one. */
export async function allSections(req?: PayloadRequest): Promise<Section[]> {
  noteTags(siteTag)
  const payload = req?.payload ?? (await store())
  const { docs } = await payload.find({
    collection: 'sections',
    sort: ['order', 'id'],
    limit: 0,
    depth: 0,
    pagination: false,
    ...(req && { req }),
  })
  return docs.map(sectionOf)
}

/** The section at `slug`, with the ids of the sections whose stories its index holds; `undefined` where there is none. */
export async function sectionAt(
  slug: string,
): Promise<(Section & { family: number[] }) | undefined> {
  const sections = await allSections()
  const section = sections.find((known) => known.slug === slug)
  return section && { ...section, family: familyOf(sections, section.id) }
}

function sectionOf({ id, slug, name, description, parent }: StoredSection): Section {
  return {
    id,
    slug,
    name,
    ...(description && { description }),
    ...(parent && { parent: typeof parent === 'number' ? parent : parent.id }),
  }
}
