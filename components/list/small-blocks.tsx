import { ListHeading } from '#components/parts/list-heading.tsx'
import { RowCard } from '#components/teaser/row-card.tsx'
import { sectionPath } from '#content/base/address/addresses.ts'
import type { FrontBlock } from '#content/model/site/front-composition.ts'

/** Sections with one story each, side by side. */
export function SmallBlocks({ blocks }: { blocks: readonly FrontBlock[] }) {
  return (
    <div className="mt-10 grid grid-cols-1 gap-x-8 gap-y-10 sm:grid-flow-col sm:auto-cols-fr">
      {blocks.map(({ section, teasers }) => (
        <section key={section.id} aria-labelledby={section.slug}>
          <ListHeading id={section.slug} title={section.name} href={sectionPath(section)} />
          {teasers.map((teaser) => (
            <RowCard key={teaser.id} teaser={teaser} level={3} summary />
          ))}
        </section>
      ))}
    </div>
  )
}
