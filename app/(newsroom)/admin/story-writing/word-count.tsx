'use client'
import { useFormFields } from '@payloadcms/ui'
import { writtenText } from './written-text.ts'
import './story-writing.css'

/** Under a field: how many words and characters stand in it, while they are written. */
export function WordCount({ path }: { path: string }) {
  const value = useFormFields(([fields]) => fields[path]?.value)
  const text = writtenText(value)
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0
  const characters = [...text].length
  return (
    <p className="word-count">
      {inIndonesian(words)} kata · {inIndonesian(characters)} karakter
    </p>
  )
}

const inIndonesian = (count: number) => count.toLocaleString('id-ID')
