import { noteTags } from '#content/page-record/page-record.ts'
import type { Section as StoredSection } from '#content/store/payload-types.ts'
import { store } from '#content/store/store.ts'
import { siteTag } from '#content/tag/tags.ts'
import type { Section } from './section.ts'

/** Every section, in the order of the navigation. */
export async function allSections(): Promise<Section[]> {
  noteTags(siteTag)
  const payload = await store()
  const { docs } = await payload.find({
    collection: 'sections',
    sort: ['order', 'id'],
    limit: 0,
    pagination: false,
  })
  return docs.map(sectionOf)
}

/** The section at `slug`; `undefined` where there is none. */
export async function sectionAt(slug: string): Promise<Section | undefined> {
  const sections = await allSections()
  return sections.find((section) => section.slug === slug)
}

function sectionOf({ id, slug, name, description }: StoredSection): Section {
  return { id, slug, name, ...(description && { description }) }
}
