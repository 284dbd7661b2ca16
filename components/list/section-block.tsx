import { ListHeading } from '#components/parts/list-heading.tsx'
import { HeadlineRow } from '#components/teaser/headline-row.tsx'
import { sectionPath } from '#content/base/address/addresses.ts'
import type { SectionLink } from '#content/model/filing/section.ts'
import type { Teaser } from '#content/model/story/story.ts'
import { SectionStories } from './section-stories.tsx'

/** A section on the front page, laid out for one to four stories; more follow as headlines only. */
export function SectionBlock({
  section,
  teasers,
  row,
}: {
  section: SectionLink
  teasers: readonly Teaser[]
  /** `true` shows four stories of equal size, `false` one large and three brief ones; blocks alternate. */
  row: boolean
}) {
  if (teasers.length === 0) return null
  return (
    <section aria-labelledby={section.slug} className="mt-10">
      <ListHeading id={section.slug} title={section.name} href={sectionPath(section)} />
      <SectionStories teasers={teasers.slice(0, 4)} row={row} />
      {teasers.length > 4 && <HeadlineRow teasers={teasers.slice(4)} />}
    </section>
  )
}
