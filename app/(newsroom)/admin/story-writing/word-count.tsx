'use client'
import { useFormFields } from '@payloadcms/ui'
import { blocksFromLexical } from '#content/article/article-lexical.ts'
import { blocksText } from '#content/article/article-text.ts'
import './story-writing.css'

/** Under a field: how many words and characters stand in it, while they are written. */
export function WordCount({ path }: { path: string }) {
  const value = useFormFields(([fields]) => fields[path]?.value)
  const text = textOf(value)
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0
  const characters = [...text].length
  return (
    <p className="word-count">
      {inIndonesian(words)} kata · {inIndonesian(characters)} karakter
    </p>
  )
}

const inIndonesian = (count: number) => count.toLocaleString('id-ID')

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  try {
    return blocksText(blocksFromLexical(value, nothing, nothing)).trim()
  } catch {
    // Nothing written yet, or a block that is being filled in.
    return ''
  }
}

const nothing = () => undefined
