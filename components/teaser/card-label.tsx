import { GenreLabel } from '#components/parts/genre-label.tsx'
import { words } from '#content/base/words/words.ts'
import type { Teaser } from '#content/model/story/story.ts'

/** The line over a headline: the kind of story where it must be told, then its kicker, else its section when `section` asks. */
export function CardLabel({ teaser, section = false }: { teaser: Teaser; section?: boolean }) {
  const { kicker, section: home, unverified } = teaser
  // Background is no warning to somebody who chooses what to read: the story itself says it. That it was paid for is
  // said by the headline itself.
  const silent = teaser.genre === 'background' || teaser.genre === 'advertorial'
  const genre = silent ? 'report' : teaser.genre
  // Opinion of the section Opini needs to be told once.
  const text = kicker ?? (section && home.name !== words.genres[genre] ? home.name : undefined)
  if (!text && genre === 'report' && !unverified) return null
  return (
    <p className="mb-1 flex flex-wrap gap-2 font-narrow text-sm font-bold text-accent">
      <GenreLabel genre={genre} />
      {unverified && <span className="border border-current px-1">{words.story.unverified}</span>}
      {text}
    </p>
  )
}
