import { StampedTime } from '#components/parts/stamped-time.tsx'
import type { Teaser } from '#content/model/story/story.ts'

/** When the story was published. */
export function CardTime({ teaser }: { teaser: Teaser }) {
  return (
    <p className="mt-2 font-narrow text-xs text-muted">
      <StampedTime instant={teaser.publishedAt} zone={teaser.timeZone} />
    </p>
  )
}
