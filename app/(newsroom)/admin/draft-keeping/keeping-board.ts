import { makeStoryBoard } from '../desk-frame/story-board.ts'
import type { Keeping } from './draft-keeping.ts'

/** What becomes of a story's form, for parts of the page that are not in the form. */
export const { show: showKeeping, useShown: useShownKeeping } = makeStoryBoard<Keeping>()
