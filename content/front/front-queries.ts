import { newestTeasers, sectionTeasers } from '#content/article/article-queries.ts'
import { allSections } from '#content/section/section-queries.ts'
import { composeFront, FRONT_NEEDS, type Front } from './front-page.ts'

/** The front page as it stands now. */
export async function currentFront(): Promise<Front> {
  const [newest, sections] = await Promise.all([newestTeasers(FRONT_NEEDS.newest), allSections()])
  const bySection = await Promise.all(
    sections.map(async (section) => ({
      section,
      teasers: await sectionTeasers(section.id, FRONT_NEEDS.section),
    })),
  )
  return composeFront(newest, bySection)
}
