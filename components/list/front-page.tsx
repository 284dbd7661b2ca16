import { EmptyState } from '#components/page/empty-state.tsx'
import type { Teaser } from '#content/article/article.ts'
import { words } from '#content/language/words.ts'
import type { SectionLink } from '#content/section/section.ts'
import type { Site } from '#content/site/site.ts'
import { FrontTop } from './front-top.tsx'
import { SectionBlock } from './section-block.tsx'

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
  /** Up to four: two beside the lead, two below it. */
  secondary: readonly Teaser[]
  /** Up to four stories of each section. */
  sections: readonly { section: SectionLink; teasers: readonly Teaser[] }[]
  newest: readonly Teaser[]
}) {
  return (
    <>
      <h1 className="sr-only">{site.name}</h1>
      {lead ? (
        <FrontTop lead={lead} secondary={secondary} newest={newest} />
      ) : (
        <EmptyState title={words.empty.portal} hint={words.empty.portalHint} />
      )}
      {sections.map(({ section, teasers }, index) => (
        <SectionBlock key={section.id} section={section} teasers={teasers} row={index % 2 === 1} />
      ))}
    </>
  )
}
