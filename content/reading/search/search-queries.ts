/**
 * The reader's search. Its pages depend on every story, so any change of a story purges them.
 * @module
 */

import { noteFreshUntil, noteTags } from '#content/base/page-record/page-record.ts'
import { listTags } from '#content/base/page-record/tags.ts'
import type { Teaser } from '#content/model/story/story.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { isEmpty, readQuestion, stemsAsked } from '#content/newsroom/search/search-question.ts'
import { ranked } from '#content/newsroom/search/search-ranking.ts'
import type { SearchFilters, StoryIndex } from '#content/newsroom/search/story-index.ts'
import { storyIndex } from '#content/newsroom/search/story-index-choice.ts'
import { isCoverageOpen } from '#content/reading/live/coverage-queries.ts'
import { type TeaserWithText, teasersWithText } from '#content/reading/stories/story-queries.ts'
import { markedText, type PassagePart, passageOf } from './search-passage.ts'
import { nearestWords, traitsNear } from './search-spelling.ts'

/** Results per page. */
const RESULTS = 12
/** The last page of results. */
export const LAST_RESULTS = 20
/** With fewer results than this, the search looks for a spelling suggestion. */
const FEW = 3
/** Milliseconds for which a search with a sliding filter such as "the last week" stays cached. */
const SLIDING = 60 * 60 * 1000

/**
 * Milliseconds for which a search stays cached while a live story gets entries. Each of them may change any search, and
 * most change none: a purge with each one would have all of them made again, all the time.
 */
const WHILE_LIVE = 60 * 1000

/** A story in the results. */
export interface SearchResult {
  teaser: Teaser
  headline: readonly PassagePart[]
  /** The part of the story with the matches. */
  passage: readonly PassagePart[]
  /** The number of the entry of a live story that the passage is from. */
  entry?: number
}

/** A page of results. */
export interface SearchResults {
  results: readonly SearchResult[]
  /** The number of stories found; a lower bound if `atLeast`. */
  total: number
  atLeast: boolean
  hasNext: boolean
  /** The query with its spelling corrected; only if that finds something. */
  suggestion?: string
}

const nothing: SearchResults = { results: [], total: 0, atLeast: false, hasNext: false }

/** Page `page` (from 1) of the results for the query `typed` within `filters`. */
export async function searchStories(
  typed: string,
  { filters = {}, page = 1, now }: { filters?: SearchFilters; page?: number; now: Date },
): Promise<SearchResults> {
  noteTags(listTags.search)
  if (filters.since) noteFreshUntil(new Date(now.getTime() + SLIDING))
  if (await isCoverageOpen()) noteFreshUntil(new Date(now.getTime() + WHILE_LIVE))
  const question = readQuestion(typed)
  if (isEmpty(question)) return nothing
  const index = storyIndex(await store())
  const { matches, limited } = await index.find(question, filters)
  const shown = ranked(matches, now).slice((page - 1) * RESULTS, page * RESULTS)
  const stories = await teasersWithText(shown.map(({ id }) => id))
  const stems = stemsAsked(question)
  const suggestion =
    matches.length < FEW ? await suggestionFor(typed, question.words, index) : undefined
  return {
    results: stories.map((story) => ({
      teaser: story.teaser,
      headline: markedText(story.teaser.headline, stems),
      ...bestPassage(story, stems),
    })),
    total: matches.length,
    atLeast: limited,
    hasNext: page < LAST_RESULTS && matches.length > page * RESULTS,
    ...(suggestion && { suggestion }),
  }
}

/** The passage with the most different stems: of the story itself, or else of the newest entry that has as many. */
function bestPassage(
  { text, entries }: Pick<TeaserWithText, 'text' | 'entries'>,
  stems: ReadonlySet<string>,
): Pick<SearchResult, 'passage' | 'entry'> {
  let best = passageOf(text, stems)
  let entry: number | undefined
  for (const { number, text: words } of entries.toReversed()) {
    const own = passageOf(words, stems)
    if (own.stems > best.stems) {
      best = own
      entry = number
    }
  }
  return { passage: best.parts, ...(entry !== undefined && { entry }) }
}

/** The query with unknown words replaced by the nearest known ones. */
async function suggestionFor(
  typed: string,
  words: readonly string[],
  index: StoryIndex,
): Promise<string | undefined> {
  let meant = typed
  for (const word of words) {
    if (await isKnown(word, index)) continue
    const nearest = await nearestKnown(word, index)
    if (!nearest) return undefined
    meant = meant.replace(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'iu'), nearest)
  }
  if (meant === typed) return undefined
  const { matches } = await index.find(readQuestion(meant), {})
  return matches.length > 0 ? meant : undefined
}

async function isKnown(word: string, index: StoryIndex): Promise<boolean> {
  const { matches } = await index.find(readQuestion(word), {})
  return matches.length > 0
}

/** The nearest known word; of equally near ones, the one in the most stories. */
async function nearestKnown(word: string, index: StoryIndex): Promise<string | undefined> {
  const traits = traitsNear(word)
  if (!traits) return undefined
  const known = await index.words(traits)
  const near = await Promise.all(
    nearestWords(word, known).map(async (candidate) => ({
      ...candidate,
      stories: (await index.find(readQuestion(candidate.word), {})).matches.length,
    })),
  )
  return near
    .filter(({ stories }) => stories > 0)
    .sort((a, b) => a.slips - b.slips || b.stories - a.stories)[0]?.word
}
