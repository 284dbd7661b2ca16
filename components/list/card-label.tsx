import { GenreLabel } from '#components/article/genre-label.tsx'
import type { Teaser } from '#content/article/article.ts'

/** The line over a headline: the kind of story where it must be told, then its kicker, else its section when `section` asks. */
export function CardLabel({ teaser, section = false }: { teaser: Teaser; section?: boolean }) {
  const text = teaser.kicker ?? (section ? teaser.section.name : undefined)
  if (!text && teaser.genre === 'report') return null
  return (
    <p className="mb-1 flex flex-wrap gap-2 font-narrow text-sm font-bold text-accent">
      <GenreLabel genre={teaser.genre} />
      {text}
    </p>
  )
}
