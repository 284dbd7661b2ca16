import { words } from '#content/base/words/words.ts'
import type { Genre } from '#content/model/story/genre.ts'

/** The genre of a story, if readers need to know it; nothing for a plain report. Paid content is the most prominent. */
export function GenreLabel({ genre }: { genre: Genre }) {
  const label = words.genres[genre]
  const loud = genre === 'advertorial' ? 'border-mark bg-mark text-flesh' : 'border-current'
  return label && <span className={`border px-1 ${loud}`}>{label}</span>
}
