import { PhotoFigure } from '#components/parts/photo-figure.tsx'
import { StampedTime } from '#components/parts/stamped-time.tsx'
import { StoryBody } from '#components/story/body/story-body.tsx'
import { authorPath, entryAnchor } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { EntryAtPlace, LiveEntry } from '#content/model/live/entry.ts'
import { entryPath } from '#content/model/live/entry-pages.ts'
import type { PublishedStory } from '#content/model/story/story.ts'

/**
 * An entry of a live story, or what is left of one that was removed. The copy of a pinned entry above the others has no
 * anchor: its place has it.
 */
export function LiveEntryView({
  story,
  entry,
  isCopy = false,
}: {
  story: PublishedStory
  entry: EntryAtPlace
  isCopy?: boolean
}) {
  const { number, at } = entry
  const isKey = entry.kind === 'entry' && entry.isKey
  return (
    <article
      id={isCopy ? undefined : entryAnchor(number)}
      className={`mt-6 border-l-4 pl-4 ${isKey || isCopy ? 'border-accent' : ''}`}
    >
      <p className="font-narrow text-sm text-muted">
        {isCopy && <strong className="text-accent">{words.live.pinned} · </strong>}
        {isKey && <strong className="text-accent">{words.live.key} · </strong>}
        <a href={entryPath(story, number)}>
          <StampedTime instant={at} zone={story.timeZone} />
          <span className="sr-only">
            , {words.live.permanent} {number}
          </span>
        </a>
      </p>
      {entry.kind === 'removed' ? (
        <p className="mt-2 text-muted">
          {words.live.removed} (<StampedTime instant={entry.removedAt} zone={story.timeZone} />
          ): {entry.reason}
        </p>
      ) : (
        <Words story={story} entry={entry} />
      )}
    </article>
  )
}

function Words({ story, entry }: { story: PublishedStory; entry: LiveEntry }) {
  const { headline, body, photo, author, modifiedAt, corrections, unverifiedPart } = entry
  return (
    <>
      {headline && <h3 className="mt-1 text-lg">{headline}</h3>}
      {unverifiedPart !== undefined && (
        <p role="note" className="mt-2">
          <strong className="text-accent">{words.story.unverified}.</strong> {unverifiedPart}
        </p>
      )}
      <StoryBody blocks={body} />
      {photo && (
        <div className="mt-4">
          <PhotoFigure photo={photo} crop="full" sizes="(min-width:40rem) 40rem, 100vw" inset />
        </div>
      )}
      {corrections.map(({ kind, text, correctedAt }) => (
        <p key={`${correctedAt.getTime()} ${text}`} className="mt-3 border border-accent p-3">
          <strong className="text-accent">{words.corrections.kinds[kind]}</strong>{' '}
          <span className="text-sm text-muted">
            <StampedTime instant={correctedAt} zone={story.timeZone} />
          </span>
          : {text}
        </p>
      ))}
      {(author || modifiedAt) && (
        <p className="mt-2 font-narrow text-sm text-muted">
          {author && (
            <a href={authorPath(author)} rel="author" className="text-ink">
              {author.name}
            </a>
          )}
          {author && modifiedAt && ' · '}
          {modifiedAt && (
            <>
              {words.live.changed} <StampedTime instant={modifiedAt} zone={story.timeZone} />
            </>
          )}
        </p>
      )}
    </>
  )
}
