import { useConfig, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { useEffectEvent } from 'react'
import { askForWords } from '../draft-keeping/editor-words.ts'

/**
 * Saves the form without locking it, if there is something to save and the account may; `false` if that was refused. What
 * is written until the answer comes stays in the form, and is saved by the next autosave.
 */
export function useFormSaving(): () => Promise<boolean> {
  const { hasSavePermission, id, setMostRecentVersionIsAutosaved } = useDocumentInfo()
  const { config } = useConfig()
  const { setBackgroundProcessing, submit } = useForm()
  const isModified = useFormModified()
  const save = useEffectEvent(async () => {
    // A form that the last step locked may still count as modified, and would send nothing.
    if (!isModified || !hasSavePermission) return true
    setBackgroundProcessing(true)
    try {
      const saved = await submit({
        acceptValues: { overrideLocalChanges: false },
        action: `${config.routes.api}/articles/${id}?draft=true&depth=0`,
        context: { getDocPermissions: false },
        disableFormWhileProcessing: false,
        disableSuccessStatus: true,
        method: 'PATCH',
        overrides: { _status: 'draft' },
        skipValidation: true,
      })
      if (!saved?.res.ok) return false
      setMostRecentVersionIsAutosaved(false)
      return true
    } finally {
      setBackgroundProcessing(false)
    }
  })
  return () => {
    askForWords()
    return save()
  }
}
