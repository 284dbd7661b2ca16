import { useEffect } from 'react'
import { makeStoryBoard } from '../desk-frame/story-board.ts'
import { watchSaves } from '../draft-keeping/save-watch.ts'
import { type RefusedFinding, refusedFindings } from './refusal-text.ts'

const NONE: readonly RefusedFinding[] = []
const board = makeStoryBoard<readonly RefusedFinding[]>()

/** Shows the panel the findings for which the server has just refused to publish a story. */
export const showFindings = board.show

/** The findings that the server named when it last refused to publish `story`, by a save or by a step. */
export function useRefusedFindings(story: number | string | undefined): readonly RefusedFinding[] {
  useEffect(
    () =>
      watchSaves(story, (event) => {
        if (story === undefined || !('sent' in event)) return
        if (event.sent._status !== 'published') return
        showFindings(story, event.type === 'refused' ? refusedFindings(event.body) : undefined)
      }),
    [story],
  )
  return board.useShown(story) ?? NONE
}
