import { sectionPath } from '#content/address/addresses.ts'
import type { Teaser } from '#content/article/article.ts'
import type { SectionLink } from '#content/section/section.ts'
import { ListHeading } from './list-heading.tsx'
import { PictureCard } from './picture-card.tsx'
import { ThumbCard } from './thumb-card.tsx'

/** A section on the front page: its first story large, up to four more in brief beside it. */
export function SectionBlock({
  section,
  teasers,
}: {
  section: SectionLink
  teasers: readonly Teaser[]
}) {
  const [first, ...rest] = teasers
  if (!first) return null
  return (
    <section aria-labelledby={section.slug}>
      <ListHeading id={section.slug} title={section.name} href={sectionPath(section)} />
      <div className="mt-2 grid gap-x-8 gap-y-4 lg:grid-cols-2">
        <PictureCard teaser={first} level={3} size="text-2xl" />
        <ul className="grid content-start gap-x-8 divide-y sm:grid-cols-2">
          {rest.slice(0, 4).map((teaser) => (
            <li key={teaser.id} className="py-3">
              <ThumbCard teaser={teaser} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
