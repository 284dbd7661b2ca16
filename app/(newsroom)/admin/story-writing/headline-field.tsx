'use client'
import { TextareaInput, useDocumentInfo, useDocumentTitle, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { type ChangeEvent, useEffect } from 'react'
import { useSay } from '../desk-frame/use-say.ts'
import './writing-surface.css'

/** The headline, written as large as readers see it, on as many lines as it takes. Enter goes on to the summary. */
export function HeadlineField({ field, path }: TextFieldClientProps) {
  const say = useSay()
  const { value, setValue, showError, disabled, customComponents } = useField<string>({ path })
  // A step of the workflow changes it; the property `readOnly` is of when the form was opened.
  const { hasSavePermission } = useDocumentInfo()
  const { title: shown, setDocumentTitle } = useDocumentTitle()
  // Payload calls a story without a headline by its number, when it opens and after each save.
  const title = value?.trim() || say('Berita tanpa judul')
  useEffect(() => {
    if (shown === title) return
    // After Payload's own effect, which runs after this one.
    const timer = setTimeout(() => setDocumentTitle(title))
    return () => clearTimeout(timer)
  }, [shown, setDocumentTitle, title])

  const write = ({ target, nativeEvent }: ChangeEvent<HTMLTextAreaElement>) => {
    if ((nativeEvent as InputEvent).inputType === 'insertLineBreak') {
      document.getElementById('field-summary')?.focus()
      return
    }
    setValue(target.value.replace(/\s*\n\s*/g, ' '))
  }
  return (
    <TextareaInput
      AfterInput={customComponents?.AfterInput}
      label={say('Judul')}
      onChange={write}
      path={path}
      placeholder={say('Judul')}
      readOnly={!hasSavePermission || disabled === true}
      required={field.required ?? false}
      rows={1}
      showError={showError}
      value={value ?? ''}
    />
  )
}
