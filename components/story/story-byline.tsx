import { Fragment } from 'react'
import { StampedTime } from '#components/parts/stamped-time.tsx'
import { authorPath, changesPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { AuthorLink } from '#content/model/filing/author.ts'
import { readingMinutes } from '#content/model/story/reading-time.ts'
import type { PublishedStory } from '#content/model/story/story.ts'

/** Authors, time of publication and reading time; the time of the last change if there was one. */
export function StoryByline({ story }: { story: PublishedStory }) {
  const { authors, publishedAt, modifiedAt, timeZone, corrections } = story
  const kinds = [...new Set(corrections.map(({ kind }) => words.corrections.kinds[kind]))]
  return (
    <div className="my-5 border-t pt-3 font-narrow text-sm text-muted lg:mt-8 lg:mb-0">
      {authors.length > 0 && <Authors authors={authors} />}
      <p>
        <StampedTime instant={publishedAt} zone={timeZone} />
      </p>
      <p className="print:hidden">{words.story.minutes(readingMinutes(story.body))}</p>
      {modifiedAt.getTime() !== publishedAt.getTime() && (
        <p>
          {words.story.updated} <StampedTime instant={modifiedAt} zone={timeZone} />{' '}
          <a href={changesPath(story)} className="py-2 underline">
            {words.story.changes}
          </a>
        </p>
      )}
      {corrections.length > 0 && (
        <p>
          <a href="#koreksi" className="text-accent underline">
            {words.story.corrected(kinds)}
          </a>
        </p>
      )}
    </div>
  )
}

function Authors({ authors }: { authors: readonly AuthorLink[] }) {
  return (
    <p className="mb-1 font-sans">
      {words.story.by}{' '}
      {authors.map((author, index) => (
        <Fragment key={author.id}>
          {index > 0 && (index === authors.length - 1 ? words.story.lastAuthor : ', ')}
          <a href={authorPath(author)} rel="author" className="py-2 font-bold text-ink">
            {author.name}
          </a>
        </Fragment>
      ))}
    </p>
  )
}
