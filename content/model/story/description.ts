import type { Block } from './body.ts'
import { blocksText } from './body-text.ts'
import type { PublishedStory } from './story.ts'

/** The longest text that search results and previews show, in characters. */
const LONGEST = 160

/** The description of a story: its summary, or else its opening. */
export function storyDescription(story: Pick<PublishedStory, 'summary' | 'body'>): string {
  return story.summary ?? openingOf(story.body)
}

/** The beginning of a body's paragraphs, cut at a word; empty if it has none. */
export function openingOf(body: readonly Block<unknown, unknown, unknown>[]): string {
  const opening = blocksText(body.filter(({ type }) => type === 'paragraph')).replace(/\s+/g, ' ')
  if (opening.length <= LONGEST) return opening
  const lastWordEnd = opening.lastIndexOf(' ', LONGEST)
  const cut = opening.slice(0, lastWordEnd > 0 ? lastWordEnd : LONGEST)
  // A single very long word may be cut anywhere except inside a surrogate pair.
  return `${cut.replace(/[\ud800-\udbff]$/, '')}…`
}
