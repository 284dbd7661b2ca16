import { storyPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import { headlineAlone } from '#content/model/story/headline-alone.ts'
import type { Teaser } from '#content/model/story/story.ts'

/** The breaking news strip at the top of the front page. */
export interface Breaking {
  text: string
  /** The path of its story, if there is one. */
  path?: string
  until: Date
}

/** The strip as the desk set it. */
export interface BreakingChoice {
  text?: string
  /** Id of the story. */
  story?: number
  until: Date
}

/**
 * The strip at `now`; `undefined` once its time is over, or if its story is not visible to readers. `story` is that
 * story as readers see it.
 */
export function breakingAt(
  choice: BreakingChoice | undefined,
  story: Teaser | undefined,
  now: Date,
): Breaking | undefined {
  if (!choice || choice.until <= now || (choice.story !== undefined && !story)) return undefined
  const headline = choice.text ?? story?.headline
  // A text that links to an advertorial must be labelled as well.
  const text = story && headline ? headlineAlone({ ...story, headline }, words.genres) : headline
  return text ? { text, ...(story && { path: storyPath(story) }), until: choice.until } : undefined
}
