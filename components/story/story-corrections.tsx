import { StampedTime } from '#components/parts/stamped-time.tsx'
import { correctionsPath } from '#content/base/address/addresses.ts'
import { publicationMonth } from '#content/base/time/publication-month.ts'
import type { TimeZone } from '#content/base/time/time-zone.ts'
import { words } from '#content/base/words/words.ts'
import type { Correction } from '#content/model/story/correction.ts'

/** Corrections and replies with their times, as the Pedoman Pemberitaan Media Siber requires; each links to the log. */
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
      <h2 id="koreksi-judul" className="sr-only">
        {words.story.corrections}
      </h2>
      {corrections.map(({ kind, text, repliedBy, correctedAt }, index) => (
        <div key={`${correctedAt.getTime()} ${text}`} id={`koreksi-${index + 1}`} className="mb-5">
          <h3 className="font-narrow text-accent">
            {words.corrections.kinds[kind]}{' '}
            <a
              href={correctionsPath(publicationMonth(correctedAt))}
              className="text-sm font-normal text-muted"
            >
              <StampedTime instant={correctedAt} zone={zone} />
            </a>
          </h3>
          {repliedBy && <p className="font-bold">{words.story.repliedBy(repliedBy)}</p>}
          <p className="whitespace-pre-line">{text}</p>
        </div>
      ))}
      <a href={correctionsPath()} className="text-sm text-accent underline">
        {words.story.correctionLog}
      </a>
    </section>
  )
}
