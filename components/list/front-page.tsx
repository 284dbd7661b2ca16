import { EmptyState } from '#components/page/empty-state.tsx'
import { words } from '#components/words.ts'
import type { Teaser } from '#content/article/article.ts'
import type { SectionLink } from '#content/section/section.ts'
import type { Site } from '#content/site/site.ts'
import { LeadCard } from './lead-card.tsx'
import { NewestList } from './newest-list.tsx'
import { PictureCard } from './picture-card.tsx'
import { SectionBlock } from './section-block.tsx'

/** A section with the stories that stand for it on the front page. */
export interface FrontSection {
  section: SectionLink
  teasers: readonly Teaser[]
}

/** The front page: lead, secondary stories, the newest, then a block for each section. No story should come twice. */
export function FrontPage({
  site,
  lead,
  secondary,
  sections,
  newest,
}: {
  site: Site
  lead: Teaser | undefined
  secondary: readonly Teaser[]
  sections: readonly FrontSection[]
  newest: readonly Teaser[]
}) {
  return (
    <>
      <h1 className="sr-only">{site.name}</h1>
      {lead ? (
        <div className="mt-4 grid gap-8 lg:grid-cols-4">
          <div className="lg:col-span-2">
            <LeadCard teaser={lead} />
          </div>
          <ul className="grid content-start gap-6 sm:grid-cols-2 lg:grid-cols-1">
            {secondary.map((teaser) => (
              <li key={teaser.id}>
                <PictureCard teaser={teaser} level={2} section />
              </li>
            ))}
          </ul>
          <NewestList teasers={newest} />
        </div>
      ) : (
        <EmptyState title={words.empty.portal} hint={words.empty.portalHint} />
      )}
      {sections.map(({ section, teasers }) => (
        <SectionBlock key={section.id} section={section} teasers={teasers} />
      ))}
    </>
  )
}
