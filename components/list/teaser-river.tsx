import { RiverCard } from '#components/teaser/river-card.tsx'
import { WideCard } from '#components/teaser/wide-card.tsx'
import type { Teaser } from '#content/model/story/story.ts'

/** Stories one below the other, newest first as given. With `lead` the first stands large; with `section` each tells where it stands. */
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
