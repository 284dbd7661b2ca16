import type { Teaser } from '#content/article/article.ts'
import { RiverCard } from './river-card.tsx'

/** Stories one below the other, newest first as given. With `section` each tells where it stands. */
export function TeaserRiver({
  teasers,
  section = false,
}: {
  teasers: readonly Teaser[]
  section?: boolean
}) {
  return (
    <ul className="mt-4 max-w-wide divide-y">
      {teasers.map((teaser, index) => (
        <li key={teaser.id}>
          <RiverCard teaser={teaser} section={section} priority={index === 0} />
        </li>
      ))}
    </ul>
  )
}
