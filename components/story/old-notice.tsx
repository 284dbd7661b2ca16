import { words } from '#content/base/words/words.ts'

/** A notice above the text of a story from an earlier year. */
export function OldNotice({ year }: { year: number }) {
  return (
    <p role="note" className="mt-4 max-w-head border-l-4 border-mark bg-panel p-3 text-sm">
      <strong>{words.age.old(year)}</strong> {words.age.means}
    </p>
  )
}
