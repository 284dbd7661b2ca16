import type { Section } from '#content/model/filing/section.ts'
import { familyOf } from '#content/model/filing/section-tree.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { storedSections } from '#content/newsroom/site/stored-sections.ts'

/** Every section, in navigation order. */
export const allSections = async (): Promise<Section[]> => storedSections(await store())

/** The section at `slug`, with the ids of itself and its subsections in `family`; `undefined` if there is none. */
export async function sectionAt(
  slug: string,
): Promise<(Section & { family: number[] }) | undefined> {
  const sections = await allSections()
  const section = sections.find((known) => known.slug === slug)
  return section && { ...section, family: familyOf(sections, section.id) }
}
