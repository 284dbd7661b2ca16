import type { PublishedArticle } from './article.ts'
import { blocksText } from './article-text.ts'

/** What search results and previews show at most, in characters. */
const LONGEST = 160

/** What a story is about in a sentence: its summary, else its beginning, cut at a word. */
export function articleDescription(article: Pick<PublishedArticle, 'summary' | 'body'>): string {
  if (article.summary) return article.summary
  const opening = blocksText(article.body.filter(({ type }) => type === 'paragraph')).replace(
    /\s+/g,
    ' ',
  )
  if (opening.length <= LONGEST) return opening
  const lastWordEnd = opening.lastIndexOf(' ', LONGEST)
  const cut = opening.slice(0, lastWordEnd > 0 ? lastWordEnd : LONGEST)
  // One endless word is cut anywhere but inside a character of two code units.
  return `${cut.replace(/[\ud800-\udbff]$/, '')}…`
}
