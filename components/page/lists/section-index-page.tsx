import { PopularRow } from '#components/list/popular-row.tsx'
import { Breadcrumbs } from '#components/parts/breadcrumbs.tsx'
import { sectionPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { PlacedSection, Section } from '#content/model/filing/section.ts'
import { childrenOf } from '#content/model/filing/section-tree.ts'
import type { Site } from '#content/model/site/site.ts'
import type { TrailStep } from '#content/model/site/trail.ts'
import type { Teaser } from '#content/model/story/story.ts'
import { ListPage } from './list-page.tsx'

/** `/news`: the stories of a section and its subsections, newest first, with links to the subsections. */
export function SectionIndexPage({
  site,
  section,
  trail,
  teasers,
  popular,
  page,
  hasNext,
}: {
  site: Site
  section: Section
  trail: readonly TrailStep[]
  teasers: readonly Teaser[]
  /** The most read stories of the whole portal. */
  popular: readonly Teaser[]
  page: number
  hasNext: boolean
}) {
  const below = childrenOf(site.sections, section.id)
  return (
    <>
      <ListPage
        title={section.name}
        trail={<Breadcrumbs here site={site} trail={trail} />}
        below={below.length > 0 && <Subsections sections={below} />}
        teasers={teasers}
        page={page}
        hasNext={hasNext}
        path={(number) => sectionPath(section, number)}
        section={false}
      >
        {section.description}
      </ListPage>
      <PopularRow teasers={popular} />
    </>
  )
}

function Subsections({ sections }: { sections: readonly PlacedSection[] }) {
  return (
    <nav aria-label={words.subsections} className="mt-4 print:hidden">
      <ul className="flex flex-wrap gap-2">
        {sections.map((section) => (
          <li key={section.id}>
            <a href={sectionPath(section)} className="chip">
              {section.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
