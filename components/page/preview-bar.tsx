import { words } from '#content/base/words/words.ts'

/** Above an unpublished page: its state, and when the preview link expires. Not printed. */
export function PreviewBar({ state, until }: { state: string; until?: string }) {
  return (
    <aside
      aria-label={words.preview.name}
      className="bg-mark px-4 py-1 text-center font-narrow text-sm font-bold text-flesh print:hidden"
    >
      {state}
      {until && <span className="font-normal"> · {until}</span>}
    </aside>
  )
}
