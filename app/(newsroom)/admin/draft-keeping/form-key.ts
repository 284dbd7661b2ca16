import { useForm, useFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Names this form in each of its saves, so that the server tells two tabs of one account apart. */
export function useFormKey(key: string): void {
  const { dispatchFields } = useForm()
  const named = useFormFields(([fields]) => fields.savedIn?.value)
  useEffect(() => {
    if (named !== key) dispatchFields({ type: 'UPDATE', path: 'savedIn', value: key })
  }, [dispatchFields, key, named])
}
