import { sectionPath } from '#content/address/addresses.ts'
import type { Teaser } from '#content/article/article.ts'
import type { Section } from '#content/section/section.ts'
import { ListPage } from './list-page.tsx'

/** `/news`: a section's stories, newest first. */
export function SectionIndexPage({
  section,
  teasers,
  page,
  hasNext,
}: {
  section: Section
  teasers: readonly Teaser[]
  page: number
  hasNext: boolean
}) {
  return (
    <ListPage
      title={section.name}
      teasers={teasers}
      page={page}
      hasNext={hasNext}
      path={(number) => sectionPath(section, number)}
      section={false}
    >
      {section.description}
    </ListPage>
  )
}
