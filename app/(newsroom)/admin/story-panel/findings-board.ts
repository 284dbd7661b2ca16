import { useEffect, useSyncExternalStore } from 'react'
import { watchSaves } from '../draft-keeping/save-watch.ts'
import { type RefusedFinding, refusedFindings } from './refusal-text.ts'

const NONE: readonly RefusedFinding[] = []
const boards = new Map<number | string, readonly RefusedFinding[]>()
const readers = new Set<() => void>()

/** Shows the panel the findings for which the server has just refused to publish `story`. */
export function showFindings(story: number | string, findings: readonly RefusedFinding[]): void {
  boards.set(story, findings)
  for (const read of readers) read()
}

const subscribe = (read: () => void) => {
  readers.add(read)
  return () => readers.delete(read)
}

/** The findings that the server named when it last refused to publish `story`, by a save or by a step. */
export function useRefusedFindings(story: number | string | undefined): readonly RefusedFinding[] {
  useEffect(
    () =>
      watchSaves(story, (event) => {
        if (story === undefined || !('sent' in event)) return
        if (event.sent._status !== 'published') return
        showFindings(story, event.type === 'refused' ? refusedFindings(event.body) : NONE)
      }),
    [story],
  )
  return useSyncExternalStore(
    subscribe,
    () => (story === undefined ? NONE : (boards.get(story) ?? NONE)),
    () => NONE,
  )
}
