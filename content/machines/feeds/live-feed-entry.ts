import { absolute, authorPath, entryAnchor } from '#content/base/address/addresses.ts'
import { withoutForbidden } from '#content/base/text/xml-text.ts'
import { entryHeadline, type LiveEntry, type LivePage } from '#content/model/live/entry.ts'
import { entryPath } from '#content/model/live/entry-pages.ts'
import { previewRendition } from '#content/model/photo/photo-choice.ts'
import type { Site } from '#content/model/site/site.ts'
import { blocksText } from '#content/model/story/body-text.ts'
import type { PublishedStory } from '#content/model/story/story.ts'
import type { FeedEntry } from './feed-entry.ts'
import { entryHtml, unverifiedMark } from './story-html.ts'

/** The entries at the head of a live story as a feed contains them, newest first; removed ones are left out. */
export const liveEntries = (story: PublishedStory, live: LivePage, site: Site): FeedEntry[] =>
  live.entries.flatMap((entry) => (entry.kind === 'entry' ? [entryOf(story, entry, site)] : []))

function entryOf(story: PublishedStory, entry: LiveEntry, site: Site): FeedEntry {
  const { number, at, modifiedAt = at, author, photo, unverifiedPart } = entry
  const mark = unverifiedPart === undefined ? [] : [unverifiedMark(unverifiedPart)]
  const file = photo && previewRendition(photo)
  return {
    // The story may move to another address; what a feed calls an entry stays.
    id: `${story.feedId.startsWith('/') ? absolute(site, story.feedId) : story.feedId}#${entryAnchor(number)}`,
    url: absolute(site, entryPath(story, number)),
    title: withoutForbidden(entryHeadline(entry)),
    summary: withoutForbidden([...mark, blocksText(entry.body)].join('\n\n')),
    html: withoutForbidden(entryHtml(entry, story.timeZone, site)),
    publishedAt: at,
    modifiedAt,
    authors: author
      ? [{ name: withoutForbidden(author.name), url: absolute(site, authorPath(author)) }]
      : [],
    categories: [withoutForbidden(story.section.name)],
    ...(file && {
      image: {
        url: absolute(site, file.path),
        width: file.width,
        height: file.height,
        bytes: file.bytes,
      },
    }),
  }
}
