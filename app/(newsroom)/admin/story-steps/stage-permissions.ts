import { useAuth, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef } from 'react'
import { isUpToDate } from '#content/model/workflow/revision.ts'
import { hasUnstored } from '../draft-keeping/draft-keeping.ts'
import { useShownKeeping } from '../draft-keeping/keeping-board.ts'
import type { Workflow } from './workflow-record.ts'

/**
 * Asks again what the account may do with the form when its story has moved on, so that buttons and locked fields follow
 * in place. A form that is unlocked is loaded again if it was opened locked, for its editors stay so and nobody has
 * written in it, and if others have saved while it was locked and it holds nothing of its own.
 */
export function useStagePermissions(workflow: Workflow | undefined): void {
  const { getDocPermissions, hasSavePermission } = useDocumentInfo()
  const router = useRouter()
  const known = useRef(workflow?.stage)
  const wasLocked = useRef(!hasSavePermission)
  const wasOpenedLocked = useRef(!hasSavePermission)
  const isOutdated = useOutdated(workflow)
  const renew = useEffectEvent(() => getDocPermissions({}))
  // The workflow is fetched again every few seconds: a request that failed is made again then.
  useEffect(() => {
    const stage = workflow?.stage
    if (stage === undefined || stage === known.current) return
    if (known.current === undefined) {
      known.current = stage
      return
    }
    renew()
      .then(() => {
        known.current = stage
      })
      // The server decides in any case.
      .catch(() => undefined)
  }, [workflow])
  const unlocked = useEffectEvent(() => {
    if (!wasOpenedLocked.current && !isOutdated()) return
    wasOpenedLocked.current = false
    router.refresh()
  })
  useEffect(() => {
    const isUnlocked = wasLocked.current && hasSavePermission
    wasLocked.current = !hasSavePermission
    if (isUnlocked) unlocked()
  }, [hasSavePermission])
}

/** Whether another form has saved since this one was loaded, and this one has nothing that is not saved. */
function useOutdated(workflow: Workflow | undefined): () => boolean {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const base = useFormFields(([fields]) => fields.revision?.value)
  const savedIn = useFormFields(([fields]) => fields.savedIn?.value)
  const keeping = useShownKeeping(id)
  const person = typeof user?.id === 'number' ? user.id : undefined
  const form = typeof savedIn === 'string' ? savedIn : undefined
  return () =>
    workflow !== undefined &&
    typeof base === 'number' &&
    base <= workflow.revision.number &&
    !isUpToDate(workflow.revision, { person, form, base }) &&
    keeping !== undefined &&
    !hasUnstored(keeping)
}
