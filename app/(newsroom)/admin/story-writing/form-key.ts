'use client'
import { useForm, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

/** The key of this form, also in each of its saves, so that the server tells two tabs of one account apart. */
export function useFormKey(): string {
  const { dispatchFields } = useForm()
  const [key] = useState(newKey)
  const named = useFormFields(([fields]) => fields.savedIn?.value)
  useEffect(() => {
    if (named !== key) dispatchFields({ type: 'UPDATE', path: 'savedIn', value: key })
  }, [dispatchFields, key, named])
  return key
}

/** 96 random bits; `crypto.randomUUID` is missing where the desk is served without https. */
const newKey = () =>
  [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
