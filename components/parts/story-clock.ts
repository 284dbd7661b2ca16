import { isoWithOffset } from '#content/base/time/time-stamp.ts'
import type { Teaser } from '#content/model/story/story.ts'

/** The time of day in the story's own zone: `06:38`. */
export const clockTime = (teaser: Teaser): string =>
  isoWithOffset(teaser.publishedAt, teaser.timeZone).slice(11, 16)
