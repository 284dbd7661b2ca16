import { blocksFromLexical } from '#content/intake/lexical/lexical-reading.ts'
import type { Substance } from '#content/model/story/substance.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { idOf } from './before-save.ts'

/** What of a stored story readers take away from it. */
export function substanceOf(story: Partial<StoredStory>): Substance {
  return {
    headline: story.headline ?? '',
    kicker: story.kicker ?? null,
    summary: story.summary ?? null,
    dateline: story.dateline ?? null,
    hero: story.hero ? idOf(story.hero) : null,
    body: story.body ? blocksFromLexical(story.body, idOf, idOf) : [],
    corrections: story.corrections ?? [],
  }
}
