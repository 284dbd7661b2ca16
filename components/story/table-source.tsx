import { words } from '#content/base/words/words.ts'

/** Where figures come from, and what to know of them. */
export function TableSource({ source, notes }: { source?: string; notes?: string }) {
  if (!source && !notes) return null
  return (
    <p className="mt-2 text-sm text-muted">
      {source && `${words.story.source}: ${source}. `}
      {notes && `${words.story.notes}: ${notes}`}
    </p>
  )
}
