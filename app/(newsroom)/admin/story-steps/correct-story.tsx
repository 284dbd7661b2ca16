'use client'
import { useField } from '@payloadcms/ui'
import { useSay } from '../desk-frame/use-say.ts'

/** Beside a reader's report: leads to the story, where the report stands above the text. */
export function CorrectStory() {
  const say = useSay()
  const { value: story } = useField<number | null>({ path: 'article' })
  if (!story) return null
  return (
    <p>
      <a href={`/admin/collections/articles/${story}`}>{say('Buka berita untuk membetulkannya')}</a>
    </p>
  )
}
