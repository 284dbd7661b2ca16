import { useSyncExternalStore } from 'react'
import type { Workflow } from './workflow-record.ts'

const workflows = new Map<number | string, Workflow>()
const readers = new Set<() => void>()

/** Shows the other parts of the page the workflow of `story` that the header has fetched; `undefined` if it could not. */
export function showWorkflow(story: number | string, workflow: Workflow | undefined): void {
  if (workflow) workflows.set(story, workflow)
  else workflows.delete(story)
  for (const read of readers) read()
}

const subscribe = (read: () => void) => {
  readers.add(read)
  return () => readers.delete(read)
}

/** The workflow of `story`; `undefined` until the header has fetched it. */
export const useShownWorkflow = (story: number | string | undefined): Workflow | undefined =>
  useSyncExternalStore(
    subscribe,
    () => (story === undefined ? undefined : workflows.get(story)),
    () => undefined,
  )
