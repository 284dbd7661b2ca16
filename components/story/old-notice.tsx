import { words } from '#content/base/words/words.ts'

/** Tells that the story is of another year, before a word of it is read. */
export function OldNotice({ year }: { year: number }) {
  return (
    <p role="note" className="mt-4 max-w-head border-l-4 border-mark bg-panel p-3 text-sm">
      <strong>{words.age.old(year)}</strong> {words.age.means}
    </p>
  )
}
