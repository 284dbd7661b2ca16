import { RiverCard } from '#components/teaser/river-card.tsx'
import { WideCard } from '#components/teaser/wide-card.tsx'
import type { Teaser } from '#content/model/story/story.ts'

/** Stories in one column, in the order given. `lead` enlarges the first; `section` names each story's section. */
export function TeaserRiver({
  teasers,
  section = false,
  lead = false,
}: {
  teasers: readonly Teaser[]
  section?: boolean
  lead?: boolean
}) {
  return (
    <ul className="mt-6 divide-y [&>*]:pb-5 [&>*+*]:pt-5">
      {teasers.map((teaser, index) => (
        <li key={teaser.id}>
          {lead && index === 0 ? (
            <WideCard teaser={teaser} level={2} section={section} priority />
          ) : (
            <RiverCard teaser={teaser} section={section} />
          )}
        </li>
      ))}
    </ul>
  )
}
