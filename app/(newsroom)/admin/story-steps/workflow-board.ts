import { makeStoryBoard } from '../desk-frame/story-board.ts'
import type { Workflow } from './workflow-record.ts'

/** The workflow of a story as the header last fetched it. */
export const { show: showWorkflow, useShown: useShownWorkflow } = makeStoryBoard<Workflow>()
