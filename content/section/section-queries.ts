import { store } from '#content/store/store.ts'
import type { Section } from './section.ts'
import { familyOf } from './section-tree.ts'
import { storedSections } from './stored-sections.ts'

/** Every section, in the order of the navigation. */
export const allSections = async (): Promise<Section[]> => storedSections(await store())

/** The section at `slug`, with the ids of the sections whose stories its index holds; `undefined` where there is none. */
export async function sectionAt(
  slug: string,
): Promise<(Section & { family: number[] }) | undefined> {
  const sections = await allSections()
  const section = sections.find((known) => known.slug === slug)
  return section && { ...section, family: familyOf(sections, section.id) }
}
