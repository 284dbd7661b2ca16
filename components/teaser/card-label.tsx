import { GenreLabel } from '#components/parts/genre-label.tsx'
import { isoWithOffset } from '#content/base/time/time-stamp.ts'
import { words } from '#content/base/words/words.ts'
import type { Teaser } from '#content/model/story/story.ts'

/**
 * The line above a headline: the genre if readers need it, then the newest key entry of a live story, the kicker, or else
 * (with `section`) the section.
 */
export function CardLabel({ teaser, section = false }: { teaser: Teaser; section?: boolean }) {
  const { kicker, section: home, unverified, moment } = teaser
  // "Background" does not help in choosing a story, and the label of paid content is part of the headline.
  const silent = teaser.genre === 'background' || teaser.genre === 'advertorial'
  const genre = silent ? 'report' : teaser.genre
  // Do not say "Opini" twice for opinion in the section Opini.
  const text = kicker ?? (section && home.name !== words.genres[genre] ? home.name : undefined)
  if (!text && genre === 'report' && !unverified) return null
  const time = moment && isoWithOffset(moment.at, teaser.timeZone)
  return (
    <p className="mb-1 flex flex-wrap gap-2 font-narrow text-sm font-bold text-accent">
      <GenreLabel genre={genre} />
      {unverified && <Unverified />}
      {moment && time ? (
        <span>
          <time dateTime={time}>{time.slice(11, 16)}</time>{' '}
          {moment.unverified && !unverified && <Unverified />} {moment.headline}
        </span>
      ) : (
        text
      )}
    </p>
  )
}

const Unverified = () => (
  <span className="border border-current px-1">{words.story.unverified}</span>
)
