import { useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { Stage } from '#content/model/workflow/stage.ts'

/**
 * Asks again what the account may do with the form when its story has moved on, so that buttons and locked fields follow
 * in place. Editors of a form that was opened locked stay so; nobody has written in it, so it is loaded again.
 */
export function useStagePermissions(stage: Stage | undefined): void {
  const { getDocPermissions, hasSavePermission } = useDocumentInfo()
  const router = useRouter()
  const known = useRef(stage)
  const wasLocked = useRef(!hasSavePermission)
  const renew = useEffectEvent(() => getDocPermissions({}))
  useEffect(() => {
    if (stage === undefined || stage === known.current) return
    const isFirst = known.current === undefined
    known.current = stage
    // Without a network the next request for the stage finds the same; the server decides in any case.
    if (!isFirst) renew().catch(() => undefined)
  }, [stage])
  useEffect(() => {
    if (!wasLocked.current || !hasSavePermission) return
    wasLocked.current = false
    router.refresh()
  }, [hasSavePermission, router])
}
