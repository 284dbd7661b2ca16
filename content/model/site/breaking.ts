import { storyPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import { headlineAlone } from '#content/model/story/headline-alone.ts'
import type { Teaser } from '#content/model/story/story.ts'

/** The strip over the front page while something happens. */
export interface Breaking {
  text: string
  /** The story that tells it, where there is one. */
  path?: string
  until: Date
}

/** What the desk wrote into the strip. */
export interface BreakingWish {
  text?: string
  /** Id of the story. */
  story?: number
  until: Date
}

/**
 * The strip at `now`; none once its time is over, or where the story that it is about is none for readers.
 * `story` is that story as readers see it.
 */
export function breakingAt(
  wish: BreakingWish | undefined,
  story: Teaser | undefined,
  now: Date,
): Breaking | undefined {
  if (!wish || wish.until <= now || (wish.story !== undefined && !story)) return undefined
  const headline = wish.text ?? story?.headline
  // Whatever words lead to an advertorial, they say so.
  const text = story && headline ? headlineAlone({ ...story, headline }, words.genres) : headline
  return text ? { text, ...(story && { path: storyPath(story) }), until: wish.until } : undefined
}
