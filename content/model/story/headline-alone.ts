import type { Genre } from './genre.ts'

declare const alone: unique symbol

/** A headline that says itself where it was paid for. Only `headlineAlone` makes one. */
export type HeadlineAlone = string & { readonly [alone]: true }

/**
 * The headline of a story where no label can stand beside it: in link previews, feeds, what is passed on, and ways from
 * other pages. `genres` are the labels of the kinds of story.
 */
export const headlineAlone = (
  { genre, headline }: { genre: Genre; headline: string },
  genres: Record<Genre, string>,
): HeadlineAlone =>
  (genre === 'advertorial' ? `${genres.advertorial}: ${headline}` : headline) as HeadlineAlone
