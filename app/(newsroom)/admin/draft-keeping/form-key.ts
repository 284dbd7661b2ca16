import { useAllFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Names this form in each of its saves, so that the server tells two tabs of one account apart. */
export function useFormKey(key: string): void {
  const [fields, dispatchFields] = useAllFormFields()
  // After each change: as the form opens, Payload replaces all fields by those of the server in the same commit.
  useEffect(() => {
    if (fields.savedIn?.value !== key) {
      dispatchFields({ type: 'UPDATE', path: 'savedIn', value: key })
    }
  }, [dispatchFields, fields, key])
}
