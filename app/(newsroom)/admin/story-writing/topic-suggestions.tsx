'use client'
import { useField, useFormFields } from '@payloadcms/ui'
import { useDeferredValue, useMemo } from 'react'
import { z } from 'zod'
import { suggestedTopics } from '#content/model/filing/suggested-topics.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { useDeskAnswer } from '../story-panel/desk-fetching.ts'
import { writtenText } from './written-text.ts'
import './story-writing.css'

/** The thousand topics changed most recently. */
const ALL_TOPICS = '/api/topics?limit=1000&depth=0&select[name]=true&sort=-updatedAt'

const topicList = z
  .object({ docs: z.array(z.object({ id: z.number(), name: z.string() })) })
  .transform(({ docs }) => docs)
const chosenTopics = z
  .array(z.union([z.number(), z.object({ id: z.number() }).transform(({ id }) => id)]))
  .catch([])

/** Under the topics field: topics that the text seems to be about, added with a click. */
export function TopicSuggestions() {
  const say = useSay()
  const { value, setValue, disabled } = useField<unknown>({ path: 'topics' })
  const headline = useFormFields(([fields]) => fields.headline?.value)
  const summary = useFormFields(([fields]) => fields.summary?.value)
  const body = useDeferredValue(useFormFields(([fields]) => fields.body?.value))
  const topics = useDeskAnswer(ALL_TOPICS, topicList)
  const suggested = useMemo(() => {
    const text = [headline, summary, body].map(writtenText).join('\n')
    return suggestedTopics(text, topics ?? [], chosenTopics.parse(value ?? []))
  }, [headline, summary, body, topics, value])
  if (suggested.length === 0 || disabled) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as one row of buttons
    <div className="topic-suggestions" role="group" aria-label={say('Topik yang disarankan')}>
      <span>{say('Dari naskah:')}</span>
      {suggested.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          onClick={() => setValue([...chosenTopics.parse(value ?? []), id])}
        >
          + {name}
        </button>
      ))}
    </div>
  )
}
