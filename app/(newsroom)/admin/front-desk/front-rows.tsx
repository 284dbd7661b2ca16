'use client'
import { useForm, useRowLabel } from '@payloadcms/ui'
import { useEffect, useEffectEvent } from 'react'
import { z } from 'zod'
import { useSay } from '../desk-frame/use-say.ts'
import { useDeskAnswer } from '../story-panel/desk-fetching.ts'

/** Payload's form state holds a relationship as an id. */
type Chosen = number | null | undefined

const name = z
  .object({ headline: z.string().optional(), name: z.string().optional() })
  .transform((record) => record.headline ?? record.name)

/** The label of a story row: its headline, so that a collapsed row is recognisable while dragged. */
export function StoryRow() {
  const say = useSay()
  const { data, path, rowNumber = 0 } = useRowLabel<{ story: Chosen; headline?: string }>()
  useOpen(path, !data.story)
  const own = useNameOf('articles', data.story)
  return `${rowNumber + 1}. ${data.headline || own || say('Pilih berita')}`
}

/** The label of a section block. */
export function BlockRow() {
  const say = useSay()
  const { data, path, rowNumber = 0 } = useRowLabel<{ section: Chosen }>()
  useOpen(path, !data.section)
  return `${rowNumber + 1}. ${useNameOf('sections', data.section) || say('Pilih rubrik')}`
}

/** Opens the row at `path` when it appears, if it is still to be filled: Payload folds those that were just added, too. */
function useOpen(path: string, isEmpty: boolean): void {
  const { dispatchFields, getField } = useForm()
  const open = useEffectEvent(() => {
    const [, list = '', place] = /^(.+)\.(\d+)$/.exec(path) ?? []
    const rows = getField(list)?.rows
    if (!isEmpty || !rows?.[Number(place)]?.collapsed) return
    const updatedRows = rows.map((row, index) =>
      index === Number(place) ? { ...row, collapsed: false } : row,
    )
    dispatchFields({ type: 'SET_ROW_COLLAPSED', path: list, updatedRows })
  })
  useEffect(() => open(), [])
}

/** The headline or name of a record; `undefined` until it has loaded. */
const useNameOf = (collection: 'articles' | 'sections', id: Chosen): string | undefined =>
  useDeskAnswer(
    id ? `/api/${collection}/${id}?depth=0&select[headline]=true&select[name]=true` : undefined,
    name,
  )
