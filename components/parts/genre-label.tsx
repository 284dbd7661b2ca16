import { words } from '#content/base/words/words.ts'
import type { Genre } from '#content/model/story/genre.ts'

/** What kind of story this is, where readers must be told; nothing on a plain report. Paid content is told loudest. */
export function GenreLabel({ genre }: { genre: Genre }) {
  const label = words.genres[genre]
  const loud = genre === 'advertorial' ? 'border-mark bg-mark text-flesh' : 'border-current'
  return label && <span className={`border px-1 ${loud}`}>{label}</span>
}
