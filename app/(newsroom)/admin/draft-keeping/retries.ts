import { useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useRef } from 'react'
import { hasUnstored, type Keeping } from './draft-keeping.ts'

/** Milliseconds until a form that was unlocked sends again. */
const UNLOCKED_FOR = 500

/**
 * Saves the form as its autosave does, once for each of `retries`, and when a form that holds unstored words is
 * unlocked: Payload's own waits for the next change.
 */
export function useRetries({ retries, unstored }: Pick<Keeping, 'retries' | 'unstored'>): void {
  const { id, hasSavePermission } = useDocumentInfo()
  const { config } = useConfig()
  const { setBackgroundProcessing, submit } = useForm()
  const save = useEffectEvent(async () => {
    if (id === undefined || !hasSavePermission) return
    // What is written until the answer comes stays marked as modified.
    setBackgroundProcessing(true)
    try {
      await submit({
        acceptValues: { overrideLocalChanges: false },
        action: `${config.routes.api}/articles/${id}?autosave=true&draft=true&depth=0`,
        context: { getDocPermissions: false, incrementVersionCount: false },
        disableFormWhileProcessing: false,
        disableSuccessStatus: true,
        method: 'PATCH',
        overrides: { _status: 'draft' },
        skipValidation: true,
      })
    } finally {
      setBackgroundProcessing(false)
    }
  })
  useEffect(() => {
    if (retries > 0) void save()
  }, [retries])
  const wasLocked = useRef(false)
  const saveUnlocked = useEffectEvent(() => {
    if (hasUnstored({ unstored })) void save()
  })
  useEffect(() => {
    if (!hasSavePermission) wasLocked.current = true
    if (!hasSavePermission || !wasLocked.current) return
    wasLocked.current = false
    const timer = setTimeout(saveUnlocked, UNLOCKED_FOR)
    return () => clearTimeout(timer)
  }, [hasSavePermission])
}
