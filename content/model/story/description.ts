import type { Block } from './body.ts'
import { blocksText } from './body-text.ts'
import type { PublishedStory } from './story.ts'

/** What search results and previews show at most, in characters. */
const LONGEST = 160

/** What a story is about in a sentence: its summary, else its opening. */
export function storyDescription(story: Pick<PublishedStory, 'summary' | 'body'>): string {
  return story.summary ?? openingOf(story.body)
}

/** The beginning of a body, cut at a word; empty where it has no paragraph. */
export function openingOf(body: readonly Block<unknown, unknown>[]): string {
  const opening = blocksText(body.filter(({ type }) => type === 'paragraph')).replace(/\s+/g, ' ')
  if (opening.length <= LONGEST) return opening
  const lastWordEnd = opening.lastIndexOf(' ', LONGEST)
  const cut = opening.slice(0, lastWordEnd > 0 ? lastWordEnd : LONGEST)
  // One endless word is cut anywhere but inside a character of two code units.
  return `${cut.replace(/[\ud800-\udbff]$/, '')}…`
}
