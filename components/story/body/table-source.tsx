import { words } from '#content/base/words/words.ts'

/** The source of a table or chart, and notes on its figures. */
export function TableSource({ source, notes }: { source?: string; notes?: string }) {
  if (!source && !notes) return null
  return (
    <p className="mt-2 text-sm text-muted">
      {source && `${words.story.source}: ${source}. `}
      {notes && `${words.story.notes}: ${notes}`}
    </p>
  )
}
