import { blocksFromLexical } from '#content/intake/lexical/lexical-reading.ts'
import { SUBSTANCE_TEXTS } from '#content/model/story/fields.ts'
import type { Substance } from '#content/model/story/substance.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'

/** The substance of a stored story, for comparison. */
export function substanceOf(story: Partial<StoredStory>): Substance {
  return {
    ...Object.fromEntries(SUBSTANCE_TEXTS.map((name) => [name, story[name] ?? null])),
    headline: story.headline ?? '',
    hero: story.hero ? idOf(story.hero) : null,
    body: story.body ? blocksFromLexical(story.body, idOf, idOf, idOf) : [],
    // A row that was just added has no words yet.
    corrections: (story.corrections ?? []).map(({ text }) => ({ text: text ?? '' })),
  }
}
