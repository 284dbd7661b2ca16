import { useAllFormFields, useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useEffectEvent, useState } from 'react'
import type { KeptDraft } from './draft-keeping.ts'
import { unstoredFields, type Written } from './written-fields.ts'

/**
 * How a kept draft gets into the form and is stored as a version of its own, beside what it replaces. It stays where it
 * is, and the form as it was, if what it would replace cannot be made a version first.
 */
export function useRestoring(): (draft: KeptDraft) => Promise<void> {
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const { getData, reset, setModified, submit } = useForm()
  const [restored, setRestored] = useState<Written>()
  const [fields] = useAllFormFields()

  const storeVersion = () =>
    // Not an autosave, which would be written over the last one.
    submit({
      action: `${config.routes.api}/articles/${id}?draft=true&depth=0`,
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
      disableSuccessStatus: true,
    })
  const store = useEffectEvent(async () => {
    setRestored(undefined)
    setModified(true)
    await storeVersion()
  })
  useEffect(() => {
    // The form is replaced in a later render than `reset` answers.
    if (restored && holds(reduceFieldsToValues(fields, true), restored)) void store()
  }, [restored, fields])

  return async (draft) => {
    // If storing the restored words fails, the next autosave stores them, over whatever was an autosave.
    const before = await storeVersion()
    if (!before?.res.ok) throw new Error('What the draft would replace is not stored.')
    const words = unstoredFields(draft.fields, [])
    await reset({ ...getData(), ...words })
    setRestored(words)
  }
}

/** Whether the form has the words, as far as it has their fields; it is empty for a moment while it is replaced. */
const holds = (data: Written, words: Written): boolean =>
  Object.keys(data).length > 0 &&
  Object.keys(unstoredFields(words, [data])).every((name) => !(name in data))
