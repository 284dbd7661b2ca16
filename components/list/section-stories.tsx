import { PictureCard } from '#components/teaser/picture-card.tsx'
import { RowCard } from '#components/teaser/row-card.tsx'
import { ThumbCard } from '#components/teaser/thumb-card.tsx'
import { WideCard } from '#components/teaser/wide-card.tsx'
import type { Teaser } from '#content/model/story/story.ts'

/**
 * One story at full width, two in halves, three as one large and two small, four in a row or as one large and three
 * brief ones. The large one is the first with a photo.
 */
export function SectionStories({ teasers, row }: { teasers: readonly Teaser[]; row: boolean }) {
  const first = teasers.find(({ hero }) => hero) ?? teasers[0]
  if (!first) return null
  const rest = teasers.filter((teaser) => teaser !== first)
  if (rest.length === 0) return <WideCard teaser={first} level={3} />
  if (rest.length > 2 && row) {
    return (
      <ul className="grid grid-cols-1 gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
        {teasers.map((teaser) => (
          <li key={teaser.id}>
            <RowCard teaser={teaser} level={3} />
          </li>
        ))}
      </ul>
    )
  }
  return (
    <div
      className={`grid grid-cols-1 gap-x-8 gap-y-6 lg:grid-cols-2 ${rest.length === 2 ? 'lg:column-rules' : 'lg:column-rule'}`}
    >
      <PictureCard teaser={first} />
      <Beside teasers={rest} />
    </div>
  )
}

/** The stories next to the first: one of equal size, two in a row, or more in brief. */
function Beside({ teasers }: { teasers: readonly Teaser[] }) {
  const [first] = teasers
  if (teasers.length === 1 && first) return <PictureCard teaser={first} />
  const brief = teasers.length > 2
  return (
    <ul
      className={
        brief
          ? 'divide-y [&>*+*]:pt-4 [&>*]:pb-4'
          : 'grid grid-cols-1 gap-x-8 gap-y-6 sm:grid-cols-2'
      }
    >
      {teasers.map((teaser) => (
        <li key={teaser.id}>
          {brief ? <ThumbCard teaser={teaser} /> : <RowCard teaser={teaser} level={3} summary />}
        </li>
      ))}
    </ul>
  )
}
