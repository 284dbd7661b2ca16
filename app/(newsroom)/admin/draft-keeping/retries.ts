import { useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useEffect, useEffectEvent } from 'react'

/** Saves the form as its autosave does, once for each of `retries`: Payload's own waits for the next change. */
export function useRetries(retries: number): void {
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
}
