import { words } from '#content/language/words.ts'

/** Over a story that readers do not see yet. It is not printed. */
export function PreviewBar({ isPublished, until }: { isPublished: boolean; until?: string }) {
  return (
    <p
      role="note"
      className="bg-mark px-4 py-1 text-center font-narrow text-sm font-bold text-flesh print:hidden"
    >
      {isPublished ? words.preview.changed : words.preview.unpublished}
      {until && <span className="font-normal"> · {until}</span>}
    </p>
  )
}
