import type { Correction } from '#content/article/article.ts'
import { words } from '#content/language/words.ts'
import type { TimeZone } from '#content/time/time-zone.ts'
import { StampedTime } from './stamped-time.tsx'

/** What was mended in the story and when, as the Pedoman Pemberitaan Media Siber asks. */
export function StoryCorrections({
  corrections,
  zone,
}: {
  corrections: readonly Correction[]
  zone: TimeZone
}) {
  if (corrections.length === 0) return null
  return (
    <section id="koreksi" aria-labelledby="koreksi-judul" className="mt-8 border border-accent p-5">
      <h2 id="koreksi-judul" className="font-narrow text-accent">
        {words.story.corrections}
      </h2>
      {corrections.map((correction) => (
        <p key={correction.correctedAt.getTime()} className="mt-2">
          {correction.text}{' '}
          <span className="text-sm text-muted">
            (<StampedTime instant={correction.correctedAt} zone={zone} />)
          </span>
        </p>
      ))}
    </section>
  )
}
