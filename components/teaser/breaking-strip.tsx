import { words } from '#content/base/words/words.ts'
import type { Breaking } from '#content/model/site/breaking.ts'

/** The breaking news strip, above everything else on the front page. */
export function BreakingStrip({ breaking }: { breaking: Breaking }) {
  const { text, path } = breaking
  return (
    <p className="relative -mx-4 flex flex-wrap gap-x-3 bg-mark px-4 py-3 text-flesh sm:mx-0 sm:mt-6">
      <strong className="font-narrow">{words.breaking}</strong>
      {path ? (
        <a href={path} className="font-bold after:absolute after:inset-0">
          {text} <span aria-hidden="true">›</span>
        </a>
      ) : (
        <span className="font-bold">{text}</span>
      )}
    </p>
  )
}
