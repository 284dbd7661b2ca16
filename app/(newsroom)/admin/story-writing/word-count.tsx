'use client'
import { useFormFields } from '@payloadcms/ui'
import { LOCALES } from '#content/base/settings/languages.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { writtenText } from './written-text.ts'
import './story-writing.css'

/** Under a field: its words and characters, counted as the editor types. */
export function WordCount({ path }: { path: string }) {
  const say = useSay()
  const value = useFormFields(([fields]) => fields[path]?.value)
  const text = writtenText(value)
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0
  const characters = [...text].length
  return (
    <p className="word-count">
      {say('{words} kata · {characters} karakter', {
        words: words.toLocaleString(LOCALES[say.language].intl),
        characters: characters.toLocaleString(LOCALES[say.language].intl),
      })}
    </p>
  )
}
