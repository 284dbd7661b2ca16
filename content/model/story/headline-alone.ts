import type { Genre } from './genre.ts'

declare const alone: unique symbol

/** A headline that labels itself if the story is an advertorial. Only `headlineAlone` makes one. */
export type HeadlineAlone = string & { readonly [alone]: true }

/**
 * The headline of a story for places without a separate label: link previews, feeds, shares, and links from other pages.
 * `genres` are the labels of the kinds of story.
 */
export const headlineAlone = (
  { genre, headline }: { genre: Genre; headline: string },
  genres: Record<Genre, string>,
): HeadlineAlone =>
  (genre === 'advertorial' ? `${genres.advertorial}: ${headline}` : headline) as HeadlineAlone
