import { OnlyIn } from '#components/parts/only-in.tsx'
import { StampedTime } from '#components/parts/stamped-time.tsx'
import {
  entriesPath,
  livePollPath,
  REFRESH_SECONDS,
  refreshingPath,
  storyPath,
} from '#content/base/address/addresses.ts'
import { formatStamp } from '#content/base/time/time-stamp.ts'
import { words } from '#content/base/words/words.ts'
import type { LivePage } from '#content/model/live/entry.ts'
import { entryPath, pageAfterHead } from '#content/model/live/entry-pages.ts'
import type { PublishedStory } from '#content/model/story/story.ts'
import { LiveEntryView } from './live-entry.tsx'

/**
 * The head of a coverage, below the body of its story: how it stands, its summary and key entries, and the newest entries.
 * It is complete without script. With `refreshes`, as the reader chose, the page loads itself again.
 */
export function LiveCoverageView({
  story,
  live,
  refreshes = false,
}: {
  story: PublishedStory
  live: LivePage
  refreshes?: boolean
}) {
  const { coverage, entries, pinned, keys } = live
  const { points, endedAt, changedAt, revision } = coverage
  const isOn = endedAt === undefined
  const next = pageAfterHead(coverage.entries)
  return (
    <>
      {isOn && refreshes && <meta httpEquiv="refresh" content={String(REFRESH_SECONDS)} />}
      <section
        id="langsung"
        aria-labelledby="langsung-judul"
        className="mt-8"
        data-live={isOn && !refreshes ? livePollPath(coverage.story) : undefined}
        data-n={coverage.entries}
        data-r={revision}
      >
        <h2 id="langsung-judul" tabIndex={-1} className="border-t border-ink pt-3 text-xl">
          {words.live.name}
        </h2>
        <p className="mt-1 font-narrow text-sm text-muted">
          {endedAt ? (
            words.live.ended(formatStamp(endedAt, story.timeZone))
          ) : (
            <>
              {words.live.latest} <StampedTime instant={changedAt} zone={story.timeZone} />
            </>
          )}
        </p>
        {isOn ? (
          <Renewal story={story} refreshes={refreshes} />
        ) : (
          coverage.entries > 0 && (
            <p className="font-narrow text-sm">
              <a href={entriesPath(story, 1)} className="inline-block py-3 text-accent underline">
                {words.live.beginning}
              </a>
            </p>
          )
        )}
        {points.length > 0 && (
          <>
            <h3 className="mt-4 text-lg">{words.live.points}</h3>
            <ul className="mt-2 border-b">
              {points.map((point) => (
                <li key={point} className="border-t py-3">
                  {point}
                </li>
              ))}
            </ul>
          </>
        )}
        {keys.length > 0 && (
          <nav aria-label={words.live.keys}>
            <h3 className="mt-4 text-lg">{words.live.keys}</h3>
            <ol className="mt-2 border-b">
              {keys.map(({ number, at, headline, unverified }) => (
                <li key={number} className="border-t">
                  <a href={entryPath(story, number)} className="block py-3">
                    <span className="font-narrow text-sm text-muted">
                      <StampedTime instant={at} zone={story.timeZone} />
                    </span>{' '}
                    {unverified && (
                      <strong className="text-accent">{words.story.unverified}. </strong>
                    )}
                    {headline}
                  </a>
                </li>
              ))}
            </ol>
          </nav>
        )}
        {pinned && <LiveEntryView story={story} entry={pinned} isCopy />}
        <h3 className="sr-only">{words.live.entries}</h3>
        {entries.length === 0 && <p className="mt-4 text-muted">{words.live.none}</p>}
        {entries.map((entry) => (
          <LiveEntryView key={entry.number} story={story} entry={entry} />
        ))}
        {next !== undefined && (
          <p className="mt-6 border-t border-ink">
            <a href={entriesPath(story, next)} className="block py-3 font-bold">
              {words.live.older} ›
            </a>
          </p>
        )}
      </section>
      {isOn && !refreshes && (
        <OnlyIn edition="full">
          <div aria-live="polite">
            <button
              type="button"
              hidden
              data-live-button=""
              data-fresh={words.live.fresh}
              data-corrected={words.live.corrected}
              className="fixed inset-x-0 bottom-0 bg-mark px-5 py-3 font-bold text-flesh print:hidden"
            >
              {words.live.reload}
            </button>
          </div>
        </OnlyIn>
      )}
    </>
  )
}

/** How readers without script get what is new. */
function Renewal({ story, refreshes }: { story: PublishedStory; refreshes: boolean }) {
  const link = 'inline-block py-3 text-accent underline'
  return (
    <p className="flex flex-wrap gap-x-3 font-narrow text-sm print:hidden">
      {refreshes ? (
        <>
          <span className="py-3">{words.live.refreshing}</span>
          <a href={storyPath(story)} className={link}>
            {words.live.stop}
          </a>
        </>
      ) : (
        <>
          <a href={storyPath(story)} className={link}>
            {words.live.reload}
          </a>
          <a href={refreshingPath(story)} rel="nofollow" className={link}>
            {words.live.refresh}
          </a>
        </>
      )}
    </p>
  )
}
