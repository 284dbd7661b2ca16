import { MarkedText } from '#components/parts/marked-text.tsx'
import { Picture } from '#components/parts/picture.tsx'
import { storyPath } from '#content/base/address/addresses.ts'
import { entryPath } from '#content/model/live/entry-pages.ts'
import type { SearchResult } from '#content/reading/search/search-queries.ts'
import { CardHeadline } from './card-headline.tsx'
import { CardLabel } from './card-label.tsx'
import { CardTime } from './card-time.tsx'

/**
 * A search result: its headline and a matching passage, with the search terms highlighted. A passage of an entry of a live
 * story leads to the entry.
 */
export function ResultCard({ result }: { result: SearchResult }) {
  const { teaser, headline, passage, entry } = result
  return (
    <article className="relative grid grid-cols-card gap-x-4 md:grid-rows-[auto_auto_1fr] md:gap-x-8 lg:grid-cols-river lg:grid-rows-[auto_1fr]">
      <div className="min-w-0 lg:col-start-2">
        <CardLabel teaser={teaser} section />
        <CardHeadline
          teaser={teaser}
          level={2}
          size="text-lg md:text-2xl"
          href={entry === undefined ? storyPath(teaser) : entryPath(teaser, entry)}
        >
          <MarkedText parts={headline} />
        </CardHeadline>
      </div>
      <p className="col-span-full mt-2 text-sm text-muted md:col-span-1 lg:col-start-2">
        <MarkedText parts={passage} />
      </p>
      <div className="col-span-full md:col-span-1 lg:col-start-1 lg:row-start-1">
        <CardTime teaser={teaser} />
      </div>
      {teaser.hero && (
        <div className="col-start-2 row-start-1 w-28 md:row-end-4 md:w-64 lg:col-start-3 lg:row-end-3 lg:w-full">
          <Picture
            photo={teaser.hero}
            crop="16x9"
            sizes="(min-width:48rem) 18rem, 7rem"
            className="w-full"
            decorative
          />
        </div>
      )}
    </article>
  )
}
