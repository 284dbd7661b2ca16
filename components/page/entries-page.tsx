import { PageTitle } from '#components/parts/page-title.tsx'
import { LiveEntryView } from '#components/story/live/live-entry.tsx'
import { entriesPath, storyPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { LivePage } from '#content/model/live/entry.ts'
import { numbersOnPage, PAGE_ENTRIES } from '#content/model/live/entry-pages.ts'
import type { PublishedStory } from '#content/model/story/story.ts'

/**
 * A page of the entries of a live story, counted from the first one. Nothing on a full page depends on entries that come
 * later, so it is made once.
 */
export function EntriesPage({
  story,
  live,
  page,
}: {
  story: PublishedStory
  live: LivePage
  page: number
}) {
  const { first, last } = numbersOnPage(page)
  const isFull = live.entries.length === PAGE_ENTRIES
  return (
    <div className="max-w-text pt-3">
      <p className="font-narrow text-sm font-bold text-accent">
        <a href={storyPath(story)} className="inline-block py-3 underline">
          {words.live.head}
        </a>
      </p>
      <PageTitle title={story.headline} />
      <h2 className="mt-3 text-lg text-muted">{words.live.page(first, last)}</h2>
      {live.entries.map((entry) => (
        <LiveEntryView key={entry.number} story={story} entry={entry} />
      ))}
      <nav
        aria-label={words.pagination.name}
        className="mt-6 flex flex-wrap justify-between border-t border-ink font-bold"
      >
        <a href={isFull ? entriesPath(story, page + 1) : storyPath(story)} className="py-3">
          ‹ {isFull ? words.live.newer : words.live.head}
        </a>
        {page > 1 && (
          <a href={entriesPath(story, page - 1)} className="py-3">
            {words.live.older} ›
          </a>
        )}
      </nav>
    </div>
  )
}
