'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { NewerSave } from './newer-save.tsx'
import { ReportNotice } from './report-notice.tsx'
import { ReturnedNotice } from './returned-notice.tsx'
import { useShownWorkflow } from './workflow-board.ts'

/** Above the text: that an editor has returned the story, what readers report, and that another form has saved since this one was loaded. */
export function StepNotices() {
  const workflow = useShownWorkflow(useDocumentInfo().id)
  if (!workflow) return null
  return (
    <>
      <ReturnedNotice workflow={workflow} />
      <ReportNotice workflow={workflow} />
      <NewerSave workflow={workflow} />
    </>
  )
}
