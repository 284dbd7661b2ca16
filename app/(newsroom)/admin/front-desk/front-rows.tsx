'use client'
import { useRowLabel } from '@payloadcms/ui'
import { z } from 'zod'
import { useSay } from '../desk-frame/use-say.ts'
import { useDeskAnswer } from '../story-panel/desk-fetching.ts'

/** Payload keeps a relationship in the form as an id. */
type Chosen = number | null | undefined

const name = z
  .object({ headline: z.string().optional(), name: z.string().optional() })
  .transform((record) => record.headline ?? record.name)

/** A row of stories: the headline that it shows, so that a folded row is known while it is dragged. */
export function StoryRow() {
  const say = useSay()
  const { data, rowNumber = 0 } = useRowLabel<{ story: Chosen; headline?: string }>()
  const own = useNameOf('articles', data.story)
  return `${rowNumber + 1}. ${data.headline || own || say('Pilih berita')}`
}

/** A block of a section. */
export function BlockRow() {
  const say = useSay()
  const { data, rowNumber = 0 } = useRowLabel<{ section: Chosen }>()
  return `${rowNumber + 1}. ${useNameOf('sections', data.section) || say('Pilih rubrik')}`
}

/** What the record `id` is called; nothing until that is known. */
const useNameOf = (collection: 'articles' | 'sections', id: Chosen): string | undefined =>
  useDeskAnswer(
    id ? `/api/${collection}/${id}?depth=0&select[headline]=true&select[name]=true` : undefined,
    name,
  )
