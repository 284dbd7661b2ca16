import { words } from '#components/words.ts'
import type { Genre } from '#content/article/article.ts'

/** What kind of story this is, where readers must be told; nothing on a plain report. */
export function GenreLabel({ genre }: { genre: Genre }) {
  const label = words.genres[genre]
  return label && <span className="border border-current px-1">{label}</span>
}
